import { planBlocks } from '../carry-over/carry-over';
import { subtreeEnd } from '../editing/tree';
import { isHeadingRole, type Task } from '../model/block';
import type { Report } from '../model/report';
import { figureMap, headingLength, inlineText } from '../model/text';

/** What a plan promises: a measure, or a goal that has none. */
export interface PlanItem {
  blockId: string;
  /** The heading of the goal it stands under; its own for a goal. */
  goal: string;
  /** Without the closing 。; the beginning of the text where there is no heading. */
  heading: string;
  /** The whole text with all under it. */
  text: string;
  task: Task;
}

/** Characters of a text without heading that stand for one. */
const SHORT = 30;

/** The items of a plan, or of the plan in a summary with plan, in order. */
export function planItems(report: Report): PlanItem[] {
  const figures = figureMap(report.figures);
  const inPlan = report.kind === 'plan' || report.kind === 'key-points' ? null : planBlocks(report, figures);
  const texts = report.blocks.map((block) => inlineText(block.content, figures));
  const headings = texts.map((text) => text.slice(0, headingLength(text) || SHORT).replace(/。$/u, ''));
  let goal = '';
  return report.blocks.flatMap((block, at): PlanItem[] => {
    if (block.role === 'part') goal = '';
    if (block.role === 'goal') goal = headings[at]!;
    if (inPlan !== null && inPlan[at] !== true) return [];
    const end = subtreeEnd(report.blocks, at);
    const under = report.blocks.slice(at + 1, end);
    const item = block.role === 'measure' || (block.role === 'goal' && !under.some(({ role }) => isHeadingRole(role)));
    // A measure under a measure is told with the upper one.
    if (!item || insideMeasure(report, at)) return [];
    const text = texts.slice(at, end).join('');
    return [{ blockId: block.id, goal, heading: headings[at]!, text, task: block.task ?? {} }];
  });
}

/** The goals of a plan that have measures under them, in order: a note may belong to one as a whole. */
export function planSections(report: Report): PlanItem[] {
  const items = new Set(planItems(report).map(({ blockId }) => blockId));
  const figures = figureMap(report.figures);
  const text = ({ content }: Report['blocks'][number]): string => inlineText(content, figures);
  return report.blocks.flatMap((block, at): PlanItem[] => {
    const under = report.blocks.slice(at, subtreeEnd(report.blocks, at));
    if (block.role !== 'goal' || items.has(block.id) || !under.some(({ id }) => items.has(id))) return [];
    const own = text(block);
    const heading = own.slice(0, headingLength(own) || SHORT).replace(/。$/u, '');
    return [{ blockId: block.id, goal: heading, heading, text: under.map(text).join(''), task: {} }];
  });
}

function insideMeasure({ blocks }: Report, at: number): boolean {
  for (let up = at - 1, depth = blocks[at]!.depth; up >= 0; up--) {
    const block = blocks[up]!;
    if (!isHeadingRole(block.role) || block.depth >= depth) continue;
    if (block.role === 'measure') return true;
    depth = block.depth;
  }
  return false;
}
