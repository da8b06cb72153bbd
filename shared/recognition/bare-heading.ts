import { leadingMarker } from './marker-grammar';
import type { Paragraph } from './paragraph';
import { isDateLine } from './dates';
import { namesPart } from './title-words';

const MAX_SHORT = 30;
const MAX_STYLED = 60;

function opensWithMarker(paragraph: Paragraph): boolean {
  return paragraph.marker !== '' || leadingMarker(paragraph.text) !== null;
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
    p !== undefined && (p.text.length >= 40 || opensWithMarker(p) || p.text.endsWith('。'));
  if (part && (opensText(next) || (next.text.length <= MAX_SHORT && opensText(paragraphs[i + 2])))) return 'short';
  const previous = paragraphs[i - 1];
  const standsAlone =
    previous === undefined ||
    previous.text.length >= 40 ||
    /[。；：:]$/u.test(previous.text) ||
    opensWithMarker(previous) ||
    namesPart(previous.text);
  return standsAlone && next.text.length >= 40 && !opensWithMarker(next) && !/[；;]/u.test(text) ? 'short' : null;
}
