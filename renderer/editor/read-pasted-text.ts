import type { ReadFile } from '../../shared/ipc/contract';
import { isHeadingRole, type Block } from '../../shared/model/block';
import { newId } from '../../shared/model/id';
import { isFigureRun, type Inline } from '../../shared/model/inline';
import { figureMap, inlineText } from '../../shared/model/text';
import { computeMarkers } from '../../shared/markers/compute';
import { recognise } from '../../shared/recognition/recognise';
import type { Recognition, Span } from '../../shared/recognition/result';
import type { SourceLine } from '../../shared/recognition/source';
import { tidyContent } from './convert';
import type { Fragment } from './fragment';
import { wholeTables, type Piece } from './pasted-tables';

/**
 * Pasted lines as blocks, by the recognition that serves import. null (they are body text, line by line) where it sees no outline in them.
 */
export function readPastedText(text: string): Fragment | null {
  const lines = text.split('\n').map((line) => ({ text: line }));
  return fragmentOfReading(lines, recognise({ format: 'text', encoding: null, lines, notes: [] }, { fileName: '' }));
}

export function fragmentOfPage({ source, recognition }: Pick<ReadFile, 'source' | 'recognition'>): Fragment | null {
  return fragmentOfReading(source.lines, recognition);
}

/** The table where nothing else was pasted, with its numbers as words: as a spreadsheet without merged cells comes in. */
export function tableAlone({ blocks, figures }: Fragment): Block | null {
  const [table, ...more] = blocks;
  if (table?.role !== 'table' || more.length > 0) return null;
  const values = figureMap(figures);
  const content = table.content.map((run): Inline =>
    isFigureRun(run) ? { text: values.get(run.figureId)?.text ?? '' } : run,
  );
  return { ...table, content: tidyContent(content) };
}

/**
 * All that was read, in the order of the source: titles, signatures and what import would set aside are body text here, for nothing that is pasted may be
 * left out. null where there is no heading and no table in it, or where a character would be missing.
 */
function fragmentOfReading(lines: readonly SourceLine[], { reports, furniture }: Recognition): Fragment | null {
  const pieces: Piece[] = [];
  const figures = reports.flatMap((report) => report.figures);
  for (const report of reports) {
    for (const { block, spans } of report.blocks) pieces.push({ span: spans[0] ?? END, block });
    for (const span of [...report.titleSpans, ...report.matterSpans]) pieces.push(plainPiece(lines, span));
  }
  for (const { span } of furniture) pieces.push(plainPiece(lines, span));
  const whole = wholeTables(pieces, lines, figures);
  whole.sort((a, b) => a.span.line - b.span.line || a.span.start - b.span.start);
  const blocks = aloof(whole.map(({ block }) => block));
  if (!blocks.some(({ role }) => isHeadingRole(role) || role === 'table')) return null;
  const markers = computeMarkers(blocks);
  const texts = blocks.map((block, i) => markers[i]! + inlineText(block.content, figureMap(figures)));
  if (!sameSigns(texts, lines)) return null;
  const shown = new Set(blocks.flatMap(({ content }) => content.map((run) => (isFigureRun(run) ? run.figureId : ''))));
  return { blocks, figures: figures.filter(({ id }) => shown.has(id)) };
}
const END: Span = { line: Number.MAX_SAFE_INTEGER, start: 0, end: 0 };

function plainPiece(lines: readonly SourceLine[], span: Span): Piece {
  const line = lines[span.line];
  const marker = span.start === 0 ? (line?.marker ?? '') : '';
  const text = marker + (line?.text.slice(span.start, span.end) ?? '');
  return {
    span,
    block: { id: newId(), role: 'text', depth: 0, marker: null, flow: 'paragraph', content: [{ text }] },
  };
}

/** Nothing joins a table, nor is one joined. */
function aloof(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) =>
    block.flow === 'joined' && (i === 0 || block.role === 'table' || blocks[i - 1]!.role === 'table')
      ? { ...block, flow: 'paragraph' }
      : block,
  );
}

/** The same signs as often, white space aside. */
function sameSigns(texts: readonly string[], lines: readonly SourceLine[]): boolean {
  const count = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const sign of text.replace(/[\s\u200b\ufeff]/gu, '')) count.set(sign, (count.get(sign) ?? 0) + by);
  };
  for (const text of texts) add(text, 1);
  for (const { marker, text } of lines) add((marker ?? '') + text, -1);
  return [...count.values()].every((n) => n === 0);
}
