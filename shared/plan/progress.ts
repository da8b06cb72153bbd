import type { Report } from '../model/report';
import { planMatrix, type PlanLink } from './matrix';

/** How many items a plan has, and how they stand; done + going + open = items. */
export interface PlanProgress {
  items: number;
  /** Marked as done, or told with its outcome in the summary. */
  done: number;
  /** Marked as going on or changed, or named in the summary without an outcome. */
  going: number;
  open: number;
}

/**
 * How a plan stands: by what is marked in it, and where nothing is marked, by what the summary says.
 * @param summary that answers the plan; null where there is none
 */
export function planProgress(plan: Report, summary: Report | null, links: readonly PlanLink[]): PlanProgress {
  const told = summary ?? { ...plan, id: '', kind: 'summary' as const, blocks: [], figures: [] };
  const progress = { items: 0, done: 0, going: 0, open: 0 };
  for (const { item, answer } of planMatrix(plan, told, links).rows) {
    const state = item.task.state ?? (answer === 'reported' ? 'done' : answer === 'noOutcome' ? 'going' : 'open');
    progress.items++;
    progress[state === 'changed' ? 'going' : state]++;
  }
  return progress;
}
