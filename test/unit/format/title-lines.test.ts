import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleLines } from '../../../shared/format/title-lines';
import { textWidthInEm } from '../../../shared/format/text-width';

const LONG = '云溪区人民政府办公室关于贯彻落实《优化营商环境条例》推进政务服务“一网通办”改革情况的报告';

test('a title that fits is one line, and lines of its own stay', () => {
  expect(titleLines('2026年工作要点', 20, true)).toEqual(['2026年工作要点']);
  expect(titleLines('云溪区\n2026年工作要点', 20, true)).toEqual(['云溪区', '2026年工作要点']);
  expect(titleLines('', 20, true)).toEqual([]);
});

test.each([
  ['云溪区政务服务中心关于2025年上半年工作总结暨下半年工作计划的报告', 2],
  [LONG, 3],
])('breaks %s by sense, as a trapezoid or a lozenge', (title, count) => {
  const lines = titleLines(title, 20, true);
  expect(lines).toHaveLength(count);
  expect(lines.join('')).toBe(title);
  const widths = lines.map((line) => textWidthInEm(line, true));
  expect(new Set(widths).size).toBe(widths.length);
  // No hourglass: no line is shorter than both of its neighbours.
  for (let i = 1; i < widths.length - 1; i++)
    expect(widths[i]! < widths[i - 1]! && widths[i]! < widths[i + 1]!).toBe(false);
  for (const line of lines) expect(line).not.toMatch(/^[》”、，]|[《“]$|(?:关于|和|及)$/u);
});

test('never loses a character, and never exceeds the line where it can be broken', () => {
  const words = fc.constantFrom(
    '云溪区',
    '政务服务',
    '中心',
    '2026年',
    '工作',
    '总结',
    '关于',
    '暨',
    '计划',
    '《条例》',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const title = parts.join('');
      const lines = titleLines(title, 20, true);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(textWidthInEm(line, true)).toBeLessThanOrEqual(20);
    }),
    { numRuns: 100, seed: 7 },
  );
});
