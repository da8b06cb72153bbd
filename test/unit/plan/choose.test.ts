import { expect, test } from 'vitest';
import type { Block } from '../../../shared/model/block';
import type { ReportSummary } from '../../../shared/ipc/contract';
import {
  choosePair,
  currentPlan,
  originsOf,
  periodAfter,
  plannedPart,
  plannedYear,
  planForSummary,
} from '../../../shared/plan/choose';
import { noteSentence } from '../../../shared/plan/quick-note';

type Known = Pick<ReportSummary, 'id' | 'kind' | 'unit' | 'year' | 'part' | 'updatedAt'>;

const report = (id: string, kind: Known['kind'], year: number, more: Partial<Known> = {}): Known => ({
  id,
  kind,
  unit: '青禾镇文化站',
  year,
  part: 'year',
  updatedAt: year,
  ...more,
});
const PLAN25 = report('plan25', 'plan', 2025);
const PLAN26 = report('plan26', 'plan', 2026);
const OTHER = report('other', 'plan', 2026, { unit: '云溪区水利局', updatedAt: 9999 });
const BOTH25 = report('both25', 'summary-plan', 2025);
const SUMMARY26 = report('summary26', 'summary', 2026);

const ids = (from: Known | null, reports: Known[]): (string | undefined)[] => {
  const { plan, summary } = choosePair(from, reports, '青禾镇文化站', 2026);
  return [plan?.id, summary?.id];
};

test('a summary with a plan plans the next year, one of the first half the same', () => {
  expect(plannedYear(BOTH25)).toBe(2026);
  expect(plannedYear({ ...BOTH25, part: 'H1' })).toBe(2025);
  expect(plannedYear(PLAN26)).toBe(2026);
});

test('from a summary: the plan of its year and unit', () => {
  expect(ids(SUMMARY26, [PLAN25, OTHER, PLAN26, SUMMARY26])).toEqual(['plan26', 'summary26']);
  expect(ids(SUMMARY26, [OTHER, BOTH25, SUMMARY26])).toEqual(['both25', 'summary26']);
  expect(ids(SUMMARY26, [PLAN25, SUMMARY26])).toEqual([undefined, 'summary26']);
});

test('from a summary: the plan it was made from comes first', () => {
  const undated = { ...report('undated', 'plan', 0), year: null };
  expect(planForSummary(SUMMARY26, [PLAN26, undated, SUMMARY26], ['undated'])?.id).toBe('undated');
  expect(planForSummary(SUMMARY26, [PLAN26, BOTH25, SUMMARY26], ['both25'])?.id).toBe('plan26');
  expect(planForSummary(SUMMARY26, [{ ...BOTH25, year: null }, SUMMARY26], ['gone', 'both25'])?.id).toBe('both25');
  expect(ids(undated, [undated, SUMMARY26])).toEqual(['undated', 'summary26']);
  const from = (reportId: string) => ({ origin: { reportId, blockId: 'b' } }) as Block;
  expect(originsOf({ blocks: [from('a'), from('b'), from('b'), {} as Block] })).toEqual(['b', 'a']);
});

test('the half of a year after the first is the second', () => {
  expect(plannedPart({ kind: 'summary-plan', part: 'H1' })).toBe('H2');
  expect(plannedPart({ kind: 'plan', part: 'H1' })).toBe('H1');
  expect(periodAfter(2026, 'H1')).toEqual({ year: 2026, part: 'H2' });
  expect(periodAfter(2026, 'H2')).toEqual({ year: 2027, part: 'H1' });
  expect(periodAfter(2026, 'year')).toEqual({ year: 2027, part: 'year' });
});

test('from a plan: the summary that answers it', () => {
  expect(ids(PLAN26, [PLAN26, SUMMARY26, BOTH25])).toEqual(['plan26', 'summary26']);
  expect(ids(PLAN26, [PLAN26, OTHER])).toEqual(['plan26', undefined]);
});

test('from a summary with plan: its own plan once that is answered, else the one before', () => {
  expect(ids(BOTH25, [PLAN25, BOTH25, SUMMARY26])).toEqual(['both25', 'summary26']);
  expect(ids(BOTH25, [PLAN25, BOTH25])).toEqual(['plan25', 'both25']);
  expect(ids(BOTH25, [BOTH25])).toEqual(['both25', undefined]);
});

test('from the shelf: the current plan, its own unit first', () => {
  expect(ids(null, [PLAN25, OTHER, PLAN26])).toEqual(['plan26', undefined]);
  expect(ids(null, [])).toEqual([undefined, undefined]);
  expect(currentPlan([PLAN25], 2026, '')?.id).toBe('plan25');
  expect(currentPlan([PLAN26], 2025, '')).toBeNull();
});

test('a note says its day and its words', () => {
  expect(noteSentence({ text: '6.5 开展培训 3 场 120 人 综合科', date: '2026-06-05' })).toBe(
    '6月5日，开展培训3场120人',
  );
  expect(noteSentence({ text: '修好门锁', date: null })).toBe('修好门锁');
});
