import { Editor, Range, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../renderer/editor/commands/current-block';
import { insertExistingFigure, makeFigure, selectNextUnfilled } from '../../../renderer/editor/commands/figures';
import { continueNumbering, restartNumbering, spreadMarkerStyle } from '../../../renderer/editor/commands/numbering';
import { splitSibling, toggleJoined } from '../../../renderer/editor/commands/paragraph';
import { renamable, renameHeading } from '../../../renderer/editor/commands/rename';
import { replaceMatches } from '../../../renderer/editor/commands/replace';
import { demote } from '../../../renderer/editor/commands/levels';
import { deleteSpan, moveSpan, selectedSubtrees, setRoles, shiftSpan } from '../../../renderer/editor/commands/span';
import { slateToBlocks } from '../../../renderer/editor/convert';
import { insertSkeleton, isEmptyReport } from '../../../renderer/editor/empty-report';
import { Folding } from '../../../renderer/editor/folding';
import { markersOf } from '../../../renderer/editor/markers';
import { makeFigureOfBlank } from '../../../renderer/editor/placeholders';
import type { ReportEditor } from '../../../renderer/editor/slate-types';
import { findAll, replacementOf } from '../../../shared/editing/find';
import { closedDepths } from '../../../shared/editing/tree';
import { KINDS } from '../../../shared/model/kinds';
import { editorOf, linesOf } from './make-editor';

/** Runs the command; its undo gives back the very document, in one step. */
function after(editor: ReportEditor, command: (editor: ReportEditor) => unknown): string[] {
  const before = structuredClone(editor.children);
  const figures = editor.document.figures;
  command(editor);
  const result = linesOf(editor);
  if (editor.history.undos.length > 0) {
    expect(editor.history.undos.length).toBe(1);
    editor.undo();
    expect(editor.children).toEqual(before);
    for (const [id, figure] of figures) expect(editor.document.figures.get(id)).toEqual(figure);
    editor.redo();
    expect(linesOf(editor)).toEqual(result);
  }
  return result;
}

const SECTION = [
  '目标 一、｜甲',
  '  举措 （一）｜乙',
  '    成效 丙',
  '  举措 （一）｜丁',
  '  举措 （一）｜戊',
  '目标 一、｜己',
  '  举措 （一）｜庚',
];
const order = (lines: string[]) => lines.map((line) => line.at(-1)).join('');

describe('several blocks at once', () => {
  it('stay where they are when the first cannot go deeper: none comes to hang from another', () => {
    const lines = ['目标 甲', '  举措 乙', '  举措 丙'];
    const editor = editorOf(lines);
    Transforms.select(editor, { anchor: { path: [1, 0], offset: 0 }, focus: { path: [2, 0], offset: 1 } });
    demote(editor);
    shiftSpan(editor, selectedSubtrees(editor)!, 1);
    expect(linesOf(editor)).toEqual(lines);
  });
  it('move over their sibling, with all under them', () => {
    expect(order(after(editorOf(SECTION), (e) => moveSpan(e, { from: 1, to: 4 }, 'down')))).toBe('甲戊乙丙丁己庚');
    expect(order(after(editorOf(SECTION), (e) => moveSpan(e, { from: 3, to: 5 }, 'up')))).toBe('甲丁戊乙丙己庚');
  });
  it('stay where a sibling is missing or another parent begins', () => {
    expect(order(after(editorOf(SECTION), (e) => moveSpan(e, { from: 1, to: 4 }, 'up')))).toBe('甲乙丙丁戊己庚');
    expect(order(after(editorOf(SECTION), (e) => moveSpan(e, { from: 4, to: 6 }, 'up')))).toBe('甲乙丙丁戊己庚');
  });
  it('are promoted, given a role, deleted', () => {
    expect(after(editorOf(SECTION), (e) => shiftSpan(e, { from: 1, to: 4 }, -1)).slice(1, 4)).toEqual([
      '目标 一、｜乙',
      '  成效 丙',
      '目标 一、｜丁',
    ]);
    expect(after(editorOf(SECTION), (e) => setRoles(e, [3, 4], 'outcome')).slice(3, 5)).toEqual([
      '    成效 丁',
      '    成效 戊',
    ]);
    expect(order(after(editorOf(SECTION), (e) => deleteSpan(e, { from: 1, to: 5 })))).toBe('甲己庚');
    expect(after(editorOf(SECTION), (e) => deleteSpan(e, { from: 0, to: 7 }))).toEqual(['正文 ']);
  });
  it('are those of the selection with what hangs from the last', () => {
    const editor = editorOf(SECTION);
    Transforms.select(editor, { anchor: Editor.start(editor, [1]), focus: Editor.end(editor, [5]) });
    expect(selectedSubtrees(editor)).toEqual({ from: 1, to: 7 });
  });
});

describe('Ctrl+Enter and 接排', () => {
  it('splits into a sibling, after all that hangs from the block when at its end', () => {
    const editor = editorOf(SECTION, 0, 'end');
    expect(after(editor, splitSibling)[5]).toBe('目标 一、｜');
    expect(after(editorOf(['  举措 （一）｜甲乙'], 0, 1), splitSibling)).toEqual([
      '  举措 （一）｜甲',
      '  举措 （一）｜乙',
    ]);
    expect(after(editorOf(['成效 甲', '&成效 乙'], 1, 0), splitSibling)).toEqual(['成效 甲', '&成效 ', '成效 乙']);
  });
  it('joins and sets apart, but not the first block nor a table', () => {
    const editor = editorOf(['正文 甲', '正文 乙', '表格 丙', '正文 丁']);
    Transforms.select(editor, { anchor: Editor.start(editor, [0]), focus: Editor.end(editor, [3]) });
    expect(after(editor, toggleJoined)).toEqual(['正文 甲', '&正文 乙', '表格 丙', '正文 丁']);
    toggleJoined(editor);
    expect(linesOf(editor)[1]).toBe('正文 乙');
  });
});

describe('numbering', () => {
  const printed = (editor: ReportEditor) => markersOf(blocksOf(editor));
  it('restarts and counts on, over a heading too', () => {
    const editor = editorOf(SECTION, 3);
    after(editor, restartNumbering);
    expect(printed(editor)).toEqual(['一、', '（一）', '', '（一）', '（二）', '二、', '（一）']);
    continueNumbering(editor);
    expect(printed(editor)).toEqual(['一、', '（一）', '', '（二）', '（三）', '二、', '（一）']);
    continueNumbering(editor, 6);
    expect(printed(editor)[6]).toBe('（四）');
    continueNumbering(editor, 6);
    expect(printed(editor)[6]).toBe('（四）');
  });
  it('is made the same for all siblings', () => {
    const editor = editorOf(['目标 一、｜甲', '  举措 （一）｜乙', '  举措 一是｜丙', '  举措 丁'], 2);
    expect(after(editor, spreadMarkerStyle)).toEqual([
      '目标 一、｜甲',
      '  举措 一是｜乙',
      '  举措 一是｜丙',
      '  举措 一是｜丁',
    ]);
  });
});

describe('renaming a heading', () => {
  it('leaves the body, emphasis and figures', () => {
    const editor = editorOf(['举措 推行受理。整合[3]个窗口']);
    expect(renamable(editor, 0)).toBe('推行受理');
    expect(after(editor, (e) => renameHeading(e, 0, '推行一窗受理'))).toEqual(['举措 推行一窗受理。整合[3]个窗口']);
    expect(after(editorOf(['目标 ']), (e) => renameHeading(e, 0, '新'))).toEqual(['目标 新']);
    expect(after(editorOf(['目标 优化服务']), (e) => renameHeading(e, 0, '服务'))).toEqual(['目标 服务']);
  });
  it('refuses to lose a figure', () => {
    const editor = editorOf(['目标 办好[10]件实事']);
    expect(renameHeading(editor, 0, '办好实事')).toBe(false);
    expect(linesOf(editor)).toEqual(['目标 办好[10]件实事']);
    expect(renameHeading(editor, 0, '办实[10]件实事'.replace(/[[\]]/gu, ''))).toBe(true);
    expect(linesOf(editor)).toEqual(['目标 办实[10]件实事']);
    expect(renamable(editorOf([`举措 ${'长'.repeat(41)}。后`]), 0)).toBeNull();
  });
});

describe('replacing', () => {
  function replace(lines: string[], words: string, by: string, pattern = false): string[] {
    const editor = editorOf(lines);
    const query = { words, pattern, matchCase: false, matchWidth: false };
    return after(editor, (e) => {
      const matches = findAll(slateToBlocks(e.children), e.document.figures, query);
      replaceMatches(
        e,
        matches.map((match) => ({ match, text: replacementOf(match, by, pattern) })),
      );
    });
  }
  it('works across joined blocks, and leaves them blocks', () => {
    expect(replace(['正文 上半年', '&正文 办理'], '年办', '期')).toEqual(['正文 上半期', '&正文 理']);
  });
  it('works many times in one block, with longer and shorter words', () => {
    expect(replace(['正文 甲乙甲乙甲'], '甲', '丙丁')).toEqual(['正文 丙丁乙丙丁乙丙丁']);
    expect(replace(['正文 甲乙甲乙甲'], '乙甲', '')).toEqual(['正文 甲']);
    expect(replace(['正文 2024年、2025年'], '(\\d{4})年', '$1年度', true)).toEqual(['正文 2024年度、2025年度']);
  });
  it('changes the value of a figure, and keeps one that is only touched', () => {
    expect(replace(['正文 [2025]年2025'], '2025', '2026')).toEqual(['正文 [2026]年2026']);
    expect(replace(['正文 办[25]年'], '25年', '一')).toEqual(['正文 办[25]年']);
  });
});

describe('figures', () => {
  it('are made of blanks that a character closes', () => {
    const blank = (text: string) => {
      const editor = editorOf([`成效 ${text}`]);
      makeFigureOfBlank(editor);
      return linesOf(editor)[0];
    };
    expect(blank('办理XX件')).toBe('成效 办理[XX]件');
    expect(blank('____，')).toBe('成效 [____]，');
    expect(blank('增长××%')).toBe('成效 增长[××]%');
    expect(blank('办理XX')).toBe('成效 办理XX');
    expect(blank('XXL')).toBe('成效 XXL');
    expect(blank('MAXX号')).toBe('成效 MAXX号');
    expect(blank('3×4')).toBe('成效 3×4');
    const editor = editorOf(['成效 办理XXXX件']);
    makeFigureOfBlank(editor);
    editor.undo();
    // What is typed on after undoing does not write over the blank.
    expect(editor.selection && Range.isCollapsed(editor.selection)).toBe(true);
    expect(linesOf(editor)).toEqual(['成效 办理XXXX件']);
    makeFigureOfBlank(editor);
    editor.insertText('，');
    expect(linesOf(editor)).toEqual(['成效 办理[XXXX]件，']);
  });
  it('are made of blanks in and before what an input method puts in at once', () => {
    const blanks = (text: string, typed: string) => {
      const editor = editorOf([`成效 ${text}${typed}`]);
      makeFigureOfBlank(editor, typed);
      return linesOf(editor)[0];
    };
    expect(blanks('办理XX', '件，惠及')).toBe('成效 办理[XX]件，惠及');
    expect(blanks('办理', 'XX件，XXX人次')).toBe('成效 办理[XX]件，[XXX]人次');
    expect(blanks('办理XX件', '，惠及')).toBe('成效 办理XX件，惠及');
  });
  it('are made of the number the cursor is in', () => {
    const editor = editorOf(['成效 办理28,416.5件'], 0, 4);
    expect(after(editor, makeFigure)).toEqual(['成效 办理[28,416.5]件']);
  });
  it('stand in several places', () => {
    const editor = editorOf(['成效 [XX]件', '正文 共'], 1);
    expect(after(editor, (e) => insertExistingFigure(e, 'f0'))).toEqual(['成效 [XX]件', '正文 共[XX]']);
    expect(editor.document.figures.size).toBe(1);
  });
  it('are gone through backwards too', () => {
    const editor = editorOf(['成效 [1][XX]', '成效 [几][X]'], 0, 0);
    const back = () => selectNextUnfilled(editor, -1);
    expect([back(), back(), back(), back()]).toEqual(['f3', 'f2', 'f1', 'f3']);
  });
});

describe('folding', () => {
  const states = (editor: ReportEditor, folding: Folding) =>
    blocksOf(editor)
      .map(({ id }) => folding.stateOf(id)[0])
      .join('');
  it('hides what is under a heading, and shows it again for the cursor', () => {
    const editor = editorOf(SECTION);
    const folding = new Folding(editor);
    folding.fold('b0', true);
    folding.fold('b1', true);
    expect(states(editor, folding)).toBe('fhhhhss');
    folding.reveal(2);
    expect(states(editor, folding)).toBe('sssssss');
  });
  it('shows one heading alone until the cursor leaves it or it is gone', () => {
    const editor = editorOf(SECTION);
    const folding = new Folding(editor);
    folding.hoist('b5');
    expect(states(editor, folding)).toBe('hhhhhss');
    folding.reveal(6);
    expect(folding.hoisted.get()).toBe('b5');
    deleteSpan(editor, { from: 5, to: 7 });
    folding.update();
    expect(states(editor, folding)).toBe('sssss');
  });
});

describe('an empty report', () => {
  it.each(KINDS)('takes a skeleton of the kind %s in one step', (kind) => {
    const editor = editorOf(['正文 ']);
    expect(isEmptyReport(editor)).toBe(true);
    expect(after(editor, (e) => insertSkeleton(e, kind)).length).toBeGreaterThan(6);
    const blocks = slateToBlocks(editor.children);
    expect(blocks.map(({ depth }) => depth)).toEqual(closedDepths(blocks));
    expect(isEmptyReport(editor)).toBe(false);
  });
});

describe('the history', () => {
  it('keeps every step of the session', () => {
    const editor = editorOf(['正文 ']);
    for (let i = 0; i < 350; i++) {
      splitSibling(editor);
    }
    expect(editor.children.length).toBe(351);
    for (let i = 0; i < 350; i++) editor.undo();
    expect(linesOf(editor)).toEqual(['正文 ']);
    for (let i = 0; i < 350; i++) editor.redo();
    expect(editor.children.length).toBe(351);
  });
});
