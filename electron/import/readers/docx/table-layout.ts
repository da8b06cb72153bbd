import { MAX_COLUMNS, MAX_MERGED, relativeWidths, type MergedCells } from '../../../../shared/model/table';
import type { SourceLine, SourceRow } from '../../../../shared/recognition/source';
import { HEAD_STYLE, TOTAL_STYLE, type TableRow } from './table-row';

/** Edges nearer to each other than this are one, twips. */
const SAME_EDGE = 20;
/** Rows that a cell may span; Word prints no longer ones on a page. */
const MAX_SPAN = 500;

/** Where the cells of a row stand in the grid of its table. */
interface PlacedRow {
  row: TableRow;
  places: number[];
  columns: number[];
}

/** Gathers the rows of one table, and gives its lines when it is whole: only then is its grid known. */
export class TableLayout {
  /** Rows, and lines that stand between them. */
  private readonly parts: (TableRow | SourceLine)[] = [];
  private rows: TableRow[] = [];
  /** Widths of the columns, where the format gives them. */
  private readonly widths: number[] = [];

  addRow(row: TableRow): void {
    this.parts.push(row);
    this.rows.push(row);
  }

  addLine(line: SourceLine): void {
    this.parts.push(line);
  }

  addColumn(width: number, times = 1): void {
    for (let i = 0; i < times && this.widths.length <= MAX_COLUMNS; i++) this.widths.push(width);
  }

  /** The lines of the table. A table of one cell, or of one column with cells of several paragraphs, is a frame: its text stands in no table. */
  lines(nextTable: () => number): SourceLine[] {
    const edged = this.rows.some(({ cells }) => cells.some(({ shape }) => shape.right !== undefined));
    const { placed, widths } = edged
      ? placeByEdges(this.rows)
      : { placed: placeByColumns(this.rows), widths: this.widths };
    let width = 1;
    for (const { places, columns } of placed) width = Math.max(width, (places.at(-1) ?? 0) + (columns.at(-1) ?? 1));
    const frame = width === 1 && (this.rows.length === 1 || this.rows.some((row) => row.paragraphs().length > 1));
    if (frame) return this.parts.flatMap((part) => ('cells' in part ? part.paragraphs() : [part]));
    return this.rowLines(nextTable, placed, width, widths);
  }

  private rowLines(
    nextTable: () => number,
    placed: readonly PlacedRow[],
    width: number,
    widths: readonly number[],
  ): SourceLine[] {
    const byRow = new Map(placed.map((row, index) => [row.row, { ...row, index }]));
    let table: number | null = null;
    let empty = 0;
    let last: SourceRow | null = null;
    const lines: SourceLine[] = [];
    for (const part of this.parts) {
      if (!('cells' in part)) {
        lines.push(part);
        continue;
      }
      if (part.isEmpty()) {
        empty++;
        continue;
      }
      const { index, places } = byRow.get(part)!;
      const isFirst = table === null;
      table ??= nextTable();
      const line = part.line(table, places, width);
      const row: SourceRow = { index };
      if (empty > 0) row.emptyBefore = empty;
      if (part.header || part.hasStyle(HEAD_STYLE)) row.header = true;
      if (part.hasStyle(TOTAL_STYLE)) row.total = true;
      if (isFirst) {
        const relative = widths.length === width && widths.every((one) => one > 0) ? relativeWidths(widths) : undefined;
        if (relative !== undefined) row.widths = relative;
        const merged = width > MAX_COLUMNS ? [] : mergesOf(placed);
        if (merged.length > 0) row.merged = merged;
      }
      line.row = last = row;
      empty = 0;
      lines.push(line);
    }
    if (last !== null && empty > 0) last.emptyAfter = empty;
    return lines;
  }
}

/** A wide cell of a hostile file shall not widen all rows. */
const clamp = (columns: number | undefined): number => Math.max(1, Math.min(MAX_COLUMNS, columns ?? 1));

