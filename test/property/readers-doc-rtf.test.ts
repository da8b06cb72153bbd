import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { readDoc } from '../../electron/import/readers/doc/read-doc';
import { wordRtf } from '../fixtures/rtf/word-cp936';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/test-readers-doc-rtf');
const MUTANTS = 500;
/** ms for one of them */
const LIMIT = 2000;

const fixture = (format: 'doc' | 'rtf', name: string) => ({
  format,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/${format}/${name}.${format}`))),
});

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'readers-doc-rtf-driver.ts'),
      outDir: folder,
      target: 'node20',
      emptyOutDir: true,
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads mutants in a thread that can be stopped; gives how often each outcome came, and the mutant that hung. */
async function readMutants(files: readonly { format: string; bytes: Uint8Array }[], seed: number) {
  const outcomes: Record<string, number> = {};
  const worker = new Worker(join(folder, 'readers-doc-rtf-driver.js'), { workerData: { files, count: MUTANTS, seed } });
  let hung: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', ({ mutant, outcome }: { mutant: number; outcome: string | null }) => {
      clearTimeout(timer);
      if (outcome === 'end') resolve();
      else if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      else
        timer = setTimeout(() => {
          hung = mutant;
          resolve();
        }, LIMIT);
    });
  });
  await worker.terminate();
  return { outcomes, hung };
}

describe('mutants', () => {
  it('of .doc are read or refused, in time', async () => {
    const files = [fixture('doc', 'automatic'), fixture('doc', 'typed')];
    const { outcomes, hung } = await readMutants(files, 20251);
    expect(hung).toBeNull();
    expect(Object.keys(outcomes).sort()).toEqual(['read', 'refused']);
    expect(outcomes.read! + outcomes.refused!).toBe(MUTANTS);
  });

  it('of .rtf are read or refused, in time', async () => {
    const word = {
      format: 'rtf',
      bytes: wordRtf("\\pard\\plain\\s1 \\'b9\\'a4{\\footnote a}\\par{\\header b}\\trowd\\intbl c\\cell\\row"),
    };
    const { outcomes, hung } = await readMutants([fixture('rtf', 'automatic'), fixture('rtf', 'typed'), word], 20252);
    expect(hung).toBeNull();
    expect(Object.keys(outcomes).filter((outcome) => outcome !== 'read' && outcome !== 'refused')).toEqual([]);
    expect(outcomes.read! + (outcomes.refused ?? 0)).toBe(MUTANTS);
  });
});

/** Files of another project, under its own licence: not part of the repository. */
const CORPUS = join(root, '../shared/corpus/node-word-extractor/__tests__/data');
const documents = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.doc'))
      .sort()
  : [];

/** Letters and digits alone: the programs differ in signs and blanks. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{Nd}]/gu, '');

/** Its types do not know the option that leaves quotes and dashes alone. */
const bodyOf = (peer: object): string =>
  (peer as { getBody(options: { filterUnicode: boolean }): string }).getBody({ filterUnicode: false });

describe.skipIf(documents.length === 0)('the peer that reads .doc', () => {
  it('finds no text that we do not find', async () => {
    const differences: string[] = [];
    for (const name of documents.filter((document) => !document.startsWith('badfile'))) {
      const bytes = readFileSync(join(CORPUS, name));
      const peer = await new WordExtractor().extract(bytes);
      const ours = letters(
        readDoc(new Uint8Array(bytes))
          .lines.map((line) => line.text)
          .join(''),
      );
      for (const line of bodyOf(peer).split(/[\n\t]/))
        if (!ours.includes(letters(line))) differences.push(`${name}: ${line}`);
    }
    expect(differences).toEqual([]);
  });
});
