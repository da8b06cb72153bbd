import { isHeadingRole, type Block } from '../../model/block';
import type { Inline } from '../../model/inline';
import type { MergedCells } from '../../model/table';
import type { Report } from '../../model/report';
import { figureMap, headingLength, inlineText, type FigureTexts } from '../../model/text';
import { contentFrom, contentUpTo, withoutStop } from './cut-content';
import type { Sheet } from './table-block';

interface Task {
  goal: Block | null;
  measure: Block | null;
  outcomes: Inline[];
}

/** A goal's measures, each with what was achieved under it; a goal without measures is a task by itself. */
function tasksOf(report: Report): Task[] {
  const tasks: Task[] = [];
  let goal: Block | null = null;
  let open: Task | null = null;
  let bare: Task | null = null;
  for (const block of report.blocks) {
    if (block.role === 'part') {
      goal = null;
      open = bare = null;
    } else if (block.role === 'goal') {
      // A goal under a goal is the task; the upper one has no measures of its own then.
      if (bare !== null && goal !== null && block.depth > goal.depth) tasks.pop();
      goal = block;
      open = bare = { goal, measure: null, outcomes: [] };
      tasks.push(open);
    } else if (block.role === 'measure') {
      if (bare !== null) tasks.pop();
      bare = null;
      open = { goal, measure: block, outcomes: [] };
      tasks.push(open);
    } else if (block.role !== 'table' && open !== null) {
      open.outcomes.push(...block.content);
    }
  }
  return tasks;
}

/** The heading of a block and what follows it. */
function parts(block: Block, figures: FigureTexts): { heading: Inline[]; rest: Inline[] } {
  const length = isHeadingRole(block.role) ? headingLength(inlineText(block.content, figures)) : 0;
  return length === 0
    ? { heading: [...block.content], rest: [] }
    : {
        heading: withoutStop(contentUpTo(block.content, length, figures)),
        rest: contentFrom(block.content, length, figures),
      };
}

/**
 * 任务分解表: a row for each measure. What a measure says after its heading is its outcome in a summary, and part of the measure in a plan.
 * The cells of one goal are one.
 */
export function taskSheet(report: Report): Sheet {
  const figures = figureMap(report.figures);
  const planned = report.kind === 'plan' || report.kind === 'key-points';
  const tasks = tasksOf(report);
  const merged = mergedGoals(tasks);
  // Cells under a merged one are there, empty (shared/model/table).
  const covered = (row: number): boolean => merged.some((cells) => row > cells.row && row < cells.row + cells.rows);
  const rows = tasks.map(({ goal, measure, outcomes }, index): Inline[][] => {
    const goalParts = goal === null ? null : parts(goal, figures);
    const own = measure === null ? null : parts(measure, figures);
    const rest = own?.rest ?? goalParts?.rest ?? [];
    const what = planned ? [...withoutStop(own?.heading ?? []), ...joined(own, rest)] : (own?.heading ?? []);
    const done = planned ? outcomes : [...rest, ...outcomes];
    const task = (measure ?? goal)?.task;
    return [
      [{ text: String(index + 1) }],
      covered(index) ? [] : (goalParts?.heading ?? []),
      what,
      [{ text: task?.unit ?? '' }],
      [{ text: task?.deadline ?? '' }],
      done,
    ];
  });
  return {
    title: '任务分解表',
    header: ['序号', '任务', '措施', '责任单位', '完成时限', '成效'],
    widths: [8, 18, 24, 15, 15, 28],
    rows,
    merged,
  };
}

function joined(own: { heading: Inline[] } | null, rest: readonly Inline[]): Inline[] {
  return own !== null && own.heading.length > 0 && rest.length > 0 ? [{ text: '。' }, ...rest] : [...rest];
}

function mergedGoals(tasks: readonly Task[]): MergedCells[] {
  const merged: MergedCells[] = [];
  for (let row = 0; row < tasks.length;) {
    const goal = tasks[row]!.goal;
    let end = row + 1;
    while (goal !== null && tasks[end]?.goal === goal) end++;
    if (end - row > 1) merged.push({ row, column: 1, rows: end - row, columns: 1 });
    row = end;
  }
  return merged;
}
