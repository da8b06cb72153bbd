import { isHeadingRole, type Role } from '../../shared/model/block';
import { isUnfilled } from '../../shared/model/figure';
import type { Kind } from '../../shared/model/report';
import { countCharacters, headingLength, inlineText, type FigureTexts } from '../../shared/model/text';
import { inlinesOf, isFigureElement, slateToBlock } from './convert';
import { followBlocks } from './follow-blocks';
import { markersOf } from './markers';
import type { BlockElement } from './slate-types';

export interface OutlineEntry {
  id: string;
  /** Index of the block in the report. */
  at: number;
  role: Role;
  depth: number;
  /** Depth in the outline, from 0: headings only, jumps closed. */
  level: number;
  marker: string;
  text: string;
  outcomes: number;
  unfilled: number;
  /** A measure of a report on what was done, without any outcome or figure. */
  bare: boolean;
  hasChildren: boolean;
}

/** Words in the heading of a part or goal that speaks of what is still to be done: its measures have no outcomes yet. */
const TO_BE_DONE = /计划|打算|安排|下一步|下半年工作|来年|明年/u;

interface Open {
  entry: OutlineEntry;
  figures: number;
  planned: boolean;
}

/** The headings of a report, for the outline pane; in one pass, for it is made anew while somebody types. `facts`: those of the blocks. */
export function outlineOf(
  blocks: readonly BlockElement[],
  figures: FigureTexts,
  kind: Kind,
  markers: readonly string[] = markersOf(blocks),
  facts: readonly BlockFacts[] = blocks.map(factsOf),
): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  /** The headings whose subtree (see subtreeEnd) goes on here, the outermost first. */
  const open: Open[] = [];
  /** The headings above, whose depths give the level. */
  const levels: Open[] = [];
  const looksBack = kind !== 'plan' && kind !== 'key-points';
  const close = ({ entry, figures: shown, planned }: Open) => {
    entry.bare =
      looksBack && !planned && entry.role === 'measure' && !entry.hasChildren && entry.outcomes === 0 && shown === 0;
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const heading = isHeadingRole(block.role);
    while (open.length > 0) {
      const { depth } = open.at(-1)!.entry;
      if (depth < block.depth || (depth === block.depth && !heading)) break;
      close(open.pop()!);
    }
    if (heading) {
      for (const { entry } of open) entry.hasChildren = true;
      while (levels.length > 0 && levels.at(-1)!.entry.depth >= block.depth) levels.pop();
      const text = facts[at]!.heading ?? headingText(block, figures);
      const planned = (levels.at(-1)?.planned ?? false) || (block.role !== 'measure' && TO_BE_DONE.test(text));
      const entry: OutlineEntry = {
        id: block.id,
        at,
        role: block.role,
        depth: block.depth,
        level: levels.length,
        marker: markers[at]!,
        text,
        outcomes: 0,
        unfilled: 0,
        bare: false,
        hasChildren: false,
      };
      const opened = { entry, figures: 0, planned };
      entries.push(entry);
      open.push(opened);
      levels.push(opened);
    }
    const { figureIds } = facts[at]!;
    const unfilled =
      figureIds.length === 0 ? 0 : figureIds.filter((id) => isUnfilled(figures.get(id)?.text ?? '')).length;
    for (const above of open) {
      if (block.role === 'outcome') above.entry.outcomes++;
      above.entry.unfilled += unfilled;
      above.figures += figureIds.length;
    }
  }
  open.forEach(close);
  return entries;
}

/** The heading, or where the first sentence is too long to be one, its beginning. */
function headingText(block: BlockElement, figures: FigureTexts): string {
  const text = inlineText(slateToBlock(block).content, figures);
  return text.slice(0, headingLength(text) || 40);
}

export interface Tally {
  characters: number;
  goals: number;
  measures: number;
  outcomes: number;
}

/** Characters without white space, markers not counted; and the blocks by role. */
export function tallyOf(
  blocks: readonly BlockElement[],
  figures: FigureTexts,
  facts: readonly BlockFacts[] = blocks.map(factsOf),
): Tally {
  const tally: Tally = { characters: 0, goals: 0, measures: 0, outcomes: 0 };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const { characters, figureIds } = facts[at]!;
    tally.characters += characters;
    for (const id of figureIds) tally.characters += countCharacters(figures.get(id)?.text ?? '');
    if (block.role === 'goal') tally.goals++;
    else if (block.role === 'measure') tally.measures++;
    else if (block.role === 'outcome') tally.outcomes++;
  }
  return tally;
}

/** The figures that the blocks show, each once, in the order in which they first stand there. */
export function figureIdsOf(facts: readonly BlockFacts[]): string[] {
  const ids = new Set<string>();
  for (const { figureIds } of facts) for (const id of figureIds) ids.add(id);
  return [...ids];
}

/** What a block says by itself. */
export interface BlockFacts {
  /** Figures not counted. */
  characters: number;
  figureIds: readonly string[];
  /** Of a heading that shows no figure. */
  heading: string | null;
}

/** The facts of all blocks of an editor. */
export const factsIn = followBlocks(factsOf);

function factsOf(block: BlockElement): BlockFacts {
  const inlines = inlinesOf(block).map(({ node }) => node);
  const figureIds = inlines.filter(isFigureElement).map((child) => child.figureId);
  return {
    characters: countCharacters(inlines.map((child) => (isFigureElement(child) ? '' : child.text)).join('')),
    figureIds,
    heading: isHeadingRole(block.role) && figureIds.length === 0 ? headingText(block, NO_FIGURES) : null,
  };
}
const NO_FIGURES: FigureTexts = new Map();
