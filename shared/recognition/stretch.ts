import { isSpace } from './characters';
import type { Span } from './result';
import type { Source, SourceLine } from './source';

/** A piece of one source line that has not been decided upon yet; furniture and titles are cut out of these. */
export interface Stretch extends Span {
  readonly text: string;
  /** What the reader said of the line. */
  readonly hints: SourceLine;
}

/** The lines of a source that print anything, each as one stretch without the white space at its edges (a marker belongs to offset 0). */
export function toStretches(source: Source): Stretch[] {
  const stretches: Stretch[] = [];
  source.lines.forEach((hints, line) => {
    const stretch = cut({ line, start: 0, end: hints.text.length, text: hints.text, hints }, 0, hints.text.length);
    if (stretch !== null) stretches.push(stretch);
  });
  return stretches;
}

/** Part of a stretch, by offsets into its text, trimmed; null where nothing printed is left. */
export function cut(stretch: Stretch, from: number, to: number): Stretch | null {
  if (from >= to && stretch.text !== '') return null;
  let start = Math.max(0, from);
  let end = Math.min(stretch.text.length, to);
  const withMarker = stretch.start + start === 0 && (stretch.hints.marker ?? '') !== '';
  if (!withMarker) while (start < end && isSpace(stretch.text.charCodeAt(start))) start++;
  while (end > start && isSpace(stretch.text.charCodeAt(end - 1))) end--;
  if (start >= end && !withMarker) return null;
  return {
    line: stretch.line,
    start: stretch.start + start,
    end: stretch.start + end,
    text: stretch.text.slice(start, end),
    hints: stretch.hints,
  };
}

/** The automatic number of the stretch's paragraph, "" where it has none or another stretch holds it. */
export function automaticMarker(stretch: Stretch): string {
  return stretch.start === 0 ? (stretch.hints.marker ?? '').replace(/\s/gu, '') : '';
}

export function toSpan({ line, start, end }: Span): Span {
  return { line, start, end };
}
