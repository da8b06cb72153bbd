import type { Block } from '../model/block';
import { isFigureRun } from '../model/inline';
import type { FigureTexts } from '../model/text';
import { BoundedPattern } from './bounded-pattern';

/** What is looked for in a report. */
export interface FindQuery {
  words: string;
  /** `words` is a regular expression of JavaScript. */
  pattern: boolean;
  matchCase: boolean;
  /** Ａ and A, （ and ( are different. */
  matchWidth: boolean;
}

/** A place in the text of a block: UTF-16 units of what it prints, figures included, the marker not. */
export interface Spot {
  block: number;
  offset: number;
}

/** A figure in a stretch, [start, end) of its text. */
interface FigureSpan {
  figureId: string;
  start: number;
  end: number;
}

/**
 * What is searched as one text: a paragraph with the blocks that go on in it. A joined block with a marker begins a stretch of its own, because its
 * marker is printed between.
 */
export interface Stretch {
  text: string;
  /** Where each of its blocks begins. */
  blocks: readonly { block: number; start: number }[];
  figures: readonly FigureSpan[];
}

/** A match in the text of one stretch, with its groups (the whole match first). */
export interface Hit {
  stretch: number;
  start: number;
  end: number;
  groups: readonly string[];
}

/** A match in the report. */
export interface Match {
  from: Spot;
  to: Spot;
  text: string;
  groups: readonly string[];
  /** Printed text around it, for a list. */
  before: string;
  after: string;
  /** Nothing of it stands in a figure; or all of it in one; or it runs over the edge of one, and cannot be replaced. */
  figure: null | { figureId: string; offset: number } | 'crossed';
}

/** A search that finds this many stops. */
export const MOST_HITS = 20_000;
const CONTEXT = 16;

export function stretchesOf(blocks: readonly Block[], figures: FigureTexts): Stretch[] {
  const stretches: { text: string; blocks: { block: number; start: number }[]; figures: FigureSpan[] }[] = [];
  blocks.forEach((block, i) => {
    const goesOn = i > 0 && block.flow === 'joined' && block.marker === null;
    if (!goesOn) stretches.push({ text: '', blocks: [], figures: [] });
    const stretch = stretches.at(-1)!;
    stretch.blocks.push({ block: i, start: stretch.text.length });
    for (const run of block.content) {
      const text = isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text;
      const start = stretch.text.length;
      stretch.text += text;
      if (isFigureRun(run)) stretch.figures.push({ figureId: run.figureId, start, end: start + text.length });
    }
  });
  return stretches;
}

/** Finds the first match in a text at or after a place. */
export interface Finder {
  exec(text: string, from: number): { index: number; groups: readonly string[] } | null;
}

/** What to search with. Throws RegExp's SyntaxError where the words are a pattern and a bad one; a finder for a pattern may throw PatternTooSlow. */
export function finderOf({ words, pattern, matchCase, matchWidth }: FindQuery): Finder {
  if (pattern) return new BoundedPattern(matchWidth ? words : foldPattern(words), !matchCase);
  const expression = new RegExp(escape(matchWidth ? words : foldWidth(words)), matchCase ? 'gu' : 'giu');
  return {
    exec(text, from) {
      expression.lastIndex = from;
      const found = expression.exec(text);
      return found && { index: found.index, groups: [found[0]] };
    },
  };
}

/** The texts to search in, each as long as it was. */
export function searchableTexts(stretches: readonly Stretch[], { matchWidth }: FindQuery): string[] {
  return stretches.map(({ text }) => (matchWidth ? text : foldWidth(text)));
}

/** All matches that are not empty, without overlaps. */
export function findHits(texts: readonly string[], finder: Finder, most = MOST_HITS): Hit[] {
  const hits: Hit[] = [];
  for (const [stretch, text] of texts.entries()) {
    for (let from = 0; from <= text.length;) {
      const found = finder.exec(text, from);
      if (!found) break;
      const { index, groups } = found;
      const end = index + groups[0]!.length;
      if (end > index) hits.push({ stretch, start: index, end, groups });
      if (hits.length >= most) return hits;
      from = end > index ? end : index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  return hits;
}

export function matchOf(stretches: readonly Stretch[], hit: Hit): Match {
  const { text, blocks, figures } = stretches[hit.stretch]!;
  const { start, end } = hit;
  const over = figures.filter((figure) => figure.start < end && figure.end > start);
  const [first] = over;
  const inside = over.length === 1 && first!.start <= start && first!.end >= end;
  const found = text.slice(start, end);
  return {
    from: spotAt(blocks, start, 'after'),
    to: spotAt(blocks, end, 'before'),
    text: found,
    groups: [found, ...hit.groups.slice(1)],
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    figure: first === undefined ? null : inside ? { figureId: first.figureId, offset: start - first.start } : 'crossed',
  };
}

/** At the border of two blocks a match begins in the later and ends in the earlier. */
function spotAt(blocks: Stretch['blocks'], place: number, side: 'before' | 'after'): Spot {
  let at = blocks.length - 1;
  while (at > 0 && (side === 'after' ? blocks[at]!.start > place : blocks[at]!.start >= place)) at--;
  const { block, start } = blocks[at]!;
  return { block, offset: place - start };
}

/** Everything that is found, in order. Throws as finderOf does. */
export function findAll(blocks: readonly Block[], figures: FigureTexts, query: FindQuery): Match[] {
  if (query.words === '') return [];
  const stretches = stretchesOf(blocks, figures);
  return findHits(searchableTexts(stretches, query), finderOf(query)).map((hit) => matchOf(stretches, hit));
}

/** What takes the place of a match: the words as they are, or in a pattern with $1 … $9, $& and $$. */
export function replacementOf(match: Pick<Match, 'groups'>, replacement: string, pattern: boolean): string {
  if (!pattern) return replacement;
  return replacement.replace(/\$([$&1-9])/gu, (whole, sign: string) => {
    if (sign === '$') return '$';
    if (sign === '&') return match.groups[0] ?? '';
    return match.groups[Number(sign)] ?? whole;
  });
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Full-width letters, digits and signs as half-width ones: unit by unit, so that places stay the same. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** In a pattern a full-width sign means itself, never an operator. */
function foldPattern(source: string): string {
  return source.replace(/[\uff01-\uff5e\u3000]/gu, (sign) => escape(foldWidth(sign)));
}
