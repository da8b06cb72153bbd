import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { pasteText, withClipboard } from '../../../renderer/editor/clipboard';
import { makeFigure } from '../../../renderer/editor/commands/figures';
import {
  insertTable,
  mergeCells,
  splitCells,
  toggleHeader,
  toggleTotal,
  widen,
} from '../../../renderer/editor/commands/table';
import { moveToCell } from '../../../renderer/editor/commands/table-cells';
import { deleteColumns, deleteRows, insertColumn, insertRow } from '../../../renderer/editor/commands/table-rows';
import { sumAtCursor } from '../../../renderer/editor/commands/table-sum';
import { slateToBlock } from '../../../renderer/editor/convert';
import { createReportEditor } from '../../../renderer/editor/create-editor';
import { readPastedText } from '../../../renderer/editor/read-pasted-text';
import type { BlockElement, ReportEditor } from '../../../renderer/editor/slate-types';
import type { TableForm } from '../../../shared/model/table';
import { inlineText } from '../../../shared/model/text';
import { reportOf } from './make-editor';

/** A table between two lines of text, with the cursor at the end of a cell. */
function tableOf(content: string, [row, column]: [number, number], form: TableForm = { headerRows: 0 }): ReportEditor {
  const report = reportOf('正文 前', '表格 ', '正文 后');
  report.blocks[1] = { ...report.blocks[1]!, content: [{ text: content }], form };
  const { editor } = createReportEditor(report);
  Transforms.select(editor, Editor.end(editor, [1, row, column]));
  return editor;
}

function select(editor: ReportEditor, from: number[], to: number[]): void {
  Transforms.select(editor, { anchor: Editor.start(editor, from), focus: Editor.end(editor, to) });
}

const blocks = (editor: ReportEditor) => (editor.children as BlockElement[]).map(slateToBlock);
const texts = (editor: ReportEditor) =>
  blocks(editor).map(({ content }) => inlineText(content, editor.document.figures));
const table = (editor: ReportEditor) => texts(editor)[1]!;
const form = (editor: ReportEditor) => blocks(editor)[1]!.form;

describe('writing in a table', () => {
  it('makes a new line in the cell', () => {
    const editor = tableOf('甲\t乙', [0, 0]);
    editor.insertBreak();
    editor.insertText('丙');
    expect(table(editor)).toBe('甲\u2028丙\t乙');
  });
  it('goes on in a new row after the last cell', () => {
    const editor = tableOf('甲\t乙', [0, 1]);
    moveToCell(editor, 1);
    editor.insertText('丙');
    expect(table(editor)).toBe('甲\t乙\n丙\t');
    editor.undo();
    editor.undo();
    expect(table(editor)).toBe('甲\t乙');
  });
  it('never eats the table with Backspace and Delete beside it', () => {
    const editor = tableOf('甲\t乙', [0, 0]);
    const before = texts(editor);
    for (const [path, act] of [
      [[1, 0, 0], 'back'],
      [[2], 'back'],
      [[1, 0, 1], 'forward'],
      [[0], 'forward'],
    ] as const) {
      Transforms.select(editor, act === 'back' ? Editor.start(editor, [...path]) : Editor.end(editor, [...path]));
      if (act === 'back') editor.deleteBackward('character');
      else editor.deleteForward('character');
      expect(texts(editor)).toEqual(before);
    }
  });
  it('empties the selected cells and keeps the table', () => {
    const editor = tableOf('甲\t乙\n丙\t丁', [0, 0]);
    select(editor, [1, 0, 0], [1, 1, 0]);
    editor.deleteFragment();
    expect(table(editor)).toBe('\t乙\n\t丁');
  });
  it('of what is selected from the text into the table empties what is reached', () => {
    const editor = tableOf('甲\t乙\n丙\t丁', [0, 0]);
    select(editor, [0], [1, 0, 1]);
    editor.deleteFragment();
    expect(texts(editor)).toEqual(['', '\t\n丙\t丁', '后']);
    editor.undo();
    select(editor, [0], [2]);
    editor.deleteFragment();
    expect(texts(editor)).toEqual(['']);
    editor.undo();
    expect(texts(editor)).toEqual(['前', '甲\t乙\n丙\t丁', '后']);
  });
  it('names a figure by the heads of its row and column', () => {
    const editor = tableOf('单位\t人数\n综合科\t', [1, 1]);
    const id = makeFigure(editor)!;
    expect(editor.document.figures.get(id)!.label).toBe('综合科人数');
  });
});

