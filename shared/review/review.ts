import type { About, Recognition, RecognisedBlock, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';

/** A row that was set aside by hand, kept whole so that bringing it back restores role, depth and figures. */
export interface SetAsideRow {
  report: number;
  row: RecognisedBlock;
}

/** What the review screen shows and changes before anything is stored. */
export interface Review {
  readonly lines: readonly SourceLine[];
  readonly recognition: Recognition;
  /** By the key of each of the row's spans. */
  readonly setAside: ReadonlyMap<string, SetAsideRow>;
  /** The repairs of damaged text that were asked for, by their keys (see repairs.ts); made where the reports are stored, never in the source. */
  readonly repairs: ReadonlySet<string>;
}

/** A row below this is shown to be confirmed. */
export const DOUBTFUL_BELOW = 0.8;

export function beginReview(lines: readonly SourceLine[], recognition: Recognition): Review {
  return { lines, recognition, setAside: new Map(), repairs: new Set() };
}

export function isDoubtful(row: RecognisedBlock): boolean {
  return row.decision.confidence < DOUBTFUL_BELOW;
}

export const PARTICULARS = ['title', 'kind', 'year', 'part', 'unit'] as const;
export type Particular = (typeof PARTICULARS)[number];

/** What is uncertain about title, kind, year, part of the year and office; nothing where somebody else says it (`about` is absent). */
export function doubtfulParticulars(about: About | undefined): Particular[] {
  return about === undefined ? [] : PARTICULARS.filter((field) => about[field].confidence < DOUBTFUL_BELOW);
}

export function spanKey(span: Span): string {
  return `${span.line}:${span.start}-${span.end}`;
}

/** The text of a span as the source prints it: an automatic marker belongs to the span that starts at 0. */
export function spanText(lines: readonly SourceLine[], span: Span): string {
  const line = lines[span.line];
  if (line === undefined) return '';
  return (span.start === 0 ? (line.marker ?? '') : '') + line.text.slice(span.start, span.end);
}

/** Orders spans as they stand in the source. */
export function compareSpans(a: Span, b: Span): number {
  return a.line - b.line || a.start - b.start || a.end - b.end;
}
