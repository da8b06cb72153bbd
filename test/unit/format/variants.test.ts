import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../electron/export/make-document';
import { STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../shared/format/export-choices';
import { prepareReport } from '../../../shared/format/variants/prepare';
import type { Report } from '../../../shared/model/report';
import { figureMap, inlineText } from '../../../shared/model/text';
import { blockMaker, figureOf, reportOf } from '../export/sample-report';

function report(): Report {
  const block = blockMaker();
  const measure = block('measure', 1, '健全制度。修订制度{1}项。', { style: '（一）' });
  measure.task = { unit: '政务科', deadline: '6月底前' };
  return reportOf(
    [
      block('text', 0, '现总结如下。'),
      block('goal', 0, '抓服务，在便民上下功夫。始终把群众放在首位。', { style: '一、' }),
      measure,
      block('outcome', 2, '精简材料{2}份。', { joined: true }),
      block('measure', 1, '强化培训', { style: '（一）' }),
      block('outcome', 2, '举办培训班{3}期。'),
      block('goal', 0, '抓队伍', { style: '一、' }),
    ],
    { figures: [figureOf(1, '9', '制度', '项'), figureOf(2, 'XX', '材料', '份'), figureOf(3, '12', '培训班', '期')] },
  );
}

const prepared = (options: Partial<ExportOptions>, profile = STANDARD_PROFILE, source = report()): Report =>
  prepareReport(source, profile, { ...DEFAULT_EXPORT_OPTIONS, ...options });
const texts = ({ blocks, figures }: Report): string[] =>
  blocks.map(({ content }) => inlineText(content, figureMap(figures)));

describe('what of a report is written', () => {
  test('all of it, as it is', () => {
    expect(prepared({})).toEqual(report());
  });

  test('outline: headings, and under each the figures of its text', () => {
    expect(texts(prepared({ variant: 'outline' }))).toEqual([
      '抓服务，在便民上下功夫',
      '健全制度',
      '（制度9项；材料XX份）',
      '强化培训',
      '（培训班12期）',
      '抓队伍',
    ]);
  });

  test('goals and measures: what ran on from something that is gone begins a paragraph', () => {
    const goals = prepared({ variant: 'goals' });
    expect(goals.blocks.map(({ role }) => role)).toEqual(['goal', 'measure', 'measure', 'goal']);
    expect(goals.blocks.every(({ flow }) => flow === 'paragraph')).toBe(true);
  });

  test('task table: unit and deadline of the measure, outcomes under it, one cell for the measures of a goal', () => {
    const { blocks, title } = prepared({ variant: 'tasks' });
    expect(title).toContain('\n任务分解表');
    expect(
      texts({ ...report(), blocks })[0]!
        .split('\n')
        .map((row) => row.split('\t')),
    ).toEqual([
      ['序号', '任务', '措施', '责任单位', '完成时限', '成效'],
      ['1', '抓服务，在便民上下功夫', '健全制度', '政务科', '6月底前', '修订制度9项。精简材料XX份。'],
      ['2', '', '强化培训', '', '', '举办培训班12期。'],
      ['3', '抓队伍', '', '', '', ''],
    ]);
    expect(blocks[0]!.form).toMatchObject({ headerRows: 1, merged: [{ row: 1, column: 1, rows: 2, columns: 1 }] });
  });

  test('in a plan the words behind the heading belong to the measure', () => {
    const { blocks } = prepared({ variant: 'tasks' }, STANDARD_PROFILE, { ...report(), kind: 'plan' });
    expect(texts({ ...report(), blocks })[0]).toContain('健全制度。修订制度9项。\t政务科\t6月底前\t精简材料XX份。');
  });

  test('table of figures: each once, with its place; columns that nothing fills are left out', () => {
    const { blocks } = prepared({ variant: 'figures' });
    expect(texts({ ...report(), blocks })[0]!.split('\n')).toEqual([
      '序号\t数据\t数值\t单位\t所在位置',
      '1\t制度\t9\t项\t一、抓服务，在便民上下功夫 › （一）健全制度',
      '2\t材料\tXX\t份\t一、抓服务，在便民上下功夫 › （一）健全制度',
      '3\t培训班\t12\t期\t一、抓服务，在便民上下功夫 › （二）强化培训',
    ]);
  });

  test('parts of a report carry no ids that would be read back as the whole', () => {
    const ids = new Set(report().blocks.map(({ id }) => id));
    for (const variant of ['outline', 'goals', 'tasks', 'figures'] as const)
      expect(prepared({ variant }).blocks.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  test('blanks as underscores, and a list of them on a page of its own', () => {
    const listed = prepared({ blanks: 'underscores', listBlanks: true });
    expect(texts(listed).slice(-3)).toEqual([
      '附表',
      '待填数据一览表',
      '序号\t数据\t数值\t单位\t所在位置\n1\t材料\t____\t份\t一、抓服务，在便民上下功夫 › （一）健全制度',
    ]);
    expect(texts(listed)[3]).toBe('精简材料____份。');
  });

  test('numbers as the profile wants them', () => {
    const block = blockMaker();
    const source = reportOf([
      block('goal', 0, '抓服务', { style: '1、' }),
      block('goal', 1, '抓队伍', { style: '(一)、' }),
    ]);
    const styles = (separators: 'asWritten' | 'standard' | 'fullWidthDot'): (string | undefined)[] =>
      prepared({}, { ...STANDARD_PROFILE, separators }, source).blocks.map(({ marker }) => marker?.style);
    expect(styles('asWritten')).toEqual(['1、', '(一)、']);
    expect(styles('standard')).toEqual(['1.', '（一）']);
    expect(styles('fullWidthDot')).toEqual(['1．', '（一）']);
  });
});

test('text formats carry the variant too', async () => {
  const bytes = await makeDocument(report(), 'standard', 'txt', { ...DEFAULT_EXPORT_OPTIONS, variant: 'goals' });
  expect(new TextDecoder().decode(bytes)).not.toContain('培训班');
});
