import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countCharacters } from '../../shared/model/text';
import { outlineJson } from '../../shared/recognition/outline-json';
import { recognise } from '../../shared/recognition/recognise';
import { sourceOf } from './recognition-outline-text';

/** Real reports, kept outside of the repository with the outlines a careful reader wrote; absent on other machines. */
const REPORTS = join(import.meta.dirname, '../../../shared/reports');

interface Score {
  nodes: Record<'strict' | 'node', [number, number, number, number]>;
  noise_recall: number | null;
  role_acc: number;
  title_ok: boolean;
  kind_ok: boolean;
  year_ok: boolean;
  period_ok: boolean;
  documents_ok: boolean;
  placeholders: [number, number];
}

function f1(scores: readonly Score[], measure: 'strict' | 'node'): number {
  const [right, made, gold] = [0, 1, 2].map((i) => scores.reduce((sum, score) => sum + score.nodes[measure][i]!, 0));
  return (2 * right!) / (made! + gold!);
}

it.skipIf(!existsSync(REPORTS))('outlines the real reports as a careful reader does', () => {
  const outlines = readdirSync(REPORTS)
    .filter((name) => /^report-\d+\.txt$/.test(name))
    .map((name) => {
      const text = readFileSync(join(REPORTS, name), 'utf8').replace(/^\ufeff/u, '');
      const source = sourceOf(text.split(/\r\n|\n|\r/));
      const recognition = recognise(source, { fileName: name });
      const { characters } = recognition;
      expect(characters.source).toBe(countCharacters(text));
      expect(characters.body + characters.furniture).toBe(characters.source);
      return outlineJson(name, source, recognition);
    });
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-score-'));
  try {
    const file = join(folder, 'outline.json');
    writeFileSync(file, JSON.stringify(outlines));
    const printed = execFileSync('python3', [join(REPORTS, 'score.py'), file, '--json'], { encoding: 'utf8' });
    const scores = Object.values(JSON.parse(printed) as Record<string, Score>);
    expect(scores.length).toBe(outlines.length);
    expect(f1(scores, 'node')).toBeGreaterThanOrEqual(0.98);
    expect(f1(scores, 'strict')).toBeGreaterThanOrEqual(0.95);
    for (const score of scores) {
      expect(score).toMatchObject({
        title_ok: true,
        kind_ok: true,
        year_ok: true,
        period_ok: true,
        documents_ok: true,
      });
      expect(score.noise_recall ?? 1).toBeGreaterThanOrEqual(0.97);
      expect(score.role_acc).toBeGreaterThanOrEqual(0.95);
      expect(Math.abs(score.placeholders[0] - score.placeholders[1])).toBeLessThanOrEqual(2);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
