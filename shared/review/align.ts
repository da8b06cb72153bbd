import { isSpace } from '../recognition/characters';
import type { RecognisedBlock, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';

/** Where a character of a row stands in the source: offset −1 in the automatic number of its line. */
export interface SourcePlace {
  line: number;
  offset: number;
}

/** The characters of the spans that are no white space, in order; a row's marker and text are the same characters (design.md 4). */
export function placesOf(lines: readonly SourceLine[], spans: readonly Span[]): SourcePlace[] {
  const places: SourcePlace[] = [];
  for (const { line, start, end } of spans) {
    const source = lines[line];
    if (source === undefined) continue;
    const marker = start === 0 ? (source.marker ?? '') : '';
    for (let i = 0; i < marker.length; i++) if (!isSpace(marker.charCodeAt(i))) places.push({ line, offset: -1 });
    for (let i = start; i < end; i++) if (!isSpace(source.text.charCodeAt(i))) places.push({ line, offset: i });
  }
  return places;
}

/** How many UTF-16 units of a text are no white space. */
export function printedUnits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) count++;
  return count;
}

/**
 * Parts the spans of a row behind its first `units` characters that are no white space; null where that is inside an automatic number,
 * or leaves one side empty.
 */
export function partSpans(
  lines: readonly SourceLine[],
  row: Pick<RecognisedBlock, 'spans'>,
  units: number,
): [Span[], Span[]] | null {
  const places = placesOf(lines, row.spans);
  const next = places[units];
  const last = places[units - 1];
  if (next === undefined || last === undefined || (next.offset < 0 && last.line === next.line)) return null;
  const at = Math.max(0, next.offset);
  const before: Span[] = [];
  const after: Span[] = [];
  for (const span of row.spans) {
    if (span.line < next.line || (span.line === next.line && span.end <= at)) before.push(span);
    else if (span.line > next.line || span.start >= at) after.push(span);
    else {
      before.push({ ...span, end: last.line === span.line ? last.offset + 1 : at });
      after.push({ ...span, start: at });
    }
  }
  return [before, after];
}
