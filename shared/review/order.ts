import type { Recognition, RecognisedReport, Span } from '../recognition/result';
import { compareSpans } from './review';

/** One line of the outline, in the order of the source: what is stored, and between it what was set aside. */
export type OutlineRow = { key: string; report: number; spans: readonly Span[] } & (
  | { type: 'title' | 'matter' }
  /** `index` into the report's blocks, or into the furniture. */
  | { type: 'block' | 'furniture'; index: number }
  /** The head of one of several reports in the file. */
  | { type: 'report' }
);

function firstSpan(report: RecognisedReport): Span | null {
  const spans = [...report.titleSpans, ...report.matterSpans, ...(report.blocks[0]?.spans ?? [])];
  return spans.length === 0 ? null : spans.reduce((a, b) => (compareSpans(a, b) <= 0 ? a : b));
}

/** Which report a stretch of the source belongs to: the last one that begins before it, the first one for what stands before all. */
export function reportAt(recognition: Recognition, span: Span): number {
  const begun = recognition.reports.flatMap((report, index) => {
    const first = firstSpan(report);
    return first !== null && compareSpans(first, span) <= 0 ? [index] : [];
  });
  return begun.at(-1) ?? 0;
}

/** The rows of all reports of a file, each under a head of its own where there are several. */
export function fileRows(recognition: Recognition): OutlineRow[] {
  const several = recognition.reports.length > 1;
  return recognition.reports.flatMap((_, report): OutlineRow[] => [
    ...(several ? [{ type: 'report', key: `report:${report}`, report, spans: [] } as const] : []),
    ...outlineRows(recognition, report),
  ]);
}

/** The rows of one report's outline, in the order of the source; blocks keep their own order. */
export function outlineRows(recognition: Recognition, report: number): OutlineRow[] {
  const own = recognition.reports[report];
  if (own === undefined) return [];
  const starts = recognition.reports.map(firstSpan);
  const from = report === 0 ? null : starts[report]!;
  const to = starts.slice(report + 1).find((start) => start !== null) ?? null;
  const aside: OutlineRow[] = [
    ...(own.titleSpans.length > 0
      ? [{ type: 'title', key: `title:${report}`, report, spans: own.titleSpans } as const]
      : []),
    ...own.matterSpans.map(
      (span) => ({ type: 'matter', key: `matter:${span.line}:${span.start}`, report, spans: [span] }) as const,
    ),
    ...recognition.furniture.flatMap((f, index): OutlineRow[] =>
      (from === null || compareSpans(f.span, from) >= 0) && (to === null || compareSpans(f.span, to) < 0)
        ? [{ type: 'furniture', key: `furniture:${f.span.line}:${f.span.start}`, report, index, spans: [f.span] }]
        : [],
    ),
  ].sort((a, b) => compareSpans(a.spans[0]!, b.spans[0]!));

  const rows: OutlineRow[] = [];
  let next = 0;
  own.blocks.forEach((row, index) => {
    const start = row.spans[0];
    while (start !== undefined && next < aside.length && compareSpans(aside[next]!.spans[0]!, start) < 0)
      rows.push(aside[next++]!);
    rows.push({ type: 'block', key: row.block.id, report, index, spans: row.spans });
  });
  return [...rows, ...aside.slice(next)];
}