describe('the layout of a table', () => {
  it('takes the place of an empty line, with a head, and leaves a line below', () => {
    const { editor } = createReportEditor(reportOf('目标 一、｜甲', '正文 '));
    Transforms.select(editor, Editor.end(editor, [1]));
    insertTable(editor, 2, 2);
    expect(blocks(editor).map(({ role }) => role)).toEqual(['goal', 'table', 'text']);
    expect(form(editor)).toEqual({ headerRows: 1 });
    editor.undo();
    expect(blocks(editor).map(({ role }) => role)).toEqual(['goal', 'text']);
  });
  it('lets merged cells grow and shrink with rows and columns', () => {
    const editor = tableOf('甲\t乙\n丙\t丁', [0, 0]);
    select(editor, [1, 0, 0], [1, 1, 0]);
    mergeCells(editor);
    expect(table(editor)).toBe('甲\u2028丙\t乙\n\t丁');
    expect(form(editor)!.merged).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
    Transforms.select(editor, Editor.end(editor, [1, 0, 1]));
    insertRow(editor, 'below');
    expect(form(editor)!.merged).toEqual([{ row: 0, column: 0, rows: 3, columns: 1 }]);
    insertColumn(editor, 'left');
    insertRow(editor, 'above');
    expect(form(editor)!.merged).toEqual([{ row: 0, column: 0, rows: 4, columns: 1 }]);
    for (let i = 0; i < 3; i++) {
      Transforms.select(editor, Editor.end(editor, [1, 1, 1]));
      deleteRows(editor);
    }
    expect(form(editor)!.merged).toBeUndefined();
  });
  it('splits again without losing a word', () => {
    const editor = tableOf('甲\t乙', [0, 0]);
    select(editor, [1, 0, 0], [1, 0, 1]);
    mergeCells(editor);
    splitCells(editor);
    expect(table(editor)).toBe('甲\u2028乙\t');
    expect(form(editor)!.merged).toBeUndefined();
  });
  it('keeps widths with columns', () => {
    const editor = tableOf('甲\t乙\t丙', [0, 0], { headerRows: 0, columns: [500, 300, 200] });
    widen(editor, 0.1);
    expect(form(editor)!.columns).toEqual([600, 200, 200]);
    deleteColumns(editor);
    expect(form(editor)!.columns).toEqual([200, 200]);
    expect(table(editor)).toBe('乙\t丙');
  });
  it('repeats its first row, or does not', () => {
    const editor = tableOf('甲\t乙', [0, 0]);
    toggleHeader(editor);
    expect(form(editor)!.headerRows).toBe(1);
    toggleHeader(editor);
    expect(form(editor)!.headerRows).toBe(0);
  });
});

describe('sums', () => {
  const content = '单位\t人数\t金额\t备注\n甲\t1,200\t3.5\t无\n乙\t30\t0.25\t—';
  it('stand in the total row below every column of numbers', () => {
    const editor = tableOf(content, [1, 1], { headerRows: 1 });
    toggleTotal(editor);
    Transforms.select(editor, Editor.end(editor, [1, 3, 0]));
    expect(sumAtCursor(editor)).toEqual({ type: 'done', count: 2 });
    expect(table(editor).split('\n').at(-1)).toBe('合计\t1,230\t3.75\t');
    editor.undo();
    expect(table(editor).split('\n').at(-1)).toBe('合计\t\t\t');
  });
  it('are not made of numbers that are still to be filled in', () => {
    const editor = tableOf('1\nXX\n', [2, 0]);
    expect(sumAtCursor(editor)).toEqual({ type: 'unfilled', row: 2 });
    expect(table(editor)).toBe('1\nXX\n');
  });
  it('take the row where nothing stands above', () => {
    const editor = tableOf('甲\t1\t2\t', [0, 3]);
    sumAtCursor(editor);
    expect(table(editor)).toBe('甲\t1\t2\t3');
  });
});

