import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import { key, type Gold } from './recognition-measure';
import { sourceOf } from './recognition-outline-text';

/**
 * A report that was cut off anywhere and broken at any width is still nothing but a report: none of it is taken for a page's. Only of
 * fixtures without a page around them.
 */
const FOLDER = join(import.meta.dirname, '../fixtures/recognition');
const CUTS = [0.15, 0.22, 0.3, 0.5, 0.7, 0.85];
const WIDTHS = [20, 28, 33, 38];
const MIN_PIECE = 5;

const CLEAN = readdirSync(FOLDER)
  .flatMap((group) => readdirSync(join(FOLDER, group)).map((name) => join(FOLDER, group, name)))
  .filter((path) => path.endsWith('.json'))
  .map((path) => ({ path, gold: JSON.parse(readFileSync(path, 'utf8')) as Gold }))
  .filter(({ gold }) => gold.noise.length === 0);

const WAYS: readonly { name: string; broken: (text: string) => string[] }[] = [
  { name: 'in whole lines', broken: (text) => text.split('\n') },
  { name: 'joined by nothing', broken: (text) => [text.replace(/\s*\n\s*/gu, '')] },
  { name: 'joined by spaces', broken: (text) => [text.replace(/\s*\n\s*/gu, ' ')] },
  ...WIDTHS.map((width) => ({
    name: `broken at ${width}`,
    broken: (text: string) => text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']),
  })),
];

describe('a report that is cut short loses nothing', () => {
  it('has reports without a page around them', () => {
    expect(CLEAN.length).toBeGreaterThan(40);
  });
  for (const { name, broken } of WAYS) {
    it(name, () => {
      const lost: string[] = [];
      for (const { path, gold } of CLEAN) {
        const text = readFileSync(path.replace(/json$/u, 'txt'), 'utf8').replace(/\r\n?/gu, '\n');
        const titles = [gold.title, ...(gold.title_alt ?? [])].map(key).join('|');
        for (const part of CUTS) {
          const lines = broken(text.slice(0, Math.floor(text.length * part)).trimEnd());
          for (const furniture of recognise(sourceOf(lines), { fileName: basename(path) }).furniture) {
            const said = key(furniture.text);
            if (said.length < MIN_PIECE || titles.includes(said) || furniture.reason === 'label') continue;
            if (furniture.reason !== 'repeatedTitle') lost.push(`${basename(path)} to ${part}: ${furniture.text}`);
          }
        }
      }
      expect(lost).toEqual([]);
    });
  }
});
