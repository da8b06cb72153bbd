import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { importReports } from '../../electron/store/import';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { flushSearchIndex } from '../../electron/store/search-index';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Recognition } from '../../shared/recognition/result';
import type { Measure } from './measure';
import { wordDocx } from './word-docx';

const SIZES = [5_000, 50_000, 500_000];

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

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best round of each, in turns: a busy machine only ever slows. */
async function best(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) times[i] = Math.min(times[i]!, await time(work));
  return times;
}

/** Reading a .docx with Word's broken-up runs to its outline, recognition included, against the floor and against mammoth. */
async function readingSpeed(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const characters of SIZES) {
    for (const numbers of ['typed', 'automatic'] as const) {
      const bytes = wordDocx(characters, numbers);
      const rounds = characters > 100_000 ? 5 : 40;
      const [ours, base, peer] = (await best(rounds, [
        () => toOutline(bytes),
        () => floor(bytes),
        () => toHtml(bytes),
      ])) as [number, number, number];
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

/** Many reports into a library on disk, each stored and indexed in a transaction of its own, against mammoth, which only parses them. */
async function librarySpeed(): Promise<Measure> {
  const files = Array.from({ length: REPORTS }, (_, i) => wordDocx(10_000, i % 2 === 0 ? 'typed' : 'automatic', i + 1));
  // Both have warmed up on the single files.
  const peer = await time(async () => {
    for (const bytes of files) await toHtml(bytes);
  });
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  let reading = 0;
  let indexing = 0;
  try {
    const ours = await time(async () => {
      for (const [i, bytes] of files.entries()) {
        const name = `${i}.docx`;
        const start = performance.now();
        const source = await readSource(bytes, name);
        const { reports, furniture } = recognise(source, { fileName: name });
        reading += performance.now() - start;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const { encoding, notes, lines } = source;
        importReports(library.db, { source: { name, bytes, sha256, encoding, notes, lines }, reports, furniture });
      }
      const start = performance.now();
      while (flushSearchIndex(library.db, 1000) > 0);
      indexing = performance.now() - start;
    });
    return {
      name: `import: ${REPORTS} .docx of 10,000 characters into the library`,
      ratio: ours / peer,
      baseline: 'mammoth convertToHtml',
      detail: `${ours.toFixed(0)} ms, ${reading.toFixed(0)} of them until the outline, ${indexing.toFixed(0)} to index, against ${peer.toFixed(0)} ms`,
    };
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function run(): Promise<Measure[]> {
  return [...(await readingSpeed()), await librarySpeed()];
}
