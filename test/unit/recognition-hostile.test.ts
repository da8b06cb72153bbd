import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine } from '../../shared/recognition/source';

const COUNT = 50_000;
const lines = (line: (i: number) => SourceLine): SourceLine[] => Array.from({ length: COUNT }, (_, i) => line(i));

describe('as many paragraphs as a file may have cost linear time', () => {
  it.each<[string, (i: number) => SourceLine]>([
    [
      'automatic signs that are all different',
      (i) => ({ text: '责任', marker: `${'〇一二三四五六七八九'[i % 10]!}※${i.toString(36)}、` }),
    ],
    ['numbers far beyond those of lists', (i) => ({ text: `${100_000 + i}. 责任制落实情况` })],
    [
      'lines of one paragraph that was broken at a width',
      () => ({ text: '强化责任担当抓好落实推动高质量发展取得新成效不断开创新局面' }),
    ],
    ['short lines with a marker', (i) => ({ text: `（${i % 10}）${'责任'.repeat(i % 9)}` })],
    ['titles', () => ({ text: '青禾镇2024年工作总结' })],
  ])('%s', { timeout: 20_000 }, (_what, line) => {
    const began = performance.now();
    const source = lines(line);
    const { characters } = recognise(
      { format: 'text', encoding: 'utf-8', lines: source, notes: [] },
      { fileName: '例.txt' },
    );
    expect(characters.source).toBe(characters.body + characters.furniture);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
