import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { insertFigure, selectNextUnfilled } from '../../../renderer/editor/commands/figures';
import { demote, promote } from '../../../renderer/editor/commands/levels';
import { moveDown, moveSubtree, moveUp } from '../../../renderer/editor/commands/move';
import { setMarkerStyle, setRole } from '../../../renderer/editor/commands/roles';
import type { ReportEditor } from '../../../renderer/editor/slate-types';
import { editorOf, linesOf } from './make-editor';

/** Runs the command, checks that undo gives back the very document and redo the result, and returns the result. */
function after(editor: ReportEditor, command: (editor: ReportEditor) => unknown): string[] {
  const before = structuredClone(editor.children);
  command(editor);
  const result = structuredClone(editor.children);
  if (editor.history.undos.length > 0) {
    expect(editor.history.undos.length).toBe(1);
    editor.undo();
    expect(editor.children).toEqual(before);
    editor.redo();
    expect(editor.children).toEqual(result);
  }
  return linesOf(editor);
}

const enter = (editor: ReportEditor) => editor.insertBreak();
const joinedEnter = (editor: ReportEditor) => editor.insertSoftBreak();
const backspace = (editor: ReportEditor) => editor.deleteBackward('character');
const del = (editor: ReportEditor) => editor.deleteForward('character');

const SECTION = [
  '目标 一、｜优化服务',
  '  举措 一是｜推行受理。整合窗口',
  '    成效 办理[XX]件',
  '  举措 一是｜拓展自助',
  '目标 一、｜建强队伍',
];

describe('Enter', () => {
  it('splits a block; the younger takes role, depth and marker style', () => {
    const editor = editorOf(['  举措 一是｜推行受理。整合窗口'], 0, 5);
    expect(after(editor, enter)).toEqual(['  举措 一是｜推行受理。', '  举措 一是｜整合窗口']);
    const ids = editor.children.map((child) => ('id' in child ? child.id : ''));
    expect(ids[0]).toBe('b0');
    expect(ids[1]).not.toBe('b0');
  });
  it('keeps figures on their side of the split', () => {
    const editor = editorOf(['成效 甲[1]乙[2]丙'], 0, 'end');
    Transforms.select(editor, { path: [0, 2], offset: 1 });
    expect(after(editor, enter)).toEqual(['成效 甲[1]乙', '成效 [2]丙']);
  });
  it('at the end makes a younger sibling', () => {
    expect(after(editorOf(['  举措 一是｜拓展自助。']), enter)).toEqual(['  举措 一是｜拓展自助。', '  举措 一是｜']);
  });
  it('at the end of a goal that is heading only makes its first measure', () => {
    expect(after(editorOf(['目标 一、｜优化服务']), enter)).toEqual(['目标 一、｜优化服务', '  举措 （一）｜']);
  });
  it('at the end of a block with others under it makes the first of them', () => {
    expect(after(editorOf(SECTION, 0), enter)[1]).toBe('  举措 一是｜');
    expect(after(editorOf(SECTION, 1), enter)[2]).toBe('    成效 ');
  });
  it('at the start leaves the text in its block', () => {
    const editor = editorOf(['正文 开头', '目标 一、｜优化服务'], 1, 0);
    expect(after(editor, enter)).toEqual(['正文 开头', '目标 一、｜', '目标 一、｜优化服务']);
    expect(editor.children.at(-1)).toMatchObject({ id: 'b1' });
  });
  it('in an empty block leaves the level: outcome, measure, goal, body text', () => {
    const editor = editorOf(['目标 一、｜优化服务', '  举措 一是｜推行', '    成效 '], 2);
    expect(after(editor, enter)[2]).toBe('  举措 一是｜');
    enter(editor);
    expect(linesOf(editor)[2]).toBe('目标 一、｜');
    enter(editor);
    expect(linesOf(editor)[2]).toBe('正文 ');
    enter(editor);
    expect(linesOf(editor).slice(2)).toEqual(['正文 ', '正文 ']);
  });
  it('with Shift goes on in the same paragraph', () => {
    expect(after(editorOf(['  举措 一是｜甲。乙'], 0, 2), joinedEnter)).toEqual([
      '  举措 一是｜甲。',
      '  &举措 一是｜乙',
    ]);
  });
});

describe('Backspace and Delete at the edges', () => {
  it('Backspace at the start first takes the role, then joins', () => {
    const editor = editorOf(['目标 一、｜优化', '  举措 一是｜推行[3]项'], 1, 0);
    expect(after(editor, backspace)).toEqual(['目标 一、｜优化', '  正文 推行[3]项']);
    backspace(editor);
    expect(linesOf(editor)).toEqual(['目标 一、｜优化推行[3]项']);
  });
  it('the elder keeps its role even when it is empty', () => {
    expect(after(editorOf(['  举措 一是｜', '正文 内容'], 1, 0), backspace)).toEqual(['  举措 一是｜内容']);
  });
  it('Backspace at the very start does nothing', () => {
    expect(after(editorOf(['正文 内容'], 0, 0), backspace)).toEqual(['正文 内容']);
  });
  it('Delete at the end joins the next block', () => {
    expect(after(editorOf(['成效 甲[1]', '成效 [2]乙'], 0), del)).toEqual(['成效 甲[1][2]乙']);
  });
  it('Delete in an empty block lets the next one take its place', () => {
    expect(after(editorOf(['正文 ', '目标 一、｜优化'], 0), del)).toEqual(['目标 一、｜优化']);
  });
  it('Backspace after a figure removes it and nothing else', () => {
    const editor = editorOf(['成效 甲[1]'], 0);
    expect(after(editor, backspace)).toEqual(['成效 甲']);
  });
  it('Delete before a figure removes it and nothing else', () => {
    const editor = editorOf(['成效 甲[1]乙'], 0, 1);
    expect(after(editor, del)).toEqual(['成效 甲乙']);
  });
});

