import { NO_MATTER, type Kind, type Matter } from '../model/report';
import type { RecognisedReport, Span } from '../recognition/result';
import { fieldHolding, rowToTitle, titleAmong } from './head-edits';
import { compareSpans, spanText, type Review, type SetAsideRow } from './review';
import { insertRows, plainRow, withRows } from './rows';

/**
 * Joins a report with the one before it in the file, whose properties stay. Its title becomes a part heading, its subtitle, signature
 * and the like become text: nothing is lost.
 */
export function mergeReport(review: Review, report: number): Review {
  const { reports } = review.recognition;
  const before = reports[report - 1];
  const own = reports[report];
  if (before === undefined || own === undefined) return review;
  const title = own.titleSpans.length === 0 ? [] : [plainRow(review, own.titleSpans, report, 'corrected')];
  const matter = own.matterSpans.map((span) => plainRow(review, [span], report, 'corrected'));
  const headed = title.map((row) => ({ ...row, block: { ...row.block, role: 'part' as const, depth: 0 } }));
  const merged: RecognisedReport = {
    ...before,
    metadata: { ...before.metadata, kind: kindOfBoth(before.metadata.kind, own.metadata.kind) },
    figures: [...before.figures, ...own.figures],
  };
  const rows = [...before.blocks, ...insertRows(own.blocks, [...headed, ...matter])];
  const joined: Review = {
    ...review,
    setAside: renumber(review, (kept) => (kept.report >= report ? kept.report - 1 : kept.report)),
    recognition: {
      ...review.recognition,
      reports: [...reports.slice(0, report - 1), merged, ...reports.slice(report + 1)],
    },
  };
  return withRows(joined, report - 1, () => rows);
}

function kindOfBoth(first: Kind, second: Kind): Kind {
  const both = new Set([first, second]);
  return both.has('summary') && both.has('plan') ? 'summary-plan' : first;
}

/**
 * Begins a new report at a row. That row becomes its title where it reads like one; else the title of the report it leaves, numbered.
 * What is signed behind the row goes with it. Nothing changes at the first row of a report.
 */
export function splitReport(review: Review, report: number, row: number): Review {
  const { reports } = review.recognition;
  const own = reports[report];
  const start = own?.blocks[row]?.spans[0];
  if (own === undefined || start === undefined || row === 0) return review;
  const isBehind = (span: Span): boolean => compareSpans(span, start) >= 0;
  const behind = own.matterSpans.filter(isBehind);
  const matter = partMatter(
    own.metadata.matter,
    behind.map((span) => spanText(review.lines, span)),
  );
  const blocks = own.blocks.slice(row);
  const highest = Math.min(...blocks.map(({ block }) => block.depth));
  const left: RecognisedReport = {
    ...own,
    metadata: { ...own.metadata, matter: matter.left },
    matterSpans: own.matterSpans.filter((span) => !isBehind(span)),
  };
  const begun: RecognisedReport = {
    ...own,
    metadata: { ...own.metadata, title: `${own.metadata.title}（${report + 2}）`, matter: matter.taken },
    titleSpans: own.titleSpans.filter(isBehind),
    matterSpans: behind,
    blocks: [],
  };
  const parted: Review = {
    ...review,
    setAside: renumber(review, (kept) => {
      if (kept.report !== report) return kept.report > report ? kept.report + 1 : kept.report;
      return isBehind(kept.row.spans[0]!) ? report + 1 : report;
    }),
    recognition: {
      ...review.recognition,
      reports: [
        ...reports.slice(0, report),
        { ...left, titleSpans: own.titleSpans.filter((span) => !isBehind(span)) },
        begun,
        ...reports.slice(report + 1),
      ],
    },
  };
  const raised = blocks.map((r) => ({ ...r, block: { ...r.block, depth: r.block.depth - highest } }));
  const filled = withRows(
    withRows(parted, report, (rows) => rows.slice(0, row)),
    report + 1,
    () => raised,
  );
  return titleAmong({ blocks, figures: own.figures }) === null ? filled : rowToTitle(filled, report + 1, 0);
}

/** Parts the matter between two reports: what holds one of the texts goes with them. */
function partMatter(matter: Matter, texts: readonly string[]): { left: Matter; taken: Matter } {
  const taken = new Set(texts.map((text) => fieldHolding(matter, text)));
  const only = (keep: (field: keyof Matter) => boolean): Matter =>
    Object.fromEntries(
      (Object.keys(NO_MATTER) as (keyof Matter)[]).map((field) => [field, keep(field) ? matter[field] : '']),
    ) as Matter;
  return { left: only((field) => !taken.has(field)), taken: only((field) => taken.has(field)) };
}

function renumber(review: Review, to: (kept: SetAsideRow) => number): Map<string, SetAsideRow> {
  return new Map([...review.setAside].map(([key, kept]) => [key, { ...kept, report: to(kept) }]));
}
