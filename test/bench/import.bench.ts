import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { importAll, type Import } from '../../electron/store/import';
import type { Db } from '../../electron/store/database';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { flushSearchIndex } from '../../electron/store/search-index';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Recognition } from '../../shared/recognition/result';
import { best, median, timed, type Measure } from './measure';
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
/** Files read by one, then by the other; stored together, as the command line does. */
const TURN = 50;

/**
 * Many reports into a library on disk, stored and indexed, against mammoth, which only parses them; in turns, because a machine that is busy for a moment shall slow both. The ratio is the median turn's.
 */
async function librarySpeed(): Promise<Measure> {
  const files = Array.from({ length: REPORTS }, (_, i) => wordDocx(10_000, i % 2 === 0 ? 'typed' : 'automatic', i + 1));
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  const phases = { outline: 0, store: 0, index: 0 };
  const turns: { ours: number; peer: number }[] = [];
  try {
    // Both have warmed up on the single files.
    for (let i = 0; i < REPORTS; i += TURN) {
      const part = files.slice(i, i + TURN);
      const peer = await timed(async () => {
        for (const bytes of part) await toHtml(bytes);
      });
      const ours = await timed(() => intoLibrary(library.db, part, phases));
      turns.push({ ours, peer });
    }
    const sum = (key: 'ours' | 'peer'): string => turns.reduce((all, turn) => all + turn[key], 0).toFixed(0);
    const { outline, store, index } = phases;
    return {
      name: `import: ${REPORTS} .docx of 10,000 characters into the library`,
      ratio: median(turns.map(({ ours, peer }) => ours / peer)),
      baseline: 'mammoth convertToHtml',
      detail: `${sum('ours')} ms (to outline ${outline.toFixed(0)}, stored ${store.toFixed(0)}, indexed ${index.toFixed(0)}) against ${sum('peer')} ms`,
    };
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function intoLibrary(
  db: Db,
  files: readonly Uint8Array[],
  phases: { outline: number; store: number; index: number },
): Promise<void> {
  let last = performance.now();
  const lap = (phase: keyof typeof phases): void => {
    const now = performance.now();
    phases[phase] += now - last;
    last = now;
  };
  const imports: Import[] = [];
  for (const [i, bytes] of files.entries()) {
    const name = `${i}.docx`;
    const source = await readSource(bytes, name);
    const { reports, furniture } = recognise(source, { fileName: name });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { encoding, notes, lines } = source;
    imports.push({ source: { name, bytes, sha256, encoding, notes, lines }, reports, furniture });
  }
  lap('outline');
  importAll(db, imports);
  lap('store');
  while (flushSearchIndex(db, 5000) > 0);
  lap('index');
}

export async function run(): Promise<Measure[]> {
  return [...(await readingSpeed()), await librarySpeed()];
}
