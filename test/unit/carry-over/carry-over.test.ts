import { describe, expect, test } from 'vitest';
import { carryOver, type CarryOverOptions } from '../../../shared/carry-over/carry-over';
import { placeholderFor } from '../../../shared/carry-over/placeholder';
import { suggestNext, suggestTitle } from '../../../shared/carry-over/suggest';
import { inlineText, figureMap } from '../../../shared/model/text';
import { report as reportSchema, type Report } from '../../../shared/model/report';
import { blockMaker, figureOf, reportOf, sampleReport, testId } from '../export/sample-report';

const OPTIONS: CarryOverOptions = {
  id: testId(0xabc),
  year: 2026,
  part: 'H1',
  kind: 'summary',
  title: '新标题',
  outcomes: 'prompts',
};
const textsOf = (report: Report): string[] =>
  report.blocks.map((b) => inlineText(b.content, figureMap(report.figures)));

describe('carryOver', () => {
  test('keeps the outline with new ids and remembers where each block came from', () => {
    const prior = sampleReport();
    const { report } = carryOver(prior, OPTIONS);
    const shape = (r: Report) => r.blocks.map(({ role, depth, marker, flow }) => ({ role, depth, marker, flow }));
    expect(shape(report)).toEqual(shape(prior));
    expect(report.blocks.map((b) => b.origin)).toEqual(
      prior.blocks.map((b) => ({ reportId: prior.id, blockId: b.id })),
    );
    const ids = new Set([...prior.blocks, ...report.blocks].map((b) => b.id));
    expect(ids.size).toBe(prior.blocks.length * 2);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('moves the matter on: addressee and signature stay, subtitle and date go', () => {
    const { report } = carryOver(sampleReport(), { ...OPTIONS, unit: '新办' });
    expect(report.matter).toEqual({
      subtitle: '',
      addressee: '区行政审批局：',
      signature: '云溪区政务服务中心',
      date: '',
    });
    expect(report).toMatchObject({ id: OPTIONS.id, title: '新标题', year: 2026, status: 'draft', unit: '新办' });
    expect(carryOver(sampleReport(), OPTIONS).report.unit).toBe('云溪区政务服务中心');
  });

  test('empties outcomes to prompts; a figure that stood only there goes with them', () => {
    const { report, unfilled } = carryOver(sampleReport(), OPTIONS);
    const outcome = report.blocks.find((b) => b.role === 'outcome')!;
    expect(outcome.content).toEqual([]);
    expect(outcome.prompt).toBe('共梳理事项1,286项，精简材料XX份。');
    expect(report.figures.map((f) => f.previous?.text)).toEqual(['24', 'XX']);
    expect(unfilled).toBe(2);
  });

  test('keeps outcomes by choice, every figure unfilled with last year’s text beside it', () => {
    const prior = sampleReport();
    prior.figures[0]!.asOf = '2025-06-30';
    prior.figures[0]!.source = '业务科';
    const { report, unfilled } = carryOver(prior, { ...OPTIONS, outcomes: 'keep' });
    expect(textsOf(report)[4]).toBe('共梳理事项XXXX项，精简材料XX份。');
    expect(report.figures[0]).toEqual({
      id: report.figures[0]!.id,
      label: '事项',
      unit: '项',
      text: 'XXXX',
      previous: { reportId: prior.id, figureId: 'f1', text: '1,286' },
    });
    expect(unfilled).toBe(3);
    expect(prior).toEqual({ ...sampleReport(), figures: prior.figures });
  });

  test('a figure that stands in two places stays one figure', () => {
    const block = blockMaker();
    const prior = reportOf([block('text', 0, '共{1}人，其中{1}人。')], { figures: [figureOf(1, '28,416')] });
    const { report } = carryOver(prior, OPTIONS);
    expect(report.figures).toHaveLength(1);
    expect(textsOf(report)).toEqual(['共XXXX人，其中XXXX人。']);
  });

  const carried = (...texts: string[]): { texts: string[]; moved: number } => {
    const block = blockMaker();
    const { report, moved } = carryOver(reportOf(texts.map((text) => block('text', 0, text))), OPTIONS);
    return { texts: textsOf(report), moved };
  };

  test('moves the report’s own year on', () => {
    expect(carried('2025年，我局紧扣主线。', '2025年度任务', '二〇二五年以来', '二○二五年', '2025 年底前')).toEqual({
      texts: ['2026年，我局紧扣主线。', '2026年度任务', '二〇二六年以来', '二○二六年', '2026 年底前'],
      moved: 5,
    });
  });

  test.each([
    '《关于做好2025年工作的通知》',
    '开展“2025年清风”行动',
    '区办发〔2025〕5号',
    '于2025年3月5日印发',
    '2025年XX月举办',
    '2021—2025年规划',
    '2025年至2027年',
    '自2025年起施行',
    '较2024年增长',
    '2026年窗口轮训',
    '12025年',
    '十四五时期',
    '编号2025',
  ])('leaves %s alone', (text) => {
    expect(carried(text)).toEqual({ texts: [text], moved: 0 });
  });

  test('moves the year after it on where a plan speaks, to the end of that part', () => {
    const block = blockMaker();
    const prior = reportOf([
      block('part', 0, '2025年工作情况', { style: '一、' }),
      block('text', 1, '为2026年打基础。'),
      block('part', 0, '2026年工作计划', { style: '一、' }),
      block('goal', 1, '抓服务', { style: '（一）' }),
      block('text', 2, '2026年底前，在2025年基础上。'),
      block('part', 0, '存在问题', { style: '一、' }),
      block('text', 1, '2026年。'),
    ]);
    const { report, moved } = carryOver(prior, OPTIONS);
    expect(textsOf(report)).toEqual([
      '2026年工作情况',
      '为2026年打基础。',
      '2027年工作计划',
      '抓服务',
      '2027年底前，在2026年基础上。',
      '存在问题',
      '2026年。',
    ]);
    expect(moved).toBe(4);
  });

  test('moves a year beside a figure and in a run of its own emphasis, and no year that is a figure', () => {
    const block = blockMaker();
    const prior = reportOf([block('text', 0, '{1}件，2025年'), block('text', 0, '{2}年')], {
      figures: [figureOf(1, '12,345'), figureOf(2, '2025')],
    });
    prior.blocks[0]!.content.push({ text: '，2025年底', bold: true });
    const { report, moved } = carryOver(prior, OPTIONS);
    expect(textsOf(report)).toEqual(['XXXX件，2026年，2026年底', 'XXXX年']);
    expect(moved).toBe(2);
  });

  test('moves nothing where the prior report has no year, or the year stays', () => {
    const block = blockMaker();
    const blocks = [block('text', 0, '2025年')];
    expect(carryOver(reportOf(blocks, { year: null }), OPTIONS).moved).toBe(0);
    expect(carryOver(reportOf(blocks), { ...OPTIONS, year: 2025, part: 'H2' }).moved).toBe(0);
  });
});

test.each([
  ['28,416', 'XXXX'],
  ['6', 'X'],
  ['98.6', 'XX'],
  ['三十', 'XX'],
  ['XX', 'XX'],
  ['若干', '若干'],
  ['', 'XX'],
])('the placeholder for %s is %s', (text, placeholder) => {
  expect(placeholderFor(text)).toBe(placeholder);
});

test.each([
  ['2025年上半年工作总结', 'H1', 2026, 'H1', '2026年上半年工作总结'],
  [
    '云溪区政务服务中心\n2025年工作总结及2026年工作计划',
    'year',
    2026,
    'year',
    '云溪区政务服务中心\n2026年工作总结及2027年工作计划',
  ],
  ['2025年上半年工作总结', 'H1', 2025, 'H2', '2025年下半年工作总结'],
  ['2025年上半年工作总结', 'H1', 2026, 'year', '2026年工作总结'],
  ['2025年度工作总结', 'year', 2026, 'H1', '2026年上半年工作总结'],
  ['2025年工作总结', 'year', 2026, 'Q2', '2026年第二季度工作总结'],
  ['2025年第一季度工作总结', 'Q1', 2025, 'Q2', '2025年第二季度工作总结'],
  ['上半年工作总结及下半年工作计划', 'H1', 2026, 'H2', '上半年工作总结及下半年工作计划'],
  ['2025普法总结', 'year', 2026, 'year', '2026普法总结'],
  ['二〇二五年工作要点', 'year', 2026, 'year', '二〇二六年工作要点'],
  ['落实《2025年要点》情况报告', 'year', 2026, 'year', '落实《2025年要点》情况报告'],
] as const)('the title %j (%s) becomes, for %d %s, %j', (title, from, year, part, expected) => {
  expect(suggestTitle({ title, year: 2025, part: from }, year, part)).toBe(expected);
});

test('the next report is the same a year later', () => {
  expect(suggestNext({ year: 2025, part: 'H1', kind: 'summary' })).toEqual({ year: 2026, part: 'H1', kind: 'summary' });
  expect(suggestNext({ year: null, part: 'year', kind: 'plan' }, 2030)).toEqual({
    year: 2030,
    part: 'year',
    kind: 'plan',
  });
});
