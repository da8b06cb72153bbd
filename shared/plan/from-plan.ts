import { planBlocks } from '../carry-over/carry-over';
import { subtreeEnd } from '../editing/tree';
import { MAX_DEPTH, type Block } from '../model/block';
import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import { isFigureRun, type Inline } from '../model/inline';
import { NO_MATTER, type Kind, type Part, type Report } from '../model/report';
import { figureMap, headingLength, inlineText } from '../model/text';
import { toContent } from '../recognition/figures';
import { planItems } from './items';

export interface FromPlan {
  /** The new report's id. */
  id: string;
  title: string;
  kind: Kind;
  year: number | null;
  part: Part;
}

/** A note that waits under an item, or under a goal as a whole. */
export interface WaitingNote {
  planBlock: string;
  text: string;
}

/**
 * The skeleton of a summary in the order of a plan: its goals and measures, each with its origin, and under each measure an outcome: filled with
 * the notes that wait for it, or empty with the plan's words as prompt. Notes that wait for a goal as a whole stand at its end.
 */
export function summaryFromPlan(plan: Report, options: FromPlan, notes: readonly WaitingNote[]): Report {
  const texts = figureMap(plan.figures);
  const items = new Map(planItems(plan).map((item) => [item.blockId, item]));
  const figures: Figure[] = [];
  const all = planned(plan);
  const told = (id: string): string =>
    notes
      .filter(({ planBlock }) => planBlock === id)
      .map((note) => sentence(note.text))
      .join('');
  const ends = new Map<number, Block>();
  all.forEach((block, at) => {
    const words = items.has(block.id) || block.role !== 'goal' ? '' : told(block.id);
    // At the depth of its goal: one deeper, and it would belong to the last measure.
    if (words !== '') ends.set(subtreeEnd(all, at) - 1, outcomeOf(block.depth, toContent(words, figures)));
  });
  const blocks = all.flatMap((block, at): Block[] => {
    const end = ends.get(at);
    const own = skeletonOf(block);
    return end === undefined ? own : [...own, end];
  });
  return { ...shell(plan, options), blocks, figures: shownIn(blocks, figures) };

  function skeletonOf(block: Block): Block[] {
    const item = items.get(block.id);
    if (block.role !== 'goal' && block.role !== 'measure' && block.role !== 'part') return [];
    const text = inlineText(block.content, texts);
    const heading = headingLength(text) || text.length;
    const origin = { reportId: plan.id, blockId: block.id };
    const made = { ...base(block), origin, content: plain(text.slice(0, heading)) };
    if (item === undefined) return [made];
    const words = told(block.id);
    const outcome = outcomeOf(Math.min(block.depth + 1, MAX_DEPTH), words === '' ? [] : toContent(words, figures));
    return [made, words === '' ? { ...outcome, prompt: item.text } : outcome];
  }
}

function outcomeOf(depth: number, content: Inline[]): Block {
  return { id: newId(), role: 'outcome', depth, marker: null, flow: 'paragraph', content };
}

/**
 * The next plan with what this one leaves unfinished, under its goals, marked 续.
 * @param wanted ids of the items that go on; those that are not done where absent
 */
export function nextPlan(plan: Report, options: FromPlan, wanted?: readonly string[]): Report {
  const items = new Map(planItems(plan).map((item) => [item.blockId, item]));
  const open = [...items.values()].filter(({ task }) => task.state !== 'done').map(({ blockId }) => blockId);
  const unfinished = new Set(wanted ?? open);
  const all = planned(plan);
  const texts = figureMap(plan.figures);
  const kept: Block[] = [];
  all.forEach((block, at) => {
    const item = items.has(block.id);
    const keep = item ? unfinished.has(block.id) : leadsTo(all, at, unfinished);
    if (!keep) return;
    const text = inlineText(block.content, texts);
    const task = block.task && { ...(block.task.unit !== undefined && { unit: block.task.unit }) };
    kept.push({
      ...base(block),
      origin: { reportId: plan.id, blockId: block.id },
      content: plain(item && !text.startsWith('（续）') ? `（续）${text}` : text),
      ...(task !== undefined && { task }),
    });
  });
  return { ...shell(plan, options), blocks: kept, figures: [] };
}

/** Blocks that belong to the plan. */
function planned(plan: Report): Block[] {
  const inPlan = plan.kind === 'plan' || plan.kind === 'key-points' ? null : planBlocks(plan, figureMap(plan.figures));
  return plan.blocks.filter((_, at) => inPlan === null || inPlan[at] === true);
}

/** Whether a heading has one of the wanted items under it. */
function leadsTo(blocks: readonly Block[], at: number, wanted: ReadonlySet<string>): boolean {
  const top = blocks[at]!;
  if (top.role !== 'goal' && top.role !== 'part') return false;
  for (let i = at + 1; i < blocks.length && blocks[i]!.depth > top.depth; i++)
    if (wanted.has(blocks[i]!.id)) return true;
  return false;
}

function base({ role, depth, marker, flow }: Block): Block {
  return { id: newId(), role, depth, marker, flow: role === 'outcome' ? 'paragraph' : flow, content: [] };
}

function shell(plan: Report, { id, title, kind, year, part }: FromPlan): Omit<Report, 'blocks' | 'figures'> {
  return {
    id,
    title,
    kind,
    year,
    part,
    unit: plan.unit,
    status: 'draft',
    matter: { ...NO_MATTER, addressee: plan.matter.addressee, signature: plan.matter.signature },
  };
}

const plain = (text: string): Inline[] => (text === '' ? [] : [{ text }]);

const sentence = (text: string): string => (/[。！？；]$/u.test(text) ? text : `${text}。`);

function shownIn(blocks: readonly Block[], figures: readonly Figure[]): Figure[] {
  const ids = new Set(
    blocks.flatMap(({ content }) => content.flatMap((run) => (isFigureRun(run) ? [run.figureId] : []))),
  );
  return figures.filter(({ id }) => ids.has(id));
}
