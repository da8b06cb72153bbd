import { describe, expect, it } from 'vitest';
import { allMatches } from '../../shared/recognition/all-matches';

describe('all matches of a pattern', () => {
  const texts = ['', '无', '一、加强管理。二、改进服务。', '1.2万元3.4%', '𠮷野𠮷', '  ', '。。！'];
  const patterns = [/[一二三]、/gu, /\d+(\.\d+)?/gu, /(?<=。)/gu, /\s*/gu, /(?=𠮷)/gu, /。$/gu, /x*/g];

  it('are those of matchAll, empty ones and those between surrogates too', () => {
    for (const text of texts)
      for (const pattern of patterns) expect(allMatches(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  it('do not hang on where the pattern stood before', () => {
    const pattern = /管理/gu;
    pattern.lastIndex = 5;
    expect(allMatches(pattern, '管理，再管理').map(({ index }) => index)).toEqual([0, 4]);
    expect(pattern.lastIndex).toBe(0);
  });
});
