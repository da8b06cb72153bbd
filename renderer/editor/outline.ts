import { isHeadingRole, type Role } from '../../shared/model/block';
import { isUnfilled } from '../../shared/model/figure';
import type { Kind } from '../../shared/model/report';
import { countCharacters, headingLength, inlineText, type FigureTexts } from '../../shared/model/text';
import { inlinesOf, isFigureElement, slateToBlock } from './convert';
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

/** The headings of a report, for the outline pane; in one pass, for it is made anew while somebody types. */
export function outlineOf(
  blocks: readonly BlockElement[],
  figures: FigureTexts,
  kind: Kind,
  markers: readonly string[] = markersOf(blocks),
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
      const text = headingText(block, figures);
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
    const { figureIds } = factsOf(block);
    const unfilled = figureIds.filter((id) => isUnfilled(figures.get(id)?.text ?? '')).length;
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
export function tallyOf(blocks: readonly BlockElement[], figures: FigureTexts): Tally {
  const tally: Tally = { characters: 0, goals: 0, measures: 0, outcomes: 0 };
  for (const block of blocks) {
    const { characters, figureIds } = factsOf(block);
    tally.characters += characters;
    for (const id of figureIds) tally.characters += countCharacters(figures.get(id)?.text ?? '');
    if (block.role === 'goal') tally.goals++;
    else if (block.role === 'measure') tally.measures++;
    else if (block.role === 'outcome') tally.outcomes++;
  }
  return tally;
}

/** The figures that the blocks show, each once, in the order in which they first stand there. */
export function figureIdsOf(blocks: readonly BlockElement[]): string[] {
  const ids = new Set<string>();
  for (const block of blocks) for (const id of factsOf(block).figureIds) ids.add(id);
  return [...ids];
}

interface Facts {
  /** Figures not counted. */
  characters: number;
  figureIds: readonly string[];
}
const known = new WeakMap<BlockElement, Facts>();

/** What a block says by itself: looked at once, so that a key costs the same in a long report as in a short one. */
function factsOf(block: BlockElement): Facts {
  let facts = known.get(block);
  if (!facts) {
    const inlines = inlinesOf(block).map(({ node }) => node);
    facts = {
      characters: countCharacters(inlines.map((child) => (isFigureElement(child) ? '' : child.text)).join('')),
      figureIds: inlines.filter(isFigureElement).map((child) => child.figureId),
    };
    known.set(block, facts);
  }
  return facts;
}
