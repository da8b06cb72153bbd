import type { Cutting } from './cuttings';
import { leadingMarker } from './marker-grammar';
import { automaticMarker, type Stretch } from './stretch';

/** Its first line stands within so many lines of a page, the report's own first heading within so many below. */
const WINDOW = 40;
const MAX_LINES = 200;
const MIN_HEADINGS = 3;
const MIN_LENGTH = 5;
const MAX_HEADING_LINE = 70;
const SENTENCE = /[。；;！？]/u;
const DOTS = /^[….·\s]{1,12}$/u;
/** What a site calls it: 目录/提纲：…… */
const LABEL = /^(?:目\s{0,3}录|提纲|大纲|文章结构)(?:\s?[/／]\s?(?:目录|提纲|大纲))?\s{0,3}[:：]?[….·\s]{0,12}$/u;

/**
 * Sets the outline aside that a site prints above the report: its headings without their texts, which the report then says once more. Told
 * by its first heading coming again, and another of them behind that, with nothing but headings, a title and an introduction between.
 */
export function dropOutlineAbove(stretches: readonly Stretch[], furniture: Cutting[]): readonly Stretch[] {
  const from = stretches.slice(0, WINDOW).findIndex(isHeadingLine);
  if (from < 0) return stretches;
  const first = printed(stretches[from]!);
  const again = stretches.findIndex((stretch, i) => i > from && i <= from + MAX_LINES && opens(stretch, first));
  const to = endOfHeadings(stretches, from, again);
  const others = stretches
    .slice(from + 1, to)
    .filter(isHeadingLine)
    .map(printed);
  if (others.length + 1 < MIN_HEADINGS || stretches.slice(to, again).some(isMarked)) return stretches;
  const report = stretches.slice(again + 1, again + MAX_LINES);
  if (!others.some((heading) => report.some((stretch) => opens(stretch, heading)))) return stretches;
  const top = from > 0 && LABEL.test(stretches[from - 1]!.text) ? from - 1 : from;
  furniture.push(...stretches.slice(top, to).map((stretch) => ({ stretch, reason: 'contents' as const })));
  return [...stretches.slice(0, top), ...stretches.slice(to)];
}

/** Behind the last of the headings that stand one below the other from `from` on, before `limit`; a line between two of them is the rest of one. */
function endOfHeadings(stretches: readonly Stretch[], from: number, limit: number): number {
  let to = from;
  for (let i = from; i < limit && isShort(stretches[i]!); i++) {
    if (isMarked(stretches[i]!) || DOTS.test(stretches[i]!.text)) to = i + 1;
    else if (i > to) break;
  }
  return to;
}

function isHeadingLine(stretch: Stretch): boolean {
  return isMarked(stretch) && isShort(stretch);
}

function isShort({ text, hints }: Stretch): boolean {
  return hints.table === undefined && text.length <= MAX_HEADING_LINE && !SENTENCE.test(text);
}

function isMarked(stretch: Stretch): boolean {
  return automaticMarker(stretch) !== '' || leadingMarker(stretch.text) !== null;
}

function printed(stretch: Stretch): string {
  return automaticMarker(stretch) + stretch.text;
}

function opens(stretch: Stretch, heading: string): boolean {
  return heading.length >= MIN_LENGTH && printed(stretch).startsWith(heading);
}
