import { headingLength } from '../model/text';
import type { FoundMarker } from './find-markers';
import type { Paragraph } from './paragraph';

/** A count of papers stands this far before the first heading at least: an introduction lies between. */
const MIN_INTRODUCTION = 60;

/**
 * The markers without the number that a collection gave its first paper behind the title: 医院党建工作计划（一）2026年，我院……一、……. It has no
 * second, no words of a heading, and a higher level begins below it.
 */
export function withoutPaperCount(
  paragraphs: readonly Paragraph[],
  markers: readonly FoundMarker[][],
): readonly FoundMarker[][] {
  const at = markers.findIndex((found) => found.length > 0);
  const first = markers[at]?.[0];
  if (first?.family !== 'chineseBracket' || first.ordinal !== 1) return markers;
  const { text } = paragraphs[at]!;
  const next = markers[at]![1] ?? markers.slice(at + 1).find((found) => found.length > 0)?.[0];
  if (next?.family !== 'chinese' || next.ordinal !== 1) return markers;
  const end = markers[at]![1]?.at ?? text.length;
  if (end - first.end < MIN_INTRODUCTION || headingLength(text.slice(first.end, end)) > 0) return markers;
  const second = markers.some((found) => found.some(({ family, ordinal }) => family === first.family && ordinal === 2));
  return second ? markers : markers.map((found, i) => (i === at ? found.slice(1) : found));
}
