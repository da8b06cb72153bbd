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
import { best, type Measure } from './measure';
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
      const times = Math.ceil(500_000 / characters);
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
/** Files stored together, as the command line does. */
const BATCH = 20;
const LIBRARY_ROUNDS = 2;

interface Phases {
  outline: number;
  store: number;
  index: number;
}

/** 200 reports into a new library on disk, stored and indexed (not: the library made and closed), against mammoth, which only parses them. */
async function librarySpeed(): Promise<Measure> {
  const files = Array.from({ length: REPORTS }, (_, i) => wordDocx(10_000, i % 2 === 0 ? 'typed' : 'automatic', i + 1));
  const runs: Phases[] = [];
  const intoNew = async (): Promise<void> => void runs.push(await newLibrary(files));
  const parsed = async (): Promise<void> => {
    for (const bytes of files) await toHtml(bytes);
  };
  const [, peer] = (await best(LIBRARY_ROUNDS, [intoNew, parsed])) as [number, number];
  const total = ({ outline, store, index }: Phases): number => outline + store + index;
  const quickest = runs.reduce((x, y) => (total(x) <= total(y) ? x : y));
  const ours = total(quickest);
  const [outline, store, index] = [quickest.outline, quickest.store, quickest.index].map((ms) => ms.toFixed(0));
  return {
    name: `import: ${REPORTS} .docx of 10,000 characters into the library`,
    ratio: ours / peer,
    baseline: 'mammoth convertToHtml',
    detail: `${ours.toFixed(0)} ms (to outline ${outline}, stored ${store}, indexed ${index}) against ${peer.toFixed(0)} ms`,
  };
}

async function newLibrary(files: readonly Uint8Array[]): Promise<Phases> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  const phases: Phases = { outline: 0, store: 0, index: 0 };
  try {
    for (let at = 0; at < files.length; at += BATCH) await intoLibrary(library.db, files.slice(at, at + BATCH), phases);
    const start = performance.now();
    while (flushSearchIndex(library.db, 5000) > 0);
    phases.index = performance.now() - start;
    return phases;
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function intoLibrary(db: Db, files: readonly Uint8Array[], phases: Phases): Promise<void> {
  let last = performance.now();
  const lap = (phase: 'outline' | 'store'): void => {
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
}

export async function run(): Promise<Measure[]> {
  return [...(await readingSpeed()), await librarySpeed()];
}
