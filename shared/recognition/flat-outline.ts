import { allMatches } from './all-matches';
import { parted, type Cutting } from './cuttings';
import { cut, type Stretch } from './stretch';
import { namesPart } from './title-words';

const MARK = /[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、](?!\d)/gu;
const SENTENCE = /[。；;！？]/u;
/** 目录/提纲：…… */
const LABEL = /(?:目\s{0,3}录|提纲|大纲)(?:\s?[/／]\s?(?:目录|提纲|大纲))?\s{0,3}[:：]?[….·\s]{0,12}$/u;
const DOTS = /^[….·\s]{1,12}/u;

/** The first heading stands within so many characters, and comes again within so many. */
const WINDOW = 400;
const MAX_OUTLINE = 3000;
const MIN_TEXT = 160;
const MIN_HEADING = 5;
const MAX_PIECE = 160;
const MIN_HEADINGS = 3;
/** By so many characters a heading is known again. */
const SEED = 8;

/**
 * Sets the outline aside that a site prints above a report whose line ends were lost: 一、工作情况(一)某项工作……三、下一步打算, and the title and the
 * text with the same headings behind it. Told by the first heading coming again, and another of them behind that.
 */
export function dropFlatOutline(stretches: readonly Stretch[], furniture: Cutting[]): readonly Stretch[] {
  let looked = 0;
  return parted(stretches, (stretch) => {
    const { text, hints } = stretch;
    const from = looked;
    looked += text.length;
    if (from >= WINDOW || hints.text.length < MIN_TEXT || hints.table !== undefined) return [stretch];
    const found = outlineIn(text);
    if (found === null) return [stretch];
    const outline = cut(stretch, ...found);
    if (outline !== null) furniture.push({ stretch: outline, reason: 'contents' });
    return [cut(stretch, 0, found[0]), cut(stretch, found[1], text.length)].filter((piece) => piece !== null);
  });
}

/** Where an outline stands in a text without line ends; null where none does. */
function outlineIn(text: string): [number, number] | null {
  const marks = allMatches(MARK, text.slice(0, MAX_OUTLINE)).map(({ index }) => index);
  const [first = WINDOW, second = 0] = marks;
  const heading = text.slice(first, second).trim();
  if (first >= WINDOW || heading.length < MIN_HEADING || heading.length > MAX_PIECE || SENTENCE.test(heading))
    return null;
  const again = text.indexOf(heading, second);
  if (again < 0 || again > MAX_OUTLINE) return null;
  const behind = text.slice(again + heading.length);
  const starts = marks.filter((at) => at >= second && at < again);
  const pieces = starts.map((at, i) => text.slice(at, starts[i + 1] ?? again));
  const long = pieces.findIndex((piece) => piece.length > MAX_PIECE || SENTENCE.test(piece));
  const last = long < 0 ? pieces.length - 1 : long;
  // Nothing is counted between the outline and the text.
  if (last !== pieces.length - 1 || last < MIN_HEADINGS) return null;
  if (!pieces.slice(0, last).some((piece) => comesAgain(piece.trim(), behind))) return null;
  const to = starts[last]! + headingLength(pieces[last]!, behind);
  const label = LABEL.exec(text.slice(0, first))?.[0].length ?? 0;
  return [first - label, to + (DOTS.exec(text.slice(to))?.[0].length ?? 0)];
}

function comesAgain(piece: string, behind: string): boolean {
  return piece.length >= MIN_HEADING && behind.includes(piece.slice(0, SEED));
}

/** How long the last heading of an outline is, behind which the title and the first words of the text stand. */
function headingLength(piece: string, behind: string): number {
  const at = behind.indexOf(piece.slice(0, MIN_HEADING + 1));
  if (at >= 0) {
    let length = 0;
    while (length < piece.length && piece[length] === behind[at + length]) length++;
    return length;
  }
  const dots = piece.search(/[….]{2}/u);
  if (dots > 0) return dots;
  const marker = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?)/u.exec(piece)?.[0].length ?? 0;
  // The first end at which it names a part, and a few signs more where it still does: 存在的问题与不足.
  let found = 0;
  for (let end = marker + 3; end <= Math.min(piece.length, found > 0 ? found + 4 : marker + 20); end++)
    if (namesPart(piece.slice(marker, end))) found = end;
  return found;
}
