import { isHeadingRole, type Block } from '../model/block';
import { isUnfilled, type Figure } from '../model/figure';
import { newId } from '../model/id';
import { isFigureRun, type Inline } from '../model/inline';
import type { Kind, Part, Report } from '../model/report';
import { figureMap, headingOf, inlineText, type FigureTexts } from '../model/text';
import { movedYears, replaceAt, type Replacement, type YearMove } from './move-year';
import { placeholderFor } from './placeholder';

export interface CarryOverOptions {
  /** The new report's id. */
  id: string;
  year: number;
  part: Part;
  kind: Kind;
  /** Lines joined by \n; see suggestTitle. */
  title: string;
  /** prompts: outcomes are emptied and last year's text stands in grey; keep: their text stays, its figures unfilled. */
  outcomes: 'prompts' | 'keep';
  /** The prior report's unit where absent. */
  unit?: string;
}

export interface CarriedOver {
  report: Report;
  /** Places in the text where a year was moved on. */
  moved: number;
  /** Figures that wait to be filled in. */
  unfilled: number;
}

/** Headings under which a report speaks of what is to come. */
const PLAN = /计划|安排|打算|思路|下一步|下一年|明年|来年/u;

/** For each block, whether it stands in a plan: the report is one, or a heading above it says so. */
export function planBlocks(prior: Report, figures: FigureTexts): boolean[] {
  const open: { depth: number; plan: boolean }[] = [];
  return prior.blocks.map((block) => {
    if (isHeadingRole(block.role)) {
      while (open.length > 0 && open.at(-1)!.depth >= block.depth) open.pop();
      open.push({ depth: block.depth, plan: PLAN.test(headingOf(block, figures)) });
    }
    return open.some((heading) => heading.plan);
  });
}

/** The content with replacements made at offsets into its printed text; one that would touch a figure is not made. */
function replaceInContent(
  content: readonly Inline[],
  figures: FigureTexts,
  replacements: readonly Replacement[],
): { content: Inline[]; made: number } {
  let at = 0;
  let made = 0;
  const moved = content.map((run): Inline => {
    const start = at;
    at += inlineText([run], figures).length;
    if (isFigureRun(run)) return run;
    const own = replacements.filter((r) => r.at >= start && r.at + r.text.length <= at);
    made += own.length;
    return {
      ...run,
      text: replaceAt(
        run.text,
        own.map((r) => ({ ...r, at: r.at - start })),
      ),
    };
  });
  return { content: moved, made };
}

function carryFigure(prior: Report, figure: Figure): Figure {
  return {
    id: newId(),
    label: figure.label,
    unit: figure.unit,
    text: placeholderFor(figure.text),
    previous: { reportId: prior.id, figureId: figure.id, text: figure.text },
  };
}

/**
 * A new report from a prior one.
 *
 * 1. Parts, goals, measures, text and tables stay, each with a new id and its origin.
 * 2. Outcomes stay or become prompts; a figure that stood only in emptied outcomes goes with them, its value is in the prompt.
 * 3. Every figure is unfilled and knows last year's text; source and date are last year's and fall away.
 * 4. Years in the text move on where they name the report's own year (see movedYears), and in plans the year after it.
 * 5. Addressee and signature stay; subtitle and date are last year's and fall away.
 */
export function carryOver(prior: Report, options: CarryOverOptions): CarriedOver {
  const priorFigures = figureMap(prior.figures);
  const plans = planBlocks(prior, priorFigures);
  const figures = new Map<string, Figure>();
  let moved = 0;

  const carryRun = (run: Inline): Inline[] => {
    if (!isFigureRun(run)) return [run];
    const old = priorFigures.get(run.figureId);
    if (old === undefined) return [];
    const figure = figures.get(old.id) ?? carryFigure(prior, old);
    figures.set(old.id, figure);
    return [{ figureId: figure.id }];
  };

  const blocks = prior.blocks.map((block, index): Block => {
    const { prompt, ...kept } = block;
    const carried = { ...kept, id: newId(), origin: { reportId: prior.id, blockId: block.id } };
    const text = inlineText(block.content, priorFigures);
    if (block.role === 'outcome' && options.outcomes === 'prompts') {
      const shown = text === '' ? prompt : text;
      return { ...carried, content: [], ...(shown !== undefined && { prompt: shown }) };
    }
    const move: YearMove | null =
      prior.year === null ? null : { from: prior.year, to: options.year, next: plans[index] === true };
    const replaced = replaceInContent(block.content, priorFigures, move === null ? [] : movedYears(text, move));
    moved += replaced.made;
    return { ...carried, content: replaced.content.flatMap(carryRun), ...(prompt !== undefined && { prompt }) };
  });

  const newFigures = [...figures.values()];
  return {
    report: {
      id: options.id,
      title: options.title,
      kind: options.kind,
      unit: options.unit ?? prior.unit,
      year: options.year,
      part: options.part,
      status: 'draft',
      matter: { ...prior.matter, subtitle: '', date: '' },
      blocks,
      figures: newFigures,
    },
    moved,
    unfilled: newFigures.filter((figure) => isUnfilled(figure.text)).length,
  };
}
