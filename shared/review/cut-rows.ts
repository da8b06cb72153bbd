import { isHeadingRole, MAX_DEPTH, type Block } from '../model/block';
import { newId } from '../model/id';
import { figureMap, inlineText } from '../model/text';
import { readMarker } from '../markers/pin';
import { findMarkers } from '../recognition/find-markers';
import type { RecognisedBlock, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';
import { partSpans, printedUnits } from './align';
import { joinContent, sliceContent, trimContent } from './content';
import type { Review } from './review';
import { SURE, withRows } from './rows';
import { joinTables, splitTable } from './table-rows';

/**
 * Parts a row at an offset into its text (without its marker): what follows becomes a row of its own. A marker that it begins with is
 * read as one and gives it the role and depth of its brothers. Nothing changes where one side would be empty.
 */
export function splitRow(review: Review, report: number, row: number, offset: number): Review {
  const own = review.recognition.reports[report];
  const target = own?.blocks[row];
  if (own === undefined || target === undefined) return review;
  const figures = figureMap(own.figures);
  if (target.block.role === 'table') return splitTableRow(review, report, row, offset);
  const text = inlineText(target.block.content, figures);
  const head = text.slice(0, offset);
  const tail = text.slice(offset);
  const spans = partSpans(review.lines, target, printedUnits(target.printed + head));
  if (head.trim() === '' || tail.trim() === '' || spans === null) return review;

  const gap = tail.length - tail.trimStart().length;
  const marker = findMarkers(tail.trim(), 1)[0];
  const printed = marker?.at === 0 && readMarker(marker.printed) !== null ? marker : null;
  const from = offset + gap + (printed?.end ?? 0);
  const first: RecognisedBlock = {
    ...target,
    block: { ...target.block, content: trimContent(sliceContent(target.block.content, figures, 0, offset), figures) },
    spans: spans[0],
    decision: SURE,
  };
  const second: RecognisedBlock = {
    block: {
      id: newId(),
      ...placeOfTail(own.blocks, row, printed?.printed ?? ''),
      marker: null,
      flow: 'joined',
      content: trimContent(sliceContent(target.block.content, figures, from, text.length), figures),
    },
    printed: printed?.printed ?? '',
    spans: spans[1],
    decision: SURE,
  };
  return withRows(review, report, (rows) => [...rows.slice(0, row), first, second, ...rows.slice(row + 1)]);
}

/** Parts a table before the row in which the offset stands. */
function splitTableRow(review: Review, report: number, row: number, offset: number): Review {
  const own = review.recognition.reports[report]!;
  const target = own.blocks[row]!;
  const figures = figureMap(own.figures);
  const split = splitTable(target.block, figures, offset);
  if (split === null) return review;
  const head = inlineText(target.block.content, figures).slice(0, split.at);
  const spans = partSpans(review.lines, target, printedUnits(target.printed + head));
  if (spans === null) return review;
  const [first, second] = split.parts;
  const above = { ...target, block: { ...target.block, ...first }, spans: spans[0], decision: SURE };
  const below: RecognisedBlock = {
    block: { ...target.block, ...second, id: newId(), flow: 'paragraph' },
    printed: '',
    spans: spans[1],
    decision: SURE,
  };
  return withRows(review, report, (rows) => [...rows.slice(0, row), above, below, ...rows.slice(row + 1)]);
}

/** Like the nearest row before it with a marker of the same style; without a marker, what stands under a heading, or more of the same. */
function placeOfTail(rows: readonly RecognisedBlock[], row: number, printed: string): Pick<Block, 'role' | 'depth'> {
  const target = rows[row]!.block;
  const style = readMarker(printed)?.style;
  if (style !== undefined) {
    const brother = rows
      .slice(0, row + 1)
      .filter((r) => readMarker(r.printed)?.style === style)
      .at(-1);
    if (brother !== undefined) return { role: brother.block.role, depth: brother.block.depth };
  }
  if (!isHeadingRole(target.role)) return { role: target.role, depth: target.depth };
  return { role: style === undefined ? 'text' : 'measure', depth: Math.min(MAX_DEPTH, target.depth + 1) };
}

/** Joins a row with the one above it, whose role and depth it takes; its marker becomes text. */
export function joinRow(review: Review, report: number, row: number): Review {
  const above = review.recognition.reports[report]?.blocks[row - 1];
  const target = review.recognition.reports[report]?.blocks[row];
  if (above === undefined || target === undefined) return review;
  const marker = target.printed === '' ? [] : [{ text: target.printed }];
  const joined: RecognisedBlock = {
    ...above,
    block:
      above.block.role === 'table'
        ? {
            ...above.block,
            ...joinTables(above.block, { ...target.block, content: joinContent(marker, target.block.content) }),
          }
        : { ...above.block, content: joinContent(above.block.content, marker, target.block.content) },
    spans: joinSpans(review.lines, [...above.spans, ...target.spans]),
    decision: SURE,
  };
  return withRows(review, report, (rows) => [...rows.slice(0, row - 1), joined, ...rows.slice(row + 1)]);
}

/** Spans of one line with nothing printed between them become one. */
function joinSpans(lines: readonly SourceLine[], spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last?.line === span.line && last.end <= span.start;
    if (last !== undefined && between && lines[span.line]?.text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}
