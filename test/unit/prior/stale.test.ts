import { describe, expect, test } from 'vitest';
import { findStale } from '../../../shared/prior/stale';

const found = (text: string, from = 2025, to = 2026) =>
  findStale(text, from, to).map(({ kind, text: t }) => `${kind}:${t}`);

describe('what is stale in a prior report', () => {
  test.each([
    ['2025年，全区新增站点。', ['year:2025年']],
    ['二〇二五年新增站点。', ['year:二〇二五年']],
    ['2025年3月12日召开推进会。', ['date:2025年3月12日']],
    ['6月底前完成整改，9月中旬验收。', ['date:6月底', 'date:9月中旬']],
    ['今年以来，比去年同期多办三成。', ['period:今年以来', 'period:去年同期']],
    ['在建馆10周年之际', ['anniversary:10周年']],
    ['围绕建馆二十周年', ['anniversary:二十周年']],
    ['学习贯彻第三届七次全会精神', ['session:第三届七次全会']],
    ['“十四五”规划收官', ['session:“十四五”规划']],
    ['带头人王小禾同志受到表扬', ['name:王小禾']],
    ['截至年底，上半年的任务完成。', ['period:截至年底', 'period:上半年']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('leaves names of documents and their numbers alone', () => {
    expect(found('印发《2025年工作要点》（青文〔2025〕8号），完善窗口服务。')).toEqual([]);
  });

  test('suggests only what follows by arithmetic', () => {
    expect(findStale('2025年', 2025, 2026)[0]).toMatchObject({ suggestion: '2026年' });
    expect(findStale('建馆10周年', 2025, 2026)[0]).toMatchObject({ suggestion: '11周年' });
    expect(findStale('2019年', 2025, 2026)[0]).not.toHaveProperty('suggestion');
    expect(findStale('今年以来', 2025, 2026)[0]).not.toHaveProperty('suggestion');
  });

  test('its offsets are those of the text', () => {
    const text = '一是2025年办结12件，二是6月底前完成。';
    for (const stale of findStale(text, 2025, 2026)) expect(text.slice(stale.start, stale.end)).toBe(stale.text);
  });
});
