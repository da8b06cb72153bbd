import { Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { withHistory } from 'slate-history';
import { createEditor } from 'slate';
import { Batches } from '../../../renderer/editor/batches';
import { createReportEditor } from '../../../renderer/editor/create-editor';
import { putFigure, putMetadata } from '../../../renderer/editor/document';
import type { ReportEditor } from '../../../renderer/editor/slate-types';
import { linesOf, reportOf } from './make-editor';

const turn = () => Promise.resolve().then(() => undefined);

/** Types each character in a turn of its own, as a writer does. */
async function type(editor: ReportEditor, text: string) {
  for (const character of text) {
    editor.insertText(character);
    await turn();
  }
}

describe('steps of undo', () => {
  it('are runs of typing in one block', async () => {
    const { editor } = createReportEditor(reportOf('正文 甲', '正文 乙'));
    Transforms.select(editor, { path: [0, 0], offset: 1 });
    await type(editor, '12');
    Transforms.select(editor, { path: [1, 0], offset: 1 });
    await type(editor, '34');
    editor.undo();
    expect(linesOf(editor)).toEqual(['正文 甲12', '正文 乙']);
    editor.undo();
    expect(linesOf(editor)).toEqual(['正文 甲', '正文 乙']);
  });

  it('end with a pause of a second', async () => {
    let now = 0;
    const plain = withHistory(createEditor()) as ReportEditor;
    plain.children = [{ type: 'block', id: 'b', role: 'text', depth: 0, flow: 'paragraph', children: [{ text: '' }] }];
    new Batches(plain, () => now);
    Transforms.select(plain, { path: [0, 0], offset: 0 });
    await type(plain, '甲');
    now = 900;
    await type(plain, '乙');
    now = 2000;
    await type(plain, '丙');
    expect(plain.history.undos.length).toBe(2);
  });

  it('hold a composition with the selection it replaced', async () => {
    const { editor, batches } = createReportEditor(reportOf('正文 甲乙'));
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 2 } });
    batches.beginComposition();
    editor.deleteFragment();
    await turn();
    batches.endComposition();
    editor.insertText('丙');
    await turn();
    batches.closeComposition();
    await type(editor, '丁');
    editor.undo();
    expect(linesOf(editor)).toEqual(['正文 丙']);
    editor.undo();
    expect(linesOf(editor)).toEqual(['正文 甲乙']);
  });

  it('hold the filling in of a figure, letter by letter; another figure is another step', async () => {
    const { editor } = createReportEditor(reportOf('成效 [XX]和[XX]'));
    const fill = async (id: string, text: string) => {
      putFigure(editor, { ...editor.document.figures.get(id)!, text });
      await turn();
    };
    await fill('f0', '2');
    await fill('f0', '28');
    await fill('f1', '3');
    editor.undo();
    expect(linesOf(editor)).toEqual(['成效 [28]和[XX]']);
    editor.undo();
    expect(linesOf(editor)).toEqual(['成效 [XX]和[XX]']);
    editor.redo();
    expect(linesOf(editor)).toEqual(['成效 [28]和[XX]']);
  });

  it('lie in one history: title, text and figures', async () => {
    const { editor } = createReportEditor(reportOf('正文 甲'));
    putMetadata(editor, 'title', '新题');
    await turn();
    Transforms.select(editor, { path: [0, 0], offset: 1 });
    await type(editor, '乙');
    editor.undo();
    expect([linesOf(editor), editor.document.metadata.title]).toEqual([['正文 甲'], '新题']);
    editor.undo();
    expect(editor.document.metadata.title).toBe('');
  });
});
