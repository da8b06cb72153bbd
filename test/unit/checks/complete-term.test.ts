import { describe, expect, it } from 'vitest';
import { completionsOf } from '../../../shared/checks/complete-term';
import { termsFromText } from '../../../shared/checks/terms-file';

const TERMS = [
  { right: '澄江市委宣传部', wrong: ['市宣传局'], note: '' },
  { right: '澄江市文明实践中心', wrong: [], note: '' },
  { right: '政务服务中心', wrong: [], note: '' },
];
const of = (before: string) => completionsOf(before, TERMS).map(({ term, replaces }) => `${replaces} ${term.right}`);

describe('completing a term', () => {
  it('goes by the longest end of what stands before the cursor', () => {
    expect(of('今年以来，澄江')).toEqual(['2 澄江市委宣传部', '2 澄江市文明实践中心']);
    expect(of('今年以来澄江市文')).toEqual(['4 澄江市文明实践中心']);
    expect(of('会同市宣')).toEqual(['2 澄江市委宣传部']);
    expect(of('依托服务中心')).toEqual(['4 政务服务中心']);
  });
  it('offers all where nothing has been begun', () => {
    expect(of('今年以来，')).toEqual(['0 澄江市委宣传部', '0 澄江市文明实践中心', '0 政务服务中心']);
  });
});

describe('a word list that people have typed', () => {
  it('is read with full-width commas, tabs, remarks and no header', () => {
    expect(termsFromText('# 本单位\n市委宣传部，市宣传局；宣传局，用全称\n\n综合科\n')).toEqual([
      { right: '市委宣传部', wrong: ['市宣传局', '宣传局'], note: '用全称' },
      { right: '综合科', wrong: [], note: '' },
    ]);
    expect(termsFromText('规范写法\t错误写法\t说明\n综合科\t综和科\t"一行\n两行"')).toEqual([
      { right: '综合科', wrong: ['综和科'], note: '一行\n两行' },
    ]);
  });
});