describe('levels', () => {
  it('demotes with what is under it; a goal becomes a measure like its elder', () => {
    expect(after(editorOf([...SECTION, '  举措 一是｜练兵'], 4), demote).slice(4)).toEqual([
      '  举措 一是｜建强队伍',
      '    举措 一是｜练兵',
    ]);
  });
  it('promotes a measure to a goal with its outcomes', () => {
    expect(after(editorOf(SECTION, 1), promote).slice(0, 3)).toEqual([
      '目标 一、｜优化服务',
      '目标 一、｜推行受理。整合窗口',
      '  成效 办理[XX]件',
    ]);
  });
  it('does not demote the first block, nor deeper than one level below the one before', () => {
    expect(after(editorOf(SECTION, 0), demote)).toEqual(SECTION);
    expect(after(editorOf(SECTION, 1), demote)).toEqual(SECTION);
  });
  it('acts on every selected subtree once', () => {
    const editor = editorOf(SECTION, 1);
    Transforms.select(editor, { anchor: Editor.start(editor, [1]), focus: Editor.end(editor, [3]) });
    expect(after(editor, promote).map((line) => line.trimStart().slice(0, 2))).toEqual([
      '目标',
      '目标',
      '成效',
      '目标',
      '目标',
    ]);
  });
});

describe('moving', () => {
  it('changes places with the sibling before and after, with all under it', () => {
    const down = [SECTION[0], SECTION[3], SECTION[1], SECTION[2], SECTION[4]];
    expect(after(editorOf(SECTION, 1), (editor) => moveDown(editor))).toEqual(down);
    expect(after(editorOf(SECTION, 3), (editor) => moveUp(editor))).toEqual(down);
    expect(after(editorOf(SECTION, 4), (editor) => moveUp(editor))).toEqual([SECTION[4], ...SECTION.slice(0, 4)]);
  });
  it('stays where there is no sibling', () => {
    expect(after(editorOf(SECTION, 1), (editor) => moveUp(editor))).toEqual(SECTION);
    expect(after(editorOf(SECTION, 4), (editor) => moveDown(editor))).toEqual(SECTION);
  });
  it('drops a subtree elsewhere, at another depth', () => {
    const lines = after(editorOf(SECTION, 1), (editor) => moveSubtree(editor, 1, 5, 1));
    expect(lines).toEqual([
      SECTION[0],
      SECTION[3],
      SECTION[4],
      '  举措 一是｜推行受理。整合窗口',
      '    成效 办理[XX]件',
    ]);
  });
  it('refuses to drop a subtree into itself', () => {
    expect(after(editorOf(SECTION, 0), (editor) => moveSubtree(editor, 0, 2, 1))).toEqual(SECTION);
  });
});

describe('roles and numbering', () => {
  it('gives a role its usual depth and numbering', () => {
    const editor = editorOf([...SECTION, '正文 新的一条'], 5);
    expect(after(editor, (e) => setRole(e, 'measure'))[5]).toBe('  举措 一是｜新的一条');
    setRole(editor, 'outcome');
    expect(linesOf(editor)[5]).toBe('  成效 新的一条');
    setRole(editor, 'goal');
    expect(linesOf(editor)[5]).toBe('目标 一、｜新的一条');
    setRole(editor, 'text');
    expect(linesOf(editor)[5]).toBe('  正文 新的一条');
  });
  it('changes the numbering of all siblings', () => {
    const lines = after(editorOf(SECTION, 3), (editor) => setMarkerStyle(editor, '（一）'));
    expect([lines[1], lines[3], lines[4]]).toEqual([
      '  举措 （一）｜推行受理。整合窗口',
      '  举措 （一）｜拓展自助',
      '目标 一、｜建强队伍',
    ]);
  });
});

describe('figures', () => {
  it('makes the selected words a figure', () => {
    const editor = editorOf(['成效 受理事项28,416件'], 0);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 4 }, focus: { path: [0, 0], offset: 10 } });
    expect(after(editor, insertFigure)).toEqual(['成效 受理事项[28,416]件']);
    expect([...editor.document.figures.values()]).toMatchObject([{ label: '受理事项', text: '28,416' }]);
  });
  it('puts a blank at the cursor, and the cursor after it', () => {
    const editor = editorOf(['成效 办理'], 0);
    insertFigure(editor);
    editor.insertText('件');
    expect(linesOf(editor)).toEqual(['成效 办理[XX]件']);
  });
  it('goes to the next unfilled figure, and round', () => {
    const editor = editorOf(['成效 [1][XX]', '成效 [几]'], 0, 0);
    expect([selectNextUnfilled(editor), selectNextUnfilled(editor), selectNextUnfilled(editor)]).toEqual([
      'f1',
      'f2',
      'f1',
    ]);
  });
});
