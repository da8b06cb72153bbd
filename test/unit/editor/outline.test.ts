import { describe, expect, it } from 'vitest';
import { outlineOf, tallyOf } from '../../../renderer/editor/outline';
import { decorateHeading } from '../../../renderer/editor/heading';
import { blocksOf } from '../../../renderer/editor/commands/current-block';
import type { Kind } from '../../../shared/model/report';
import { editorOf } from './make-editor';

const outline = (lines: string[], kind: Kind = 'summary') => {
  const editor = editorOf(lines);
  return outlineOf(blocksOf(editor), editor.document.figures, kind);
};

describe('the outline', () => {
  it('holds the headings with their markers, outcomes and blanks', () => {
    const entries = outline([
      '目标 一、｜优化服务',
      '  举措 一是｜推行受理。整合',
      '    成效 办理[XX]件',
      '    成效 完成',
      '  举措 一是｜拓展',
    ]);
    expect(
      entries.map(({ marker, text, level, outcomes, unfilled, bare }) => [
        marker,
        text,
        level,
        outcomes,
        unfilled,
        bare,
      ]),
    ).toEqual([
      ['一、', '优化服务', 0, 2, 1, false],
      ['一是', '推行受理。', 1, 2, 1, false],
      ['二是', '拓展', 1, 0, 0, true],
    ]);
  });
  it('misses no outcomes in a plan, nor under what is still to be done', () => {
    expect(outline(['目标 甲', '  举措 乙'], 'plan').map(({ bare }) => bare)).toEqual([false, false]);
    expect(outline(['部分 下一步打算', '  目标 甲', '    举措 乙']).map(({ bare }) => bare)).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('counts characters with figures, without markers and white space', () => {
    const editor = editorOf(['目标 一、｜优 化', '  成效 [28]件']);
    expect(tallyOf(blocksOf(editor), editor.document.figures)).toEqual({
      characters: 5,
      goals: 1,
      measures: 0,
      outcomes: 1,
    });
  });
});

describe('the heading shown in a block', () => {
  const range = (line: string) => {
    const editor = editorOf([line]);
    return decorateHeading([editor.children[0]!, [0]], editor.document.figures).map(({ focus }) => [
      focus.path,
      focus.offset,
    ]);
  };
  it('goes to the first 。 when more follows, over a figure if need be', () => {
    expect(range('举措 推行受理。整合')).toEqual([[[0, 0], 5]]);
    expect(range('举措 办理[28]件。整合')).toEqual([[[0, 2], 2]]);
    expect(range('目标 优化服务')).toEqual([[[0, 0], 4]]);
  });
  it('is none in outcomes and body text, nor where the sentence is too long', () => {
    expect(range('成效 完成。其他')).toEqual([]);
    expect(range(`举措 ${'长'.repeat(41)}。整合`)).toEqual([]);
  });
});
