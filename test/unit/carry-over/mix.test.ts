import { expect, test } from 'vitest';
import { mix } from '../../../shared/carry-over/mix';
import type { Block } from '../../../shared/model/block';
import { NO_MATTER, type Report } from '../../../shared/model/report';
import { figureMap, inlineText } from '../../../shared/model/text';

function block(id: string, role: Block['role'], depth: number, text: string, style: string | null): Block {
  return {
    id,
    role,
    depth,
    marker: style === null ? null : { style },
    flow: 'joined',
    content: [{ text }],
  };
}
function prior(id: string, year: number, blocks: Block[]): Report {
  const figures = [{ id: 'f', label: '培训', unit: '人', text: '120' }];
  return { id, title: id, kind: 'summary', unit: '', year, part: 'year', status: 'prior', matter: NO_MATTER, blocks, figures }; // prettier-ignore
}
const A = prior('a', 2024, [
  block('a1', 'goal', 0, '优化窗口服务', '一、'),
  block('a2', 'measure', 1, '推行一窗受理。', '一是'),
]);
const B = prior('b', 2025, [
  block('p', 'part', 0, '工作情况', '第一部分'),
  block('b1', 'goal', 1, '强化队伍建设', '1.'),
  { ...block('b2', 'measure', 2, '抓实练兵。2025年培训', '一是'), content: [{ text: '抓实练兵。2025年培训' }, { figureId: 'f' }, { text: '人。' }] }, // prettier-ignore
]);
const options = { id: 'new', title: '总结', kind: 'summary', unit: '', year: 2026, part: 'year' } as const;

test('goals of several reports stand on one level, in the order chosen, with one way of numbering', () => {
  const { report, marks } = mix(
    [
      { prior: B, blockId: 'b1', part: 'all' },
      { prior: A, blockId: 'a1', part: 'frame' },
    ],
    options,
  );
  const shown = report.blocks.map((b) => [b.depth, b.marker?.style, inlineText(b.content, figureMap(report.figures))]);
  expect(shown).toEqual([
    [0, '1.', '强化队伍建设'],
    [1, '一是', '抓实练兵。2025年培训XXX人。'],
    [0, '1.', '优化窗口服务'],
    [1, '一是', '推行一窗受理。'],
  ]);
  expect(report.blocks.map(({ origin }) => origin?.reportId)).toEqual(['b', 'b', 'a', 'a']);
  expect(report.figures[0]!.previous).toEqual({ reportId: 'b', figureId: 'f', text: '120' });
  expect(marks).toBe(1);
  expect(report.blocks[0]!.flow).toBe('paragraph');
});

test('of nothing there is an empty report', () => {
  expect(mix([], options).report.blocks).toEqual([]);
});
