import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
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
      const rounds = characters > 100_000 ? 8 : 40;
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

export async function run(): Promise<Measure[]> {
  return readingSpeed();
}
