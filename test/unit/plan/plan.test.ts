import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../shared/model/id';
import type { Report } from '../../../shared/model/report';
import { figureMap, inlineText } from '../../../shared/model/text';
import { nextPlan, summaryFromPlan } from '../../../shared/plan/from-plan';
import { nodesOf } from '../../../shared/compare/tree';
import { planItems, planSections } from '../../../shared/plan/items';
import { planMatrix } from '../../../shared/plan/matrix';
import { planProgress } from '../../../shared/plan/progress';
import { fittingItem, parseNote } from '../../../shared/plan/quick-note';
import { recognise } from '../../../shared/recognition/recognise';

function read(text: string, fileName: string): Report[] {
  const lines = text.split(/\r?\n/u).map((line) => ({ text: line }));
  return recognise({ format: 'text', encoding: 'utf-8', lines, notes: [] }, { fileName }).reports.map((found) => ({
    ...found.metadata,
    id: newId(),
    blocks: found.blocks.map(({ block }) => block),
    figures: found.figures,
  }));
}

const PLAN = read(
  [
    '青禾镇文化站2026年工作计划',
    '一、扩大阵地开放，在便民服务上下功夫',
    '（一）延长开放时间。周末和节假日全部开放，全年开放不少于三百天。',
    '（二）建设村级书屋。新建村级书屋6个，年底前全部开放。',
    '二、丰富文化活动，在群众参与上下功夫',
    '（一）办好读书节。组织读书活动不少于20场。',
    '（二）开展业务培训。对村级管理员轮训一遍。',
    '三、摸清档案家底',
  ].join('\n'),
  '计划.txt',
)[0]!;

const options = { id: 'new', title: '青禾镇文化站2026年工作总结', kind: 'summary', year: 2026, part: 'year' } as const;
const textOf = (report: Report) => report.blocks.map((b) => [b.role, inlineText(b.content, figureMap(report.figures))]);

test('the items of a plan are its measures, and the goals that have none', () => {
  expect(planItems(PLAN).map(({ goal, heading }) => `${goal}/${heading}`)).toEqual([
    '扩大阵地开放，在便民服务上下功夫/延长开放时间',
    '扩大阵地开放，在便民服务上下功夫/建设村级书屋',
    '丰富文化活动，在群众参与上下功夫/办好读书节',
    '丰富文化活动，在群众参与上下功夫/开展业务培训',
    '摸清档案家底/摸清档案家底',
  ]);
});

describe('the summary of a plan', () => {
  const [, , books, training] = planItems(PLAN).map(({ blockId }) => blockId);
  const notes = [{ planBlock: training!, text: '开展培训3场120人' }];
  const summary = summaryFromPlan(PLAN, options, notes);
  test('has goals and measures in the order of the plan, notes as outcomes, the rest as prompts', () => {
    expect(textOf(summary)).toEqual([
      ['goal', '扩大阵地开放，在便民服务上下功夫'],
      ['measure', '延长开放时间。'],
      ['outcome', ''],
      ['measure', '建设村级书屋。'],
      ['outcome', ''],
      ['goal', '丰富文化活动，在群众参与上下功夫'],
      ['measure', '办好读书节。'],
      ['outcome', ''],
      ['measure', '开展业务培训。'],
      ['outcome', '开展培训3场120人。'],
      ['goal', '摸清档案家底'],
      ['outcome', ''],
    ]);
    expect(summary.figures.map(({ text, unit }) => text + unit)).toEqual(['3场', '120人']);
    expect(summary.blocks[2]!.prompt).toContain('周末和节假日全部开放');
  });
  test('stands against the plan row by row, also after both were edited', () => {
    const edited: Report = {
      ...summary,
      blocks: summary.blocks
        // The reading festival was dropped, the heading of the first measure rewritten, something unplanned added.
        .filter(({ origin }) => origin?.blockId !== books)
        .map((b, i) => (i === 1 ? { ...b, content: [{ text: '全年不打烊。' }] } : b))
        .map((b, i) => (i === 2 ? { ...b, content: [{ text: '全年开放三百一十天，接待读者2万人次。' }] } : b))
        .concat({
          ...summary.blocks[1]!,
          id: 'extra',
          origin: undefined as never,
          content: [{ text: '承办全区书法展。观众踊跃。' }],
        }),
    };
    const { rows, unplanned } = planMatrix(PLAN, edited, []);
    expect(rows.map(({ answer, how }) => [answer, how])).toEqual([
      ['reported', 'lineage'],
      ['noOutcome', 'lineage'],
      ['notReported', null],
      ['reported', 'lineage'],
      ['noOutcome', 'lineage'],
    ]);
    expect(unplanned.map(({ heading }) => heading)).toEqual(['承办全区书法展']);
    const linked = planMatrix(PLAN, edited, [{ planBlock: books!, block: 'extra' }]);
    expect(linked.rows[2]).toMatchObject({ how: 'linked', blockId: 'extra' });
    expect(linked.unplanned).toEqual([]);
  });
});

