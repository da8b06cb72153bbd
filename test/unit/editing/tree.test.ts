import { describe, expect, it } from 'vitest';
import { closedDepths, elderSibling, parentIndex, subtreeEnd, youngerSibling } from '../../../shared/editing/tree';
import { reportOf } from '../editor/make-editor';

const { blocks } = reportOf(
  '部分 甲',
  '  目标 乙',
  '  正文 丙',
  '    举措 丁',
  '      成效 戊',
  '    举措 己',
  '  目标 庚',
  '部分 辛',
);

describe('the tree of a flat list', () => {
  it('holds under a heading what is deeper, and body text of its own depth', () => {
    expect(blocks.map((_block, i) => subtreeEnd(blocks, i))).toEqual([7, 6, 3, 5, 5, 6, 7, 8]);
  });
  it('finds the heading above', () => {
    expect(blocks.map((_block, i) => parentIndex(blocks, i))).toEqual([-1, 0, 1, 1, 3, 1, 0, -1]);
  });
  it('finds the siblings before and after', () => {
    expect(blocks.map((_block, i) => elderSibling(blocks, i))).toEqual([-1, -1, -1, 2, -1, 3, 1, 0]);
    expect(blocks.map((_block, i) => youngerSibling(blocks, i))).toEqual([7, 6, 3, 5, -1, -1, -1, -1]);
  });
  it('closes jumps and keeps equals equal', () => {
    const depths = (...list: number[]) => closedDepths(list.map((depth) => ({ role: 'measure', depth })));
    expect(depths(0, 3, 3, 2, 1)).toEqual([0, 1, 1, 1, 1]);
    expect(depths(2, 1, 3)).toEqual([2, 1, 2]);
    expect(depths(0, 2, 3, 2)).toEqual([0, 1, 2, 1]);
  });
});
