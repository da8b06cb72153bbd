import { MAX_DEPTH, type Block } from '../model/block';
import { newId } from '../model/id';
import { pinMarkers } from '../markers/pin';
import type { RecognisedBlock, RecognisedReport, Span } from '../recognition/result';
import { compareSpans, spanText, type Review } from './review';

export const SURE = { confidence: 1, reason: 'corrected' };

/** A row of plain text for stretches of the source, one level below the heading it stands under. */
export function plainRow(review: Review, spans: readonly Span[], report: number, reason: string): RecognisedBlock {
  const first = spans[0]!;
  const automatic = first.start === 0 ? (review.lines[first.line]?.marker ?? '') : '';
  const rows = review.recognition.reports[report]?.blocks ?? [];
  const elder = rows.filter((r) => r.spans[0] !== undefined && compareSpans(r.spans[0], first) < 0).at(-1)?.block;
  const text = spans.map((span) => spanText(review.lines, span)).join('');
  const block: Block = {
    id: newId(),
    role: 'text',
    depth: elder === undefined ? 0 : depthUnder(elder),
    marker: null,
    flow: 'paragraph',
    content: [{ text: text.slice(automatic.length) }],
  };
  return { block, printed: automatic, spans: [...spans], decision: { confidence: 1, reason } };
}

/** Puts rows into their places in the source. */
export function insertRows(rows: readonly RecognisedBlock[], added: readonly RecognisedBlock[]): RecognisedBlock[] {
  return added.reduce<RecognisedBlock[]>(
    (all, row) => {
      const first = row.spans[0];
      const at =
        first === undefined
          ? -1
          : all.findIndex((r) => r.spans[0] !== undefined && compareSpans(r.spans[0], first) > 0);
      return at < 0 ? [...all, row] : [...all.slice(0, at), row, ...all.slice(at)];
    },
    [...rows],
  );
}

export function depthUnder(elder: Block): number {
  const opens = elder.role === 'part' || elder.role === 'goal' || elder.role === 'measure';
  return Math.min(MAX_DEPTH, opens ? elder.depth + 1 : elder.depth);
}

/** The row after the last one that stands under `row`. */
export function endOfSubtree(rows: readonly RecognisedBlock[], row: number): number {
  const depth = rows[row]?.block.depth ?? 0;
  const next = rows.findIndex((r, i) => i > row && r.block.depth <= depth);
  return next < 0 ? rows.length : next;
}

export function withReport(
  review: Review,
  report: number,
  change: (old: RecognisedReport) => RecognisedReport,
): Review {
  const { recognition } = review;
  return {
    ...review,
    recognition: { ...recognition, reports: recognition.reports.map((r, i) => (i === report ? change(r) : r)) },
  };
}

/** Changes the rows of a report and settles what depends on their order: markers, and which row goes on in a paragraph. */
export function withRows(
  review: Review,
  report: number,
  change: (rows: readonly RecognisedBlock[]) => RecognisedBlock[],
): Review {
  return withReport(review, report, (old) => {
    const rows = change(old.blocks);
    const markers = pinMarkers(rows.map((r) => ({ role: r.block.role, depth: r.block.depth, printed: r.printed })));
    return { ...old, blocks: rows.map((r, i) => settle(r, rows[i - 1], markers[i] ?? null, r !== old.blocks[i])) };
  });
}

/** A row joins the paragraph before it only where both stand in one line of the source. */
function settle(
  row: RecognisedBlock,
  before: RecognisedBlock | undefined,
  marker: Block['marker'],
  moved: boolean,
): RecognisedBlock {
  const sameLine = before !== undefined && before.spans.at(-1)?.line === row.spans[0]?.line;
  const flow = moved && row.block.flow === 'joined' && !sameLine ? 'paragraph' : row.block.flow;
  const { block } = row;
  if (flow === block.flow && marker?.style === block.marker?.style && marker?.restartAt === block.marker?.restartAt)
    return row;
  return { ...row, block: { ...block, flow, marker } };
}
