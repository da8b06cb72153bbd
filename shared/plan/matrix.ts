import { planBlocks } from '../carry-over/carry-over';
import { alignBlocks } from '../compare/align';
import { subtreeEnd } from '../editing/tree';
import type { Report } from '../model/report';
import { isUnfilled } from '../model/figure';
import { isFigureRun } from '../model/inline';
import { figureMap, headingLength, inlineText } from '../model/text';
import { tellsResult } from '../recognition/outcome';
import { planItems, type PlanItem } from './items';

/** A link that somebody made by hand; a `block` of "" says that the item is answered nowhere, whatever seems alike. */
export interface PlanLink {
  planBlock: string;
  block: string;
}

/** reported: with an outcome; noOutcome: named, without one; notReported: promised and not spoken of. */
export type Answer = 'reported' | 'noOutcome' | 'notReported';

export interface MatrixRow {
  item: PlanItem;
  answer: Answer;
  /** How the summary's block was found; null where there is none. */
  how: 'lineage' | 'linked' | 'similar' | null;
  /** The block of the summary. */
  blockId: string | null;
  /** What it says there: the outcomes, or all its words. */
  words: string;
  /** Figures in it that are still blanks. */
  unfilled: number;
}

export interface Matrix {
  rows: MatrixRow[];
  /** Measures of the summary that no item of the plan asked for. */
  unplanned: { blockId: string; heading: string }[];
}

/** The blocks of a summary that can answer a plan: those of its own plan cannot. */
export function toldBlocks(plan: Pick<Report, 'id'>, summary: Report): Report['blocks'] {
  const plans = plan.id === summary.id || summary.kind === 'summary-plan';
  const inPlan = plans ? planBlocks(summary, figureMap(summary.figures)) : null;
  return summary.blocks.filter((_, at) => inPlan === null || inPlan[at] !== true);
}

/**
 * Each item of a plan against a summary. An item is answered by the block made from it (lineage), by one linked by hand, or else by the one that
 * reads like it (alignBlocks over what is left).
 */
export function planMatrix(plan: Report, summary: Report, links: readonly PlanLink[]): Matrix {
  const items = planItems(plan);
  const figures = figureMap(summary.figures);
  const told = toldBlocks(plan, summary);
  const toldIds = new Set(told.map(({ id }) => id));
  const answers = new Map<string, { blockId: string | null; how: 'lineage' | 'linked' | 'similar' }>();
  const taken = new Set<string>();
  const settle = (item: string, blockId: string | null, how: 'lineage' | 'linked' | 'similar'): void => {
    answers.set(item, { blockId, how });
    if (blockId !== null) taken.add(blockId);
  };

  for (const { blockId } of items) {
    const link = links.find(({ planBlock }) => planBlock === blockId);
    if (link && (link.block === '' || toldIds.has(link.block))) settle(blockId, link.block || null, 'linked');
    const made = told.find(({ origin }) => origin?.reportId === plan.id && origin.blockId === blockId);
    if (!answers.has(blockId) && made) settle(blockId, made.id, 'lineage');
  }
  const open = new Set(items.filter(({ blockId }) => !answers.has(blockId)).map(({ blockId }) => blockId));
  if (open.size > 0) {
    const goals = new Set(plan.blocks.filter(({ role }) => role === 'goal').map(({ id }) => id));
    const left = {
      id: plan.id,
      figures: plan.figures,
      blocks: plan.blocks.filter(({ id }) => open.has(id) || goals.has(id)),
    };
    const free = told.filter(({ id, role }) => !taken.has(id) && (role === 'goal' || role === 'measure'));
    // Two versions of one report share ids; a plan and a summary in one do not answer each other by that.
    for (const { before, after } of alignBlocks(left, { id: `${summary.id}#`, figures: summary.figures, blocks: free })
      .rows)
      for (const id of before) if (open.has(id) && after[0] !== undefined) settle(id, after[0], 'similar');
  }

  const rows = items.map((item): MatrixRow => {
    const found = answers.get(item.blockId);
    const at = found?.blockId == null ? -1 : summary.blocks.findIndex(({ id }) => id === found.blockId);
    if (!found || at < 0)
      return { item, answer: 'notReported', how: found?.how ?? null, blockId: null, words: '', unfilled: 0 };
    const whole = summary.blocks.slice(at, subtreeEnd(summary.blocks, at));
    const text = (blocks: Report['blocks']): string => blocks.map((b) => inlineText(b.content, figures)).join('');
    const outcomes = text(whole.filter(({ role }) => role === 'outcome'));
    const first = text(whole.slice(0, 1));
    const body = first.slice(headingLength(first)) + text(whole.slice(1));
    const shown = whole.flatMap(({ content }) =>
      content.flatMap((run) => (isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : [])),
    );
    const unfilled = shown.filter((figure) => isUnfilled(figure)).length;
    // A figure that the plan did not name tells what came of it, whatever the words around it.
    const tells = tellsResult(body) || shown.some((figure) => !isUnfilled(figure) && !item.text.includes(figure));
    const answer = outcomes !== '' || tells ? 'reported' : 'noOutcome';
    return { item, answer, how: found.how, blockId: found.blockId, words: outcomes || body || first, unfilled };
  });
  const answered = new Set(rows.flatMap(({ blockId }) => blockId ?? []));
  const unplanned = told
    .filter(({ id, role }) => role === 'measure' && !answered.has(id))
    .map(({ id, content }) => {
      const text = inlineText(content, figures);
      return { blockId: id, heading: text.slice(0, headingLength(text) || 30).replace(/。$/u, '') };
    });
  return { rows, unplanned };
}
