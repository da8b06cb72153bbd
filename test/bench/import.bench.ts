import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { importReports } from '../../electron/store/import';
import type { Db } from '../../electron/store/database';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { flushSearchIndex } from '../../electron/store/search-index';
import { readAhead } from '../../electron/cli/read-reports';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Recognition } from '../../shared/recognition/result';
import { best, timed, type Measure } from './measure';
import { wordDocx } from './word-docx';

const SIZES = [5_000, 50_000, 500_000];
const ROUNDS = 4;

const toOutline = async (bytes: Uint8Array): Promise<Recognition> =>
  recognise(await readSource(bytes, '报告.docx'), { fileName: '报告.docx' });

/** The least that reading a .docx asks for without native code: its main part inflated, and SAX over it with no handler at all. */
function floor(bytes: Uint8Array): void {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']!;
  new SaxesParser({ position: false }).write(new TextDecoder().decode(part)).close();
}

const toHtml = async (bytes: Uint8Array): Promise<void> => {
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
};

/** Reading a .docx with Word's broken-up runs to its outline, recognition included, against the floor and against mammoth. */
async function readingSpeed(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const characters of SIZES) {
    for (const numbers of ['typed', 'automatic'] as const) {
      const bytes = wordDocx(characters, numbers);
      // The smaller the file, the more calls it takes until the code is warm.
      const times = Math.ceil(200_000 / characters);
      const repeated = (work: () => unknown) => async (): Promise<void> => {
        for (let i = 0; i < times; i++) await work();
      };
      const rounds = await best(
        ROUNDS,
        [() => toOutline(bytes), () => floor(bytes), () => toHtml(bytes)].map((work) => repeated(work)),
      );
      const [ours, base, peer] = rounds.map((ms) => ms / times) as [number, number, number];
      const name = `import: .docx of ${characters.toLocaleString('en')} characters, ${numbers} numbers, to outline`;
      const detail = (other: number): string => `${ours.toFixed(1)} ms against ${other.toFixed(1)} ms`;
      measures.push(
        { name, ratio: ours / base, baseline: 'unzipping and a bare SAX pass', detail: detail(base) },
        { name, ratio: ours / peer, baseline: 'mammoth convertToHtml', detail: detail(peer) },
      );
    }
  }
  return measures;
}

const REPORTS = 200;

/**
 * Many files into a library on disk, as the command line does it: read in a thread, stored one by one meanwhile, then indexed; against
 * mammoth, which only parses them, half of them before and half after, because a machine that is busy for a moment shall slow both.
 */
async function librarySpeed(): Promise<Measure> {
  const files = Array.from({ length: REPORTS }, (_, i) => wordDocx(10_000, i % 2 === 0 ? 'typed' : 'automatic', i + 1));
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const paths = files.map((_, i) => join(folder, `${i}.docx`));
  files.forEach((bytes, i) => writeFileSync(paths[i]!, bytes));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  const parse = (part: readonly Uint8Array[]): Promise<number> =>
    timed(async () => {
      for (const bytes of part) await toHtml(bytes);
    });
  try {
    const before = await parse(files.slice(0, REPORTS / 2));
    const phases = { store: 0, index: 0 };
    const ours = await timed(() => intoLibrary(library.db, paths, phases));
    const peer = before + (await parse(files.slice(REPORTS / 2)));
    return {
      name: `import: ${REPORTS} .docx of 10,000 characters into the library`,
      ratio: ours / peer,
      baseline: 'mammoth convertToHtml',
      detail: `${ours.toFixed(0)} ms (of which stored ${phases.store.toFixed(0)}, indexed ${phases.index.toFixed(0)}) against ${peer.toFixed(0)} ms`,
    };
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function intoLibrary(db: Db, paths: readonly string[], phases: { store: number; index: number }): Promise<void> {
  for await (const read of readAhead(paths)) {
    if ('error' in read) throw new Error(read.error.message);
    const { bytes, source, recognition } = read;
    const start = performance.now();
    const { encoding, notes, lines } = source;
    importReports(db, { ...recognition, source: { ...bytes, encoding, notes, lines } });
    phases.store += performance.now() - start;
  }
  phases.index = await timed(() => {
    while (flushSearchIndex(db, 5000) > 0);
  });
}

export async function run(): Promise<Measure[]> {
  return [...(await readingSpeed()), await librarySpeed()];
}
