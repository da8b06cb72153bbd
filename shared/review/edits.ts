import { MAX_DEPTH, type Block, type Role } from '../model/block';
import type { Metadata } from '../model/report';
import type { About, Furniture, RecognisedBlock, RecognisedReport } from '../recognition/result';
import { countSpans, moveCharacters } from './account';
import { reportAt } from './order';
import { repairedReports } from './repairs';
import { endOfSubtree, insertRows, plainRow, SURE, withReport, withRows } from './rows';
import { compareSpans, doubtfulParticulars, spanKey, spanText, type Review } from './review';

// Every edit gives a new review and leaves the old one as it was; an edit that changes nothing gives the same one.

/** Reasons that an edit leaves on a row, as keys under `import.reason.*`. */
export const EDIT_REASONS = ['byHand', 'corrected', 'restored'] as const;

/** Gives a row another role; its marker prints as before. */
export function setRole(review: Review, report: number, row: number, role: Role): Review {
  const old = review.recognition.reports[report]?.blocks[row];
  if (old === undefined) return review;
  return withRows(review, report, (rows) =>
    rows.map((r, i) => (i === row ? { ...r, block: withRole(r.block, role), decision: SURE } : r)),
  );
}

/** Only a table has a form. */
function withRole({ form, ...block }: Block, role: Role): Block {
  return { ...block, role, ...(role === 'table' && form !== undefined && { form }) };
}

/** Takes the row as it is: it is no longer doubtful. */
export function acceptRow(review: Review, report: number, row: number): Review {
  const old = review.recognition.reports[report]?.blocks[row];
  if (old === undefined || old.decision.confidence === 1) return review;
  return withReport(review, report, (r) => ({
    ...r,
    blocks: r.blocks.map((b, i) => (i === row ? { ...b, decision: SURE } : b)),
  }));
}

/** Accepts every doubtful row of a report, and what is doubtful about its title, kind, year, part and office. */
export function acceptAll(review: Review, report: number, doubtful: (row: RecognisedBlock) => boolean): Review {
  const old = review.recognition.reports[report];
  const fields = doubtfulParticulars(old?.about);
  if (old === undefined || (fields.length === 0 && !old.blocks.some(doubtful))) return review;
  return withReport(review, report, (r) => ({
    ...r,
    blocks: r.blocks.map((b) => (doubtful(b) ? { ...b, decision: SURE } : b)),
    ...(r.about !== undefined && { about: settled(r.about, fields) }),
  }));
}

/**
 * Moves a row and what stands under it one level deeper (+1) or higher (−1). A row gets at most one level deeper than the row
 * before it, and nothing leaves 0 … MAX_DEPTH; where that would happen nothing changes.
 */
export function shiftDepth(review: Review, report: number, row: number, by: 1 | -1): Review {
  const rows = review.recognition.reports[report]?.blocks ?? [];
  const target = rows[row];
  if (target === undefined) return review;
  const depth = target.block.depth + by;
  const before = rows[row - 1]?.block.depth ?? -1;
  const end = endOfSubtree(rows, row);
  const deepest = Math.max(...rows.slice(row, end).map((r) => r.block.depth));
  if (depth < 0 || depth > before + 1 || deepest + by > MAX_DEPTH) return review;
  return withRows(review, report, (old) =>
    old.map((r, i) =>
      i < row || i >= end
        ? r
        : { ...r, block: { ...r.block, depth: r.block.depth + by }, decision: i === row ? SURE : r.decision },
    ),
  );
}

/** Takes a row out of the report: its text becomes furniture, character for character. */
export function setAside(review: Review, report: number, row: number): Review {
  const target = review.recognition.reports[report]?.blocks[row];
  if (target === undefined) return review;
  const struck: Furniture[] = target.spans.map((span) => ({
    text: spanText(review.lines, span),
    reason: 'byHand',
    span,
  }));
  const kept = new Map(review.setAside);
  for (const span of target.spans) kept.set(spanKey(span), { report, row: target });
  const edited = withRows(review, report, (rows) => rows.filter((_, i) => i !== row));
  const { recognition } = edited;
  return {
    ...edited,
    setAside: kept,
    recognition: {
      ...recognition,
      furniture: [...recognition.furniture, ...struck].sort((a, b) => compareSpans(a.span, b.span)),
      characters: moveCharacters(recognition, countSpans(review.lines, target.spans)),
    },
  };
}

/**
 * Makes a row of struck-out text again, at its place in the source. What was set aside by hand comes back whole, as it was; what the
 * recognition struck out becomes a row of plain text.
 */
export function bringBack(review: Review, furniture: number): Review {
  const struck = review.recognition.furniture[furniture];
  if (struck === undefined || review.recognition.reports.length === 0) return review;
  const kept = review.setAside.get(spanKey(struck.span));
  const report = kept?.report ?? reportAt(review.recognition, struck.span);
  const row = kept?.row ?? plainRow(review, [struck.span], report, 'restored');
  const keys = new Set(row.spans.map(spanKey));
  const setAsideLeft = new Map([...review.setAside].filter(([key]) => !keys.has(key)));
  const edited = withRows(review, report, (rows) => insertRows(rows, [row]));
  const { recognition } = edited;
  return {
    ...edited,
    setAside: setAsideLeft,
    recognition: {
      ...recognition,
      furniture: recognition.furniture.filter((f) => !keys.has(spanKey(f.span))),
      characters: moveCharacters(recognition, -countSpans(review.lines, row.spans)),
    },
  };
}

/** Changes what the report is called and when it is from; the account of the source is untouched. */
export function setMetadata(review: Review, report: number, change: Partial<Metadata>): Review {
  return withReport(review, report, (r) => ({
    ...r,
    metadata: { ...r.metadata, ...change },
    ...(r.about !== undefined && { about: settled(r.about, Object.keys(change)) }),
  }));
}

/** What is stored: with the repairs that were asked for; figures that stand nowhere any more are left out. */
export function confirmedReports(review: Review): RecognisedReport[] {
  return repairedReports(review).map((report) => {
    const used = new Set(
      report.blocks.flatMap(({ block }) => block.content.flatMap((run) => ('figureId' in run ? [run.figureId] : []))),
    );
    return { ...report, figures: report.figures.filter((figure) => used.has(figure.id)) };
  });
}

/** What somebody has put right is no longer in doubt. */
function settled(about: About, fields: readonly string[]): About {
  const byHand = { confidence: 1, reason: 'corrected' };
  const entries = Object.entries(about).map(([field, decision]) => [field, fields.includes(field) ? byHand : decision]);
  return Object.fromEntries(entries) as About;
}