describe('the clipboard', () => {
  class Clipboard {
    readonly data = new Map<string, string>();
    readonly setData = (type: string, text: string) => void this.data.set(type, text);
    readonly getData = (type: string) => this.data.get(type) ?? '';
  }
  const transfer = (clipboard: Clipboard) => clipboard as unknown as DataTransfer;

  it('makes a table of what a spreadsheet put there', () => {
    const { editor } = createReportEditor(reportOf('正文 '));
    Transforms.select(editor, Editor.end(editor, [0]));
    expect(pasteText(editor, '单位\t人数\r\n甲\t3\r\n', () => null)).toBe('table');
    expect(texts(editor)).toEqual(['单位\t人数\n甲\t3', '']);
    expect(blocks(editor)[0]!.form).toMatchObject({ headerRows: 1 });
    editor.undo();
    expect(texts(editor)).toEqual(['']);
  });
  it('fills cells from the cursor on, and makes room', () => {
    const editor = tableOf('甲\t乙', [0, 1]);
    pasteText(editor, '1\t2\n3\t4', () => null);
    expect(table(editor)).toBe('甲\t1\t2\n\t3\t4');
  });
  it('takes the place of what was selected across blocks in one step of undo', () => {
    const { editor } = createReportEditor(reportOf('正文 甲乙', '正文 丙丁'));
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [1, 0], offset: 1 } });
    pasteText(editor, '1\t2\n3\t4', () => null);
    expect(texts(editor)).toEqual(['甲丁', '1\t2\n3\t4', '']);
    expect(editor.history.undos.length).toBe(1);
    editor.undo();
    expect(texts(editor)).toEqual(['甲乙', '丙丁']);
  });
  it('brings merged cells into the cells of another table', () => {
    const from = tableOf('甲\t乙\n丙\t丁', [0, 0], { headerRows: 0 });
    select(from, [1, 0, 0], [1, 0, 1]);
    mergeCells(from);
    const data = new Map<string, string>();
    withClipboard(from, readPastedText);
    select(from, [1, 0, 0], [1, 1, 1]);
    from.setFragmentData({ getData: () => '', setData: (type: string, text: string) => data.set(type, text) } as never);
    const to = withClipboard(tableOf('一\t二', [0, 1]), readPastedText);
    to.insertData({ getData: (type: string) => data.get(type) ?? '' } as never);
    expect(table(to)).toBe('一\t甲\u2028乙\t\n\t丙\t丁');
    expect(form(to)?.merged).toEqual([{ row: 0, column: 1, rows: 1, columns: 2 }]);
  });
  it('of several lines goes into one cell', () => {
    const editor = tableOf('甲\t乙', [0, 0]);
    pasteText(editor, '一、优化服务\n（一）推行受理。整合窗口', readPastedText);
    expect(table(editor)).toBe('甲一、优化服务\u2028（一）推行受理。整合窗口\t乙');
  });
  it('brings cells back exactly, and gives other programs a table', () => {
    const from = withClipboard(tableOf('甲\t乙\n<b>\t丁', [0, 0], { headerRows: 1, columns: [1, 3] }), () => null);
    select(from, [1, 0, 0], [1, 1, 1]);
    const clipboard = new Clipboard();
    from.setFragmentData(transfer(clipboard), 'copy');
    expect(clipboard.getData('text/plain')).toBe('甲\t乙\n<b>\t丁');
    expect(clipboard.getData('text/html')).toContain('<tr><td>&lt;b&gt;</td><td>丁</td></tr>');
    const { editor } = createReportEditor(reportOf('正文 '));
    Transforms.select(editor, Editor.end(editor, [0]));
    const to = withClipboard(editor, () => null);
    to.insertData(transfer(clipboard));
    expect(blocks(to)[0]).toMatchObject({ role: 'table', form: { headerRows: 1, columns: [1, 3] } });
    expect(texts(to)[0]).toBe('甲\t乙\n<b>\t丁');
  });
  it('gives headings their levels and joins what goes on', () => {
    const { editor } = createReportEditor(
      reportOf('目标 一、｜优化 & 提速', '  举措 一是｜推行。整合[28]个窗口', '  &举措 一是｜拓展', '正文 完'),
    );
    Transforms.select(editor, Editor.range(editor, []));
    const clipboard = new Clipboard();
    withClipboard(editor, () => null).setFragmentData(transfer(clipboard), 'copy');
    expect(clipboard.getData('text/html')).toContain(
      '<h1>一、优化 &amp; 提速</h1>\n<p>一是<b>推行。</b>整合28个窗口二是<b>拓展</b></p>\n<p>完</p>',
    );
  });
});
