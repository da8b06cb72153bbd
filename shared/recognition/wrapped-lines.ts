import { lineWidth, type LineWidth } from './line-width';
import { leadingMarker } from './marker-grammar';
import { paragraphOf, type Paragraph } from './paragraph';
import { continuesPage } from './preview-pages';
import { automaticMarker, type Stretch } from './stretch';
import { sameTable, tableParagraph } from './table-block';
import { namesPart } from './title-words';
import { PARAGRAPH_END } from './wrap-width';

/** The heading of a part is not longer. */
const MAX_PART = 24;
/** So much room is left on a line that the next word did not fit into. */
const SLACK = 4;

/** Whether a line of the page's frame goes on in the next one, because the source was broken at a fixed width. */
export function goesOverLineEnd(line: Stretch, next: Stretch, width: number): boolean {
  return (
    line.text.length >= width - 2 &&
    next.line - line.line === 1 &&
    next.text.length < width - 4 &&
    !/[。；]$/u.test(line.text) &&
    leadingMarker(next.text) === null
  );
}

/**
 * Paragraphs of a report: its lines, put together where the source broke them at a fixed width (text taken from a PDF or a mail), and
 * a lone marker with the line it belongs to. `pageNumbers`: the lines of the source that held the numbers of pages; paragraphs go on over them.
 */
export function toParagraphs(stretches: readonly Stretch[], pageNumbers: ReadonlySet<number>): Paragraph[] {
  const width = lineWidth(stretches);
  const step = lineStep(stretches);
  const areApart = (a: Stretch, b: Stretch): boolean => b.line - a.line > step && !endsPage(a, b, pageNumbers);
  const kickers = kickerLines(stretches);
  const paragraphs: Stretch[][] = [];
  for (const stretch of stretches) {
    const open = paragraphs[paragraphs.length - 1];
    const previous = open?.[open.length - 1];
    if (
      open !== undefined &&
      previous !== undefined &&
      (kickers.has(previous) || goesOn(previous, stretch, width, areApart))
    )
      open.push(stretch);
    else paragraphs.push([stretch]);
  }
  return paragraphs.map((open) =>
    open[0]!.hints.table === undefined ? paragraphOf(open, kickers.has(open[0]!) ? ' ' : '') : tableParagraph(open),
  );
}

/** 党建引领 凝心铸魂, of words as long as each other */
const KICKER = /^\p{Script=Han}{4,8}\s{1,4}\p{Script=Han}{4,8}(?:\s{1,4}\p{Script=Han}{4,8})?$/u;
const PLAIN_LINE = /^[\p{Script=Han}“”]{4,20}$/u;
const MIN_KICKERS = 2;

/** The first lines of headings in two lines, as newspapers set them: 党建引领 凝心铸魂 | 建设过硬干部队伍; one alone may be anything. */
function kickerLines(stretches: readonly Stretch[]): ReadonlySet<Stretch> {
  const found = stretches.filter(
    ({ text, hints }, i) =>
      hints.table === undefined &&
      text.length <= MAX_PART + MAX_PART / 2 &&
      KICKER.test(text) &&
      PLAIN_LINE.test(stretches[i + 1]?.text ?? '') &&
      (stretches[i + 2]?.text ?? '').length > MAX_PART,
  );
  return new Set(found.length >= MIN_KICKERS ? found : []);
}

/** How far apart the lines of the source stand: 2 where an empty one follows each. */
function lineStep(stretches: readonly Stretch[]): number {
  const gaps = stretches.slice(1).filter((stretch, i) => stretch.line - stretches[i]!.line === 2).length;
  return gaps >= stretches.length * 0.85 ? 2 : 1;
}

/** What a line end does not part: a number or Latin word, or a character with the signs that close it. */
function firstWord(text: string): string {
  return /^(?:[A-Za-z\d][A-Za-z\d.,%-]{0,30}|.)[，。；：、！？”’）》」』%]{0,4}/u.exec(text)?.[0] ?? '';
}

/** A page ends in its number and some empty lines. */
const MAX_PAGE_END = 6;

function endsPage(previous: Stretch, stretch: Stretch, pageNumbers: ReadonlySet<number>): boolean {
  if (stretch.line - previous.line > MAX_PAGE_END) return false;
  for (let line = previous.line + 1; line < stretch.line; line++) if (pageNumbers.has(line)) return true;
  return false;
}

function goesOn(
  previous: Stretch,
  stretch: Stretch,
  width: LineWidth | null,
  areApart: (a: Stretch, b: Stretch) => boolean,
): boolean {
  if (sameTable(previous, stretch)) return true;
  if (automaticMarker(stretch) !== '' || stretch.hints.table !== undefined || previous.hints.table !== undefined)
    return false;
  const marker = previous.text.length <= 8 ? leadingMarker(previous.text) : null;
  if (marker !== null && marker.end === previous.text.length && automaticMarker(previous) === '')
    return leadingMarker(stretch.text) === null;
  if (continuesPage(previous, stretch)) return leadingMarker(stretch.text) === null;
  if (width === null || areApart(previous, stretch)) return false;
  const indented = /^[\s\u3000]{2,}/u.test(stretch.hints.text) && stretch.start > 0;
  const printed = width.of(previous.text);
  if (printed < width.full - SLACK || indented) return false;
  if (PARAGRAPH_END.test(previous.text) && width.of(firstWord(stretch.text)) <= width.full - printed - 1) return false;
  if (printed <= width.full && stretch.text.length <= MAX_PART && PARAGRAPH_END.test(previous.text))
    return !namesPart(stretch.text) && leadingMarker(stretch.text) === null;
  // 五 | 四、七一: what looks like a marker goes on a word that the line end cut.
  return leadingMarker(stretch.text) === null || !PARAGRAPH_END.test(previous.text);
}