function placeByColumns(rows: readonly TableRow[]): PlacedRow[] {
  const placed = rows.map((row): PlacedRow => {
    let column = Math.max(0, Math.min(MAX_COLUMNS, row.before));
    const columns = row.cells.map(({ shape }) => clamp(shape.columns));
    const places = columns.map((across) => (column += across) - across);
    return { row, places, columns };
  });
  const tooWide = placed.some(({ places, columns }) => (places.at(-1) ?? 0) + (columns.at(-1) ?? 1) > MAX_COLUMNS);
  return tooWide ? rows.map(inOrder) : placed;
}

function inOrder(row: TableRow): PlacedRow {
  return { row, places: row.cells.map((_, i) => i), columns: row.cells.map(() => 1) };
}

/** The columns that the edges of all rows part, as Word makes them when it writes a .docx. */
function placeByEdges(rows: readonly TableRow[]): { placed: PlacedRow[]; widths: number[] } {
  for (const row of rows) joinCells(row);
  const all = rows.flatMap(({ left, cells }) => [left, ...cells.flatMap(({ shape }) => shape.right ?? [])]);
  const edges: number[] = [];
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > SAME_EDGE) edges.push(edge);
  const indexOf = (edge: number): number => {
    let index = 0;
    while (index + 1 < edges.length && edges[index + 1]! <= edge + SAME_EDGE / 2) index++;
    return index;
  };
  const sound = edges.length >= 2 && edges.length <= MAX_COLUMNS + 1;
  const placed = rows.map((row): PlacedRow => {
    let at = sound ? indexOf(row.left) : 0;
    const places: number[] = [];
    const columns: number[] = [];
    for (const { shape } of row.cells) {
      const end = shape.right === undefined ? at : indexOf(shape.right);
      if (end <= at) return inOrder(row);
      places.push(at);
      columns.push(end - at);
      at = end;
    }
    return { row, places, columns };
  });
  if (!sound) return { placed: rows.map(inOrder), widths: [] };
  return { placed, widths: edges.slice(1).map((edge, i) => edge - edges[i]!) };
}

/** Takes empty cells that are part of the cell to their left into that. */
function joinCells({ cells }: TableRow): void {
  for (let i = cells.length - 1; i > 0; i--) {
    const { shape, lines } = cells[i]!;
    if (shape.joins !== true || lines.some((line) => line.text.trim() !== '' || line.marker !== undefined)) continue;
    if (shape.right !== undefined) cells[i - 1]!.shape.right = shape.right;
    cells.splice(i, 1);
  }
}

/** The cells that span others. A cell that should be covered and holds text ends the span above it: no text is hidden. */
function mergesOf(placed: readonly PlacedRow[]): MergedCells[] {
  const merged: MergedCells[] = [];
  for (const [index, { row, places, columns }] of placed.entries()) {
    for (const [i, { shape }] of row.cells.entries()) {
      if (merged.length >= MAX_MERGED) return merged;
      if (shape.continues === true && row.isEmptyCell(i)) continue;
      const column = places[i]!;
      const across = columns[i]!;
      const wanted = Math.min(MAX_SPAN, shape.rows ?? MAX_SPAN, placed.length - index);
      let rows = 1;
      while (rows < wanted && isCovered(placed[index + rows]!, column, across)) rows++;
      if (rows * across > 1) merged.push({ row: index, column, rows, columns: across });
    }
  }
  return merged;
}

/** Whether the cells of a row at these columns go on from those above and hold nothing. */
function isCovered({ row, places, columns }: PlacedRow, column: number, across: number): boolean {
  let at = column;
  for (const [i, place] of places.entries()) {
    if (place + columns[i]! <= column) continue;
    if (place >= column + across) break;
    if (place !== at || row.cells[i]!.shape.continues !== true || !row.isEmptyCell(i)) return false;
    at = place + columns[i]!;
  }
  return at === column + across;
}
