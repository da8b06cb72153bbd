import { subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole, type Role } from '../../shared/model/block';
import { isUnfilled } from '../../shared/model/figure';
import type { Kind } from '../../shared/model/report';
import { countCharacters, headingLength, inlineText, type FigureTexts } from '../../shared/model/text';
import { isFigureElement, slateToBlock } from './convert';
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

/** The headings of a report, for the outline pane. */
export function outlineOf(blocks: readonly BlockElement[], figures: FigureTexts, kind: Kind): OutlineEntry[] {
  const markers = markersOf(blocks);
  const levels: { depth: number; planned: boolean }[] = [];
  const looksBack = kind !== 'plan' && kind !== 'key-points';
  return blocks.flatMap((block, at): OutlineEntry[] => {
    if (!isHeadingRole(block.role)) return [];
    while (levels.length > 0 && levels.at(-1)!.depth >= block.depth) levels.pop();
    const text = headingText(block, figures);
    const planned = (levels.at(-1)?.planned ?? false) || (block.role !== 'measure' && TO_BE_DONE.test(text));
    const level = levels.length;
    levels.push({ depth: block.depth, planned });
    const end = subtreeEnd(blocks, at);
    const under = blocks.slice(at, end);
    const figureIds = under.flatMap((other) => other.children.filter(isFigureElement).map((child) => child.figureId));
    const outcomes = under.filter((other) => other.role === 'outcome').length;
    const childHeading = under.slice(1).some((other) => isHeadingRole(other.role));
    return [
      {
        id: block.id,
        at,
        role: block.role,
        depth: block.depth,
        level,
        marker: markers[at]!,
        text,
        outcomes,
        unfilled: figureIds.filter((id) => isUnfilled(figures.get(id)?.text ?? '')).length,
        bare:
          looksBack &&
          !planned &&
          block.role === 'measure' &&
          !childHeading &&
          outcomes === 0 &&
          figureIds.length === 0,
        hasChildren: childHeading,
      },
    ];
  });
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

const counted = new WeakMap<BlockElement, number>();

/** Characters without white space, markers not counted; and the blocks by role. */
export function tallyOf(blocks: readonly BlockElement[], figures: FigureTexts): Tally {
  const tally: Tally = { characters: 0, goals: 0, measures: 0, outcomes: 0 };
  for (const block of blocks) {
    let own = counted.get(block);
    if (own === undefined) {
      own = countCharacters(block.children.map((child) => (isFigureElement(child) ? '' : child.text)).join(''));
      counted.set(block, own);
    }
    tally.characters += own;
    for (const child of block.children)
      if (isFigureElement(child)) tally.characters += countCharacters(figures.get(child.figureId)?.text ?? '');
    if (block.role === 'goal') tally.goals++;
    else if (block.role === 'measure') tally.measures++;
    else if (block.role === 'outcome') tally.outcomes++;
  }
  return tally;
}
