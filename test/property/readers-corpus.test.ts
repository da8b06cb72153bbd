import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { GangmuError } from '../../shared/ipc/errors';
import { source } from '../../shared/recognition/source';

/** Files of other projects, under their own licences: not part of the repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const files = existsSync(CORPUS)
  ? (readdirSync(CORPUS, { recursive: true }) as string[])
      .filter((name) => statSync(join(CORPUS, name)).isFile())
      .sort()
  : [];
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(CORPUS, name)));
const run = promisify(execFile);
const FILTER = join(import.meta.dirname, '../fixtures/docx/text-only.lua');
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** An error of the code, not of the file. */
const MISTAKE = /^(?:Type|Range|Reference|Syntax|Internal)Error/;

/** Letters and digits alone: the programs differ in list signs, rules and blanks. */
const letters = (text: string): string[] => [...text.replace(/[^\p{L}\p{Nd}]/gu, '')];

function missing(from: readonly string[], inText: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const c of inText) counts.set(c, (counts.get(c) ?? 0) + 1);
  return from.filter((c) => {
    const left = counts.get(c) ?? 0;
    counts.set(c, left - 1);
    return left <= 0;
  }).length;
}

/** Nothing where pandoc cannot read the file. */
async function textByPandoc(name: string): Promise<string[]> {
  const args = ['--wrap=none', '--track-changes=accept', '--to=plain', `--lua-filter=${FILTER}`, join(CORPUS, name)];
  try {
    return letters((await run('pandoc', args, { maxBuffer: 2 ** 26 })).stdout);
  } catch {
    return [];
  }
}

describe.skipIf(files.length === 0)('foreign files', () => {
  it('each gives a source or a clear error, in time', async () => {
    let read = 0;
    for (const name of files) {
      const began = performance.now();
      try {
        const found = await readSource(bytesOf(name), name);
        expect(source.safeParse(found).success, name).toBe(true);
        // In a row of a table U+2028 is a new line inside a cell.
        for (const { text, row } of found.lines)
          expect(text, name).not.toMatch(row ? /[\n\r\u2029]/ : /[\n\r\u2028\u2029]/);
        read++;
      } catch (error) {
        expect(error, name).toBeInstanceOf(GangmuError);
        expect((error as GangmuError).info.detail ?? '', name).not.toMatch(MISTAKE);
      }
      expect(performance.now() - began, name).toBeLessThan(10_000);
    }
    expect(read).toBeGreaterThan(0);
  });

  it.skipIf(!hasPandoc)(
    'of the characters that pandoc finds in all .docx, 99.5 % are found, and nearly all in each',
    { timeout: 400_000 },
    async () => {
      const lossy: string[] = [];
      let all = 0;
      let lost = 0;
      for (const name of files.filter((file) => file.endsWith('.docx'))) {
        const pandoc = await textByPandoc(name);
        const own = await readSource(bytesOf(name), name).then(
          ({ lines }) => lines.map((line) => (line.marker ?? '') + line.text).join(''),
          () => '',
        );
        const missed = missing(pandoc, letters(own));
        all += pandoc.length;
        lost += missed;
        // Numbers of notes and of lists are pandoc's own.
        if (missed > Math.max(4, pandoc.length * 0.005)) lossy.push(`${name}: ${missed} of ${pandoc.length}`);
      }
      expect(lossy).toEqual([]);
      expect(lost / all).toBeLessThan(0.005);
    },
  );
});
