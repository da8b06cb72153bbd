import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { pasteText, selectedText, withClipboard } from '../../../renderer/editor/clipboard';
import { readPastedText } from '../../../renderer/editor/read-pasted-text';
import type { ReportEditor } from '../../../renderer/editor/slate-types';
import { editorOf, linesOf } from './make-editor';

/** A clipboard as the browser hands it out. */
class Clipboard {
  readonly data = new Map<string, string>();
  readonly setData = (type: string, text: string) => void this.data.set(type, text);
  readonly getData = (type: string) => this.data.get(type) ?? '';
}
const transfer = (clipboard: Clipboard) => clipboard as unknown as DataTransfer;
const selectAll = (editor: ReportEditor) => Transforms.select(editor, Editor.range(editor, []));

describe('copying', () => {
  const lines = ['目标 一、｜优化', '  举措 一是｜推行[28]项', '  &举措 一是｜拓展'];
  it('gives plain text with markers, joined blocks on one line', () => {
    const editor = editorOf(lines);
    selectAll(editor);
    expect(selectedText(editor)).toBe('一、优化\n一是推行28项二是拓展');
  });
  it('of some words gives these words', () => {
    const editor = editorOf(lines);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 2 } });
    expect(selectedText(editor)).toBe('优化');
  });
  it('and pasting in Gangmu keeps roles, and figures as what they are', () => {
    const clipboard = new Clipboard();
    const from = withClipboard(editorOf(lines), () => null);
    selectAll(from);
    from.setFragmentData(transfer(clipboard), 'copy');
    const to = withClipboard(editorOf(['正文 ']), () => null);
    to.insertData(transfer(clipboard));
    expect(linesOf(to)).toEqual(lines);
    const within = withClipboard(editorOf([...lines, '正文 ']), () => null);
    within.insertData(transfer(clipboard));
    expect(within.document.figures.size).toBe(1);
  });
});

describe('pasting', () => {
  const paste = (editor: ReportEditor, text: string) => {
    pasteText(editor, text, readPastedText);
    return linesOf(editor);
  };
  it('of one line goes into the text', () => {
    expect(paste(editorOf(['成效 甲丙'], 0, 1), '乙\r\n')).toEqual(['成效 甲乙丙']);
  });
  it('of several lines makes blocks between the halves, in one step of undo', () => {
    const editor = editorOf(['成效 甲丙'], 0, 1);
    expect(paste(editor, '这是一段文字\n这是另一段文字')).toEqual([
      '成效 甲',
      '正文 这是一段文字',
      '正文 这是另一段文字',
      '正文 丙',
    ]);
    editor.undo();
    expect(linesOf(editor)).toEqual(['成效 甲丙']);
  });
  it('loses no line, whatever recognition makes of them', () => {
    const text = '一、优化服务\n（一）推行受理。整合窗口\n（二）拓展自助。设置终端\n二、建强队伍';
    const pasted = paste(editorOf(['正文 ']), text).join('');
    for (const words of ['优化服务', '推行受理。整合窗口', '拓展自助。设置终端', '建强队伍'])
      expect(pasted).toContain(words);
  });
  it('of a fragment that is not ours falls back to the text', () => {
    const clipboard = new Clipboard();
    clipboard.setData('application/x-gangmu-blocks', '{"blocks":[{"id":1}]}');
    clipboard.setData('text/plain', '文字');
    const editor = withClipboard(editorOf(['正文 ']), () => null);
    editor.insertData(transfer(clipboard));
    expect(linesOf(editor)).toEqual(['正文 文字']);
  });
});
