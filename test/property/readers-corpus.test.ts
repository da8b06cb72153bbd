import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
const FILTER = join(import.meta.dirname, '../fixtures/docx/text-only.lua');
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

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

describe.skipIf(files.length === 0)('foreign files', () => {
  it('each gives a source or a clear error, in time', () => {
    let read = 0;
    for (const name of files) {
      const began = performance.now();
      try {
        const found = readSource(bytesOf(name), name);
        expect(source.safeParse(found).success, name).toBe(true);
        for (const line of found.lines) expect(line.text, name).not.toMatch(/[\n\r\u2028\u2029]/);
        read++;
      } catch (error) {
        expect(error, name).toBeInstanceOf(GangmuError);
      }
      expect(performance.now() - began, name).toBeLessThan(10_000);
    }
    expect(read).toBeGreaterThan(0);
  });

  it.skipIf(!hasPandoc)('every third .docx has at least the text that pandoc finds', () => {
    const lossy: string[] = [];
    for (const name of files.filter((file) => file.endsWith('.docx')).filter((_, i) => i % 3 === 0)) {
      let lines: string[];
      try {
        lines = readSource(bytesOf(name), name).lines.map((line) => (line.marker ?? '') + line.text);
      } catch {
        continue;
      }
      const args = [
        '--wrap=none',
        '--track-changes=accept',
        '--to=plain',
        `--lua-filter=${FILTER}`,
        join(CORPUS, name),
      ];
      const pandoc = letters(execFileSync('pandoc', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      const lost = missing(pandoc, letters(lines.join('')));
      // Numbers of notes and of lists are pandoc's own.
      if (lost > Math.max(4, pandoc.length * 0.01)) lossy.push(`${name}: ${lost} of ${pandoc.length}`);
    }
    expect(lossy).toEqual([]);
  });
});