test('a note on a goal as a whole stands at the end of the goal, and belongs to no measure', () => {
  const [goal] = planSections(PLAN);
  expect(planSections(PLAN).map(({ heading }) => heading)).toEqual([
    '扩大阵地开放，在便民服务上下功夫',
    '丰富文化活动，在群众参与上下功夫',
  ]);
  const summary = summaryFromPlan(PLAN, options, [{ planBlock: goal!.blockId, text: '获评全区先进集体' }]);
  expect(textOf(summary).slice(0, 7)).toEqual([
    ['goal', '扩大阵地开放，在便民服务上下功夫'],
    ['measure', '延长开放时间。'],
    ['outcome', ''],
    ['measure', '建设村级书屋。'],
    ['outcome', ''],
    ['outcome', '获评全区先进集体。'],
    ['goal', '丰富文化活动，在群众参与上下功夫'],
  ]);
  expect(nodesOf(summary)[5]!.parent).toBe(0);
  expect(planMatrix(PLAN, summary, []).rows.map(({ answer }) => answer)).not.toContain('reported');
});

test('how a plan stands: by what is marked, else by what the summary says', () => {
  const told = summaryFromPlan(PLAN, options, [{ planBlock: planItems(PLAN)[0]!.blockId, text: '全年开放312天' }]);
  const blocks = PLAN.blocks.map((b, i) =>
    i === 2 ? { ...b, task: { state: 'changed' as const } } : i === 4 ? { ...b, task: { state: 'done' as const } } : b,
  );
  expect(planProgress({ ...PLAN, blocks }, told, [])).toEqual({ items: 5, done: 2, going: 3, open: 0 });
  expect(planProgress({ ...PLAN, blocks }, null, [])).toEqual({ items: 5, done: 1, going: 1, open: 3 });
});

test('the next plan takes the items that are wanted, done or not', () => {
  const wanted = planItems(PLAN).slice(3, 4);
  const next = nextPlan(
    PLAN,
    { ...options, kind: 'plan', year: 2027 },
    wanted.map(({ blockId }) => blockId),
  );
  expect(textOf(next)).toEqual([
    ['goal', '丰富文化活动，在群众参与上下功夫'],
    ['measure', '（续）开展业务培训。对村级管理员轮训一遍。'],
  ]);
});

test('what is unfinished goes into the next plan, marked 续', () => {
  const blocks = PLAN.blocks.map((b, i) =>
    i === 1 || i === 4 || i === 5 ? { ...b, task: { state: 'done' as const } } : b,
  );
  const next = nextPlan({ ...PLAN, blocks }, { ...options, kind: 'plan', year: 2027 });
  expect(textOf(next)).toEqual([
    ['goal', '扩大阵地开放，在便民服务上下功夫'],
    ['measure', '（续）建设村级书屋。新建村级书屋6个，年底前全部开放。'],
    ['goal', '（续）摸清档案家底'],
  ]);
});

describe('a quick note', () => {
  test('is read into day, words, figures and unit', () => {
    expect(parseNote('6.5 开展培训 3 场 120 人 综合科', 2026)).toMatchObject({
      date: '2026-06-05',
      unit: '综合科',
      text: '开展培训3场120人',
      figures: [
        { text: '3', unit: '场' },
        { text: '120', unit: '人' },
      ],
    });
    expect(parseNote('2025年12月31日，新书屋开放', 2026)).toMatchObject({ date: '2025-12-31', text: '新书屋开放' });
    expect(parseNote('13.45 不是日子', 2026)).toMatchObject({ date: null, text: '13.45不是日子' });
  });
  test('finds its item', () => {
    const items = planItems(PLAN);
    expect(fittingItem('开展业务培训 3 场', items)?.heading).toBe('开展业务培训');
    expect(fittingItem('村级书屋建成两个', items)?.heading).toBe('建设村级书屋');
    expect(fittingItem('领导来访', items)).toBeNull();
  });
});

const REAL = resolve(import.meta.dirname, '../../../../shared/reports');
test.skipIf(!existsSync(REAL))(
  'the plan in the real summary with plan gives a skeleton with all five goals and their measures, linked',
  () => {
    const name = readdirSync(REAL).find((file) => /report-4/.test(file))!;
    const report = read(readFileSync(join(REAL, name), 'utf8'), name).find((r) => planItems(r).length > 0)!;
    const items = planItems(report);
    const skeleton = summaryFromPlan(report, options, []);
    expect(skeleton.blocks.filter(({ role }) => role === 'goal')).toHaveLength(5);
    const origins = new Set(skeleton.blocks.map(({ origin }) => origin?.blockId));
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.filter(({ blockId }) => !origins.has(blockId))).toEqual([]);
    expect(planMatrix(report, skeleton, []).rows.every(({ how }) => how === 'lineage')).toBe(true);
  },
);
