import { describe, expect, it } from 'vitest';
import { titleHits } from '../../../shared/search/title-hits';

const report = (title: string, year: number | null, updatedAt = 0) => ({
  title,
  year,
  kind: 'summary' as const,
  unit: '青禾镇文化站',
  updatedAt,
});
const REPORTS = [
  report('青禾镇文化站\n2024年工作总结', 2024),
  report('青禾镇文化站2025年工作总结', 2025, 1),
  report('文化站青禾分馆2025年总结', 2025, 2),
  report('没有年份的文化站材料', null),
];
const titles = (query: string, filter = {}) => titleHits(REPORTS, query, filter).map(({ title }) => title);

describe('titleHits', () => {
  it('finds words in titles, over the end of a line, newest first, beginnings before the rest', () => {
    expect(titles('文化站')).toEqual([
      '文化站青禾分馆2025年总结',
      '青禾镇文化站2025年工作总结',
      '青禾镇文化站2024年工作总结',
      '没有年份的文化站材料',
    ]);
    expect(titles('站２０２４')).toEqual(['青禾镇文化站2024年工作总结']);
  });
  it('wants all words, leaves out what is excluded, and says where they stand', () => {
    expect(titles('青禾 总结 -分馆')).toEqual(['青禾镇文化站2025年工作总结', '青禾镇文化站2024年工作总结']);
    expect(titleHits(REPORTS, '总结 工作 2025', {})[0]?.matches).toEqual([
      [6, 10],
      [11, 13],
      [13, 15],
    ]);
  });
  it('keeps to the filters; a title is neither outcome nor figure', () => {
    expect(titles('文化站', { year: 2024 })).toEqual(['青禾镇文化站2024年工作总结']);
    expect(titles('文化站', { unit: '别处' })).toEqual([]);
    expect(titles('文化站', { only: 'outcomes' })).toEqual([]);
    expect(titles('', {})).toEqual([]);
  });
});
