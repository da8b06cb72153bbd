import { Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { blocksToSlate, slateToBlocks } from '../../../renderer/editor/convert';
import { createReportEditor } from '../../../renderer/editor/create-editor';
import type { BlockElement } from '../../../renderer/editor/slate-types';
import { editorOf, linesOf, reportOf } from './make-editor';

describe('the rules of a report in the editor (normalise.ts)', () => {
  it('1: there is at least one block', () => {
    expect(linesOf(createReportEditor(reportOf()).editor)).toEqual(['正文 ']);
    const editor = editorOf(['目标 甲']);
    Transforms.removeNodes(editor, { at: [0] });
    expect(linesOf(editor)).toEqual(['正文 ']);
  });
  it('2: of two blocks with the same id the later gets a new one', () => {
    const editor = editorOf(['正文 甲', '正文 乙']);
    Transforms.insertNodes(editor, blocksToSlate(reportOf('正文 丙').blocks), { at: [1] });
    const ids = slateToBlocks(editor.children).map(({ id }) => id);
    expect(ids[0]).toBe('b0');
    expect(new Set(ids).size).toBe(3);
  });
  it('3: no block is more than one level below the one it hangs from; equals stay equals', () => {
    const editor = editorOf(['部分 甲', '  目标 乙', '    举措 丙', '      成效 丁', '    举措 戊']);
    Transforms.removeNodes(editor, { at: [1] });
    expect(linesOf(editor)).toEqual(['部分 甲', '  举措 丙', '    成效 丁', '  举措 戊']);
  });
  it('4: neither the first block nor a table nor what follows one is joined', () => {
    const editor = editorOf(['正文 甲', '&正文 乙', '&正文 丙', '&正文 丁']);
    Transforms.setNodes<BlockElement>(editor, { role: 'table' }, { at: [2] });
    expect(linesOf(editor)).toEqual(['正文 甲', '&正文 乙', '表格 丙', '正文 丁']);
    Transforms.removeNodes(editor, { at: [0] });
    expect(linesOf(editor)[0]).toBe('正文 乙');
  });
  it('5: a figure stands between two texts', () => {
    const editor = editorOf(['成效 [1][2]']);
    editor.normalize({ force: true });
    expect(
      (editor.children[0] as BlockElement).children.map((child) => ('text' in child ? child.text : child.type)),
    ).toEqual(['', 'figure', '', 'figure', '']);
  });
  it('7: an empty text has no emphasis, and its undo brings it back', () => {
    const report = reportOf('正文 甲');
    report.blocks[0]!.content = [{ text: '甲', bold: true }];
    const { editor } = createReportEditor(report);
    Transforms.delete(editor, { at: { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 1 } } });
    expect((editor.children[0] as BlockElement).children).toEqual([{ text: '' }]);
    editor.undo();
    expect(slateToBlocks(editor.children)).toEqual(report.blocks);
  });
  it('leaves a report that is only opened as it is', () => {
    const { blocks } = reportOf('    举措 深', '正文 甲');
    const { editor } = createReportEditor(reportOf('    举措 深', '正文 甲'));
    expect(slateToBlocks(editor.children)).toEqual(blocks);
  });
});
