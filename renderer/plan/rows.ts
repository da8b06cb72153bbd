import type { QuickNote } from '../../shared/ipc/plan-calls';
import { computeMarkers } from '../../shared/markers/compute';
import type { Report } from '../../shared/model/report';
import type { Matrix, MatrixRow } from '../../shared/plan/matrix';

export type Filter = 'all' | 'notReported' | 'noOutcome' | 'reported' | 'unplanned';
export const FILTERS: readonly Filter[] = ['all', 'notReported', 'noOutcome', 'reported', 'unplanned'];

export interface Line {
  row: MatrixRow;
  /** As printed: （一）, 一是. */
  marker: string;
  notes: readonly QuickNote[];
}

export interface Group {
  /** The goal's heading with its marker; "" for items that stand under none, or are one. */
  goal: string;
  lines: Line[];
  /** That wait under the goal as a whole. */
  notes: readonly QuickNote[];
}

/** The rows of a matrix under their goals, with markers, and with the notes that wait under each. */
export function groupsOf(plan: Report, matrix: Matrix, notes: readonly QuickNote[]): Group[] {
  const markers = computeMarkers(plan.blocks);
  const rows = new Map(matrix.rows.map((row) => [row.item.blockId, row]));
  const groups: Group[] = [];
  let goal = '';
  plan.blocks.forEach((block, at) => {
    const row = rows.get(block.id);
    if (block.role === 'part') goal = '';
    if (block.role === 'goal') goal = row === undefined ? block.id : '';
    if (row === undefined) return;
    const name = goal === '' ? '' : (markers[plan.blocks.findIndex(({ id }) => id === goal)] ?? '') + row.item.goal;
    const line = { row, marker: markers[at] ?? '', notes: notesOf(plan.id, block.id, notes) };
    const last = groups.at(-1);
    if (last !== undefined && last.goal === name) last.lines.push(line);
    else groups.push({ goal: name, lines: [line], notes: goal === '' ? [] : notesOf(plan.id, goal, notes) });
  });
  return groups;
}

function notesOf(plan: string, block: string, notes: readonly QuickNote[]): QuickNote[] {
  return notes.filter(({ usedAt, item }) => usedAt === null && item?.plan === plan && item.block === block);
}

/** Waiting notes under no item, and those whose item is not in the plan any more. */
export function looseNotes(planId: string, groups: readonly Group[], notes: readonly QuickNote[]): QuickNote[] {
  const shown = new Set(groups.flatMap((group) => [...group.notes, ...group.lines.flatMap((line) => line.notes)]));
  return notes.filter(
    (note) => note.usedAt === null && !shown.has(note) && (note.item === null || note.item.plan === planId),
  );
}

/** How many rows each filter leaves. */
export function counts({ rows, unplanned }: Matrix): Record<Filter, number> {
  const of = (answer: MatrixRow['answer']): number => rows.filter((row) => row.answer === answer).length;
  return {
    all: rows.length,
    notReported: of('notReported'),
    noOutcome: of('noOutcome'),
    reported: of('reported'),
    unplanned: unplanned.length,
  };
}

/** The groups with the rows that a filter leaves; empty ones are left out. */
export function filtered(groups: readonly Group[], filter: Filter): Group[] {
  if (filter === 'all') return [...groups];
  return groups.flatMap(({ goal, lines, notes }) => {
    const left = lines.filter(({ row }) => row.answer === filter);
    return left.length === 0 ? [] : [{ goal, lines: left, notes }];
  });
}
