import type { Span } from './result';
import type { SourceLine } from './source';
import { automaticMarker, type Stretch } from './stretch';

/** A paragraph as its writer meant it: mostly one stretch, several where the source broke its lines at a fixed width. */
export interface Paragraph {
  readonly text: string;
  readonly stretches: readonly { at: number; stretch: Stretch }[];
  readonly hints: SourceLine;
  /** The automatic number, "" where none. */
  readonly marker: string;
}

const LATIN_EDGE = /[A-Za-z0-9,.;:)]$/u;
const LATIN_START = /^[A-Za-z0-9(]/u;

/** A paragraph of these stretches, with `between` them; a space is put between two Latin words that a line end parted. */
export function paragraphOf(stretches: readonly Stretch[], between = ''): Paragraph {
  const parts: { at: number; stretch: Stretch }[] = [];
  let text = '';
  // Kept apart: looking into a text that is being put together costs as much as all of it.
  let last = '';
  for (const stretch of stretches) {
    if (parts.length > 0) text += LATIN_EDGE.test(last) && LATIN_START.test(stretch.text) ? ' ' : between;
    parts.push({ at: text.length, stretch });
    text += stretch.text;
    if (stretch.text !== '') last = stretch.text.slice(-1);
  }
  const first = stretches[0]!;
  return { text, stretches: parts, hints: first.hints, marker: automaticMarker(first) };
}

/** Where text.slice(from, to) of a paragraph stands in the source. The first stretch's automatic marker goes with from = 0. */
export function spansOf(paragraph: Paragraph, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const { stretches } = paragraph;
  for (let i = stretchBefore(stretches, from); i < stretches.length && stretches[i]!.at <= to; i++) {
    const { at, stretch } = stretches[i]!;
    const start = Math.max(from, at);
    const end = Math.min(to, at + stretch.text.length);
    const bare = stretch.text.length === 0 && from <= at && at <= to;
    if (start < end || bare) {
      spans.push({
        line: stretch.line,
        start: stretch.start + start - at,
        end: stretch.start + Math.max(start, end) - at,
      });
    }
  }
  return spans;
}

/** The index of the stretch before the first that begins at `from` or behind it: what stands at `from` may begin there. */
function stretchBefore(stretches: Paragraph['stretches'], from: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
