import { leadingMarker } from './marker-grammar';
import { paragraphOf, type Paragraph } from './paragraph';
import { continuesPage } from './preview-pages';
import { automaticMarker, type Stretch } from './stretch';
import { sameTable, tableParagraph } from './table-block';
import { namesPart } from './title-words';

const MIN_LINES = 12;
/** So many lines of exactly the same length, broken in the midst of a sentence, tell the width of a short text too. */
const MIN_SAME = 4;
/** The heading of a part is not longer. */
const MAX_PART = 24;
/** Wider lines are paragraphs. */
const MAX_WIDTH = 80;
const PARAGRAPH_END = /[。！？!?；;：:”」）)…]$/u;

/** The width at which a text was broken into lines, in characters; null where its lines are whole paragraphs. */
export function wrapWidth(stretches: readonly Stretch[]): number | null {
  const lines = stretches.filter(({ hints }) => hints.table === undefined && hints.style === undefined);
  if (lines.some(({ text }) => text.length > MAX_WIDTH)) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[lengths.length - 1]!;
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  if (width < 20 || longest > width + 6) return null;
  const same = lines.filter(({ text, hints }) => text.length >= longest - 1 || hints.text.length === longest);
  if (
    longest >= 24 &&
    same.length >= Math.max(MIN_SAME, lines.length * 0.25) &&
    same.filter(({ text }) => !PARAGRAPH_END.test(text)).length >= same.length * 0.7
  )
    return longest;
  if (lines.length < MIN_LINES) return null;
  const full = lines.filter(({ text }) => text.length >= width - 4);
  const cut = full.filter(({ text }) => !PARAGRAPH_END.test(text));
  return full.length >= lines.length * 0.5 && cut.length >= full.length * 0.6 ? width : null;
}

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
 * a lone marker with the line it belongs to.
 */
export function toParagraphs(stretches: readonly Stretch[]): Paragraph[] {
  const width = wrapWidth(stretches);
  const step = lineStep(stretches);
  const kickers = kickerLines(stretches);
  const paragraphs: Stretch[][] = [];
  for (const stretch of stretches) {
    const open = paragraphs[paragraphs.length - 1];
    const previous = open?.[open.length - 1];
    if (
      open !== undefined &&
      previous !== undefined &&
      (kickers.has(previous) || goesOn(previous, stretch, width, step))
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

function goesOn(previous: Stretch, stretch: Stretch, width: number | null, step: number): boolean {
  if (sameTable(previous, stretch)) return true;
  if (automaticMarker(stretch) !== '' || stretch.hints.table !== undefined || previous.hints.table !== undefined)
    return false;
  const marker = previous.text.length <= 8 ? leadingMarker(previous.text) : null;
  if (marker !== null && marker.end === previous.text.length && automaticMarker(previous) === '')
    return leadingMarker(stretch.text) === null;
  if (continuesPage(previous, stretch)) return leadingMarker(stretch.text) === null;
  if (width === null || stretch.line - previous.line > step) return false;
  const indented = /^[\s\u3000]{2,}/u.test(stretch.hints.text) && stretch.start > 0;
  if (previous.text.length < width - 4 || indented) return false;
  if (previous.text.length <= width && stretch.text.length <= MAX_PART && PARAGRAPH_END.test(previous.text))
    return !namesPart(stretch.text) && leadingMarker(stretch.text) === null;
  // 五 | 四、七一: what looks like a marker goes on a word that the line end cut.
  return leadingMarker(stretch.text) === null || !PARAGRAPH_END.test(previous.text);
}
