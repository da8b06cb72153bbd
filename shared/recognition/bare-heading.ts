import { leadingMarker } from './marker-grammar';
import type { Paragraph } from './paragraph';
import { isDateLine } from './dates';
import { namesPart } from './title-words';

const MAX_SHORT = 30;
const MAX_STYLED = 60;
/** The end of a sentence, in full or half width. */
const STOP = /(?:[。！!]|(?<=[\p{Script=Han}%％])\.)[”）)]?$/u;
const MAX_PLAIN = 24;
const MAX_SENTENCE = 42;
/** So many lines of the same kind make each other believed. */
const MIN_PARTING = 2;

function opensWithMarker(paragraph: Paragraph): boolean {
  return paragraph.marker !== '' || leadingMarker(paragraph.text) !== null;
}

/** A short line without any sign that could not be said in a sentence's midst, before a paragraph that is one: 队伍建设方面. */
function parts(paragraphs: readonly Paragraph[], i: number): boolean {
  const { text, hints, marker } = paragraphs[i]!;
  const next = paragraphs[i + 1];
  const previous = paragraphs[i - 1];
  return (
    next !== undefined &&
    marker === '' &&
    text.length >= 4 &&
    text.length <= MAX_PLAIN &&
    hints.table === undefined &&
    next.hints.table === undefined &&
    /^[\p{Script=Han}A-Za-z0-9“”《》、，（）·\s]+$/u.test(text) &&
    /\p{Script=Han}$/u.test(text) &&
    !isDateLine(text) &&
    next.text.length > text.length &&
    STOP.test(next.text) &&
    !opensWithMarker(next) &&
    (previous === undefined || STOP.test(previous.text) || /[；;：:]$/u.test(previous.text))
  );
}

/** A paragraph of one sentence, its opening in a group. */
const ONE_SENTENCE = /^([\p{Script=Han}，,]{6})[^。！？；：!?;:]{6,34}。$/u;

/** Sentences from an index on that begin alike, each before a longer paragraph: 一年来，我们建管并重，环境面貌有了新变化。 */
export function alikeSentences(paragraphs: readonly Paragraph[], from: number): ReadonlySet<number> {
  const byOpening = new Map<string, number[]>();
  paragraphs.forEach(({ text, hints }, i) => {
    if (i < from || text.length > MAX_SENTENCE || hints.table !== undefined) return;
    const opening = ONE_SENTENCE.exec(text)?.[1];
    const next = paragraphs[i + 1];
    if (
      opening === undefined ||
      next === undefined ||
      next.text.length <= MAX_SENTENCE ||
      next.hints.table !== undefined
    )
      return;
    if (opensWithMarker(paragraphs[i]!) || opensWithMarker(next)) return;
    const found = byOpening.get(opening);
    if (found === undefined) byOpening.set(opening, [i]);
    else found.push(i);
  });
  return new Set([...byOpening.values()].flatMap((found) => (found.length >= MIN_PARTING ? found : [])));
}

/** The lines that are headings because several of them part a text that has no numbers: 党建工作 …… 综治工作 ……. */
export function partingLines(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = paragraphs.flatMap((paragraph, i) =>
    paragraph.text.length <= MAX_PLAIN && !opensWithMarker(paragraph) && parts(paragraphs, i) ? [i] : [],
  );
  return new Set(found.length >= MIN_PARTING ? found : []);
}

/** Whether a paragraph without a marker is a heading, and what tells: its Word style, its look, or its shortness between paragraphs. */
export function isBareHeading(paragraphs: readonly Paragraph[], i: number): 'short' | 'emphasised' | 'word' | null {
  const paragraph = paragraphs[i]!;
  const { text, hints } = paragraph;
  if (hints.table !== undefined || text.length < 2 || text.length > MAX_STYLED || !/\p{Script=Han}/u.test(text))
    return null;
  if (hints.headingLevel !== undefined || /^heading\s?\d$/iu.test(hints.style ?? '')) return 'word';
  const part = namesPart(text);
  if (/[。；;！!？?，,、…]$/u.test(text) || (/[：:]$/u.test(text) && !part) || text.includes('。') || isDateLine(text))
    return null;
  const next = paragraphs[i + 1];
  if (next === undefined || next.hints.table !== undefined) return null;
  const emphasised =
    (hints.bold === true && next.hints.bold !== true) || (hints.centred === true && next.hints.centred !== true);
  if (text.length > (emphasised ? MAX_STYLED : MAX_SHORT)) return null;
  if (emphasised) return 'emphasised';
  const opensText = (p: Paragraph | undefined): boolean =>
    p !== undefined && (p.text.length >= 40 || opensWithMarker(p) || STOP.test(p.text));
  if (part && (opensText(next) || (next.text.length <= MAX_SHORT && opensText(paragraphs[i + 2])))) return 'short';
  const previous = paragraphs[i - 1];
  const standsAlone =
    previous === undefined ||
    previous.text.length >= 40 ||
    /[；：:]$/u.test(previous.text) ||
    STOP.test(previous.text) ||
    opensWithMarker(previous) ||
    namesPart(previous.text);
  return standsAlone && next.text.length >= 40 && !opensWithMarker(next) && !/[；;]/u.test(text) ? 'short' : null;
}
