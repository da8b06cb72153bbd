import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looserQueries, parseQuery } from '../../../shared/search/query';

it.each([
  ['一窗 受理', ['一窗', '受理'], []],
  ['“一窗 受理” ABC', ['一窗 受理', 'abc'], []],
  ['「自助 终端」 -街道', ['自助 终端'], ['街道']],
  ['培训 -"集中 培训" －线上', ['培训'], ['集中 培训', '线上']],
  ['“还没有', ['还没有'], []],
  ['1-6月 - 甲-乙', ['1-6月', '-', '甲-乙'], []],
  ['重复 重复 -重复', ['重复'], []],
  ['  ', [], []],
])('%s', (typed, words, without) => expect(parseQuery(typed)).toEqual({ words, without }));

it('keeps every letter of what was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('甲', '乙', ' ', '"', '“', '”', '-', 'a'), { maxLength: 12 }), (signs) => {
      const typed = signs.join('');
      const { words, without } = parseQuery(typed);
      const letters = (text: string) => new Set(text.replace(/[^甲乙a]/gu, ''));
      expect(letters([...words, ...without].join(''))).toEqual(letters(typed));
    }),
    { seed: 6 },
  );
});

it('offers the parts of what was found nowhere', () => {
  expect(looserQueries('推行一窗受理，优化便民服务')).toEqual(['推行一窗受理', '优化便民服务']);
  expect(looserQueries('培训 基层 -岗位')).toEqual(['培训', '基层']);
  expect(looserQueries('一窗')).toEqual([]);
});
