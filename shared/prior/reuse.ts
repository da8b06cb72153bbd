import { placeholderFor } from '../carry-over/placeholder';
import { subtreeEnd } from '../editing/tree';
import { isHeadingRole, type Block } from '../model/block';
import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import { isFigureRun, type Inline, type TextRun } from '../model/inline';
import type { Report } from '../model/report';
import { figureMap, headingLength, inlineText } from '../model/text';
import { findStale, type Stale } from './stale';

export interface Reused {
  blocks: Block[];
  figures: Figure[];
  /** How many marks wait to be confirmed. */
  marks: number;
}

/**
 * A block of a prior report with all under it, to be put into another: new ids, its origin noted, figures emptied with last year's value beside
 * them, and whatever may be out of date marked (`stale` runs), each to be confirmed or retyped by hand.
 * @param part all: the words; frame: headings alone, what stands under them as prompts
 * @throws RangeError where the block is not in the report
 */
export function reuse(prior: Report, blockId: string, part: 'all' | 'frame', year: number | null): Reused {
  const at = prior.blocks.findIndex((block) => block.id === blockId);
  if (at < 0) throw new RangeError(`no block ${blockId}`);
  const known = figureMap(prior.figures);
  const figures = new Map<string, Figure>();
  let marks = 0;

  const carried = (run: Inline): Inline[] => {
    if (!isFigureRun(run)) return [run];
    const old = known.get(run.figureId);
    if (old === undefined) return [];
    const fresh = figures.get(old.id) ?? {
      id: newId(),
      label: old.label,
      unit: old.unit,
      text: placeholderFor(old.text),
      previous: { reportId: prior.id, figureId: old.id, text: old.text },
    };
    figures.set(old.id, fresh);
    return [{ figureId: fresh.id }];
  };

  const blocks = prior.blocks.slice(at, subtreeEnd(prior.blocks, at)).map((block): Block => {
    const { prompt, task, ...kept } = block;
    const base = { ...kept, id: newId(), origin: { reportId: prior.id, blockId: block.id } };
    const text = inlineText(block.content, known);
    const heading = isHeadingRole(block.role) ? headingLength(text) : 0;
    const frame = part === 'frame' && block.role !== 'table';
    const content = frame ? upTo(block.content, heading, known) : block.content;
    const marked = markStale(content, findStale(inlineText(content, known), prior.year, year), known);
    marks += marked.marks;
    const rest = frame ? text.slice(heading) : '';
    return {
      ...base,
      content: marked.content.flatMap(carried),
      ...(rest !== '' && { prompt: rest }),
      ...(prompt !== undefined && text === '' && { prompt }),
      ...(task !== undefined && { task: { ...(task.unit !== undefined && { unit: task.unit }) } }),
    };
  });
  return { blocks, figures: [...figures.values()], marks };
}

type Texts = Parameters<typeof inlineText>[1];

/** The content up to an offset into its printed text. */
function upTo(content: readonly Inline[], end: number, figures: Texts): Inline[] {
  let at = 0;
  return content.flatMap((run): Inline[] => {
    const start = at;
    at += inlineText([run], figures).length;
    if (start >= end) return [];
    return isFigureRun(run) || at <= end ? [run] : [{ ...run, text: run.text.slice(0, end - start) }];
  });
}

/** The content with marks on what is stale; a stretch that touches a figure is not marked: the figure is emptied. */
function markStale(
  content: readonly Inline[],
  stale: readonly Stale[],
  figures: Texts,
): { content: Inline[]; marks: number } {
  let at = 0;
  let marks = 0;
  const marked = content.flatMap((run): Inline[] => {
    const start = at;
    at += inlineText([run], figures).length;
    if (isFigureRun(run)) return [run];
    const own = stale.filter((s) => s.start >= start && s.end <= at);
    marks += own.length;
    const pieces: TextRun[] = [];
    let from = 0;
    for (const s of own) {
      pieces.push({ ...run, text: run.text.slice(from, s.start - start) });
      pieces.push({ ...run, text: run.text.slice(s.start - start, s.end - start), stale: true });
      from = s.end - start;
    }
    pieces.push({ ...run, text: run.text.slice(from) });
    return pieces.filter(({ text }) => text !== '');
  });
  return { content: marked, marks };
}
