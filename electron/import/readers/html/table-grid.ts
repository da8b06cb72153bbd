import { MAX_COLUMNS, MAX_MERGED, relativeWidths, type MergedCells } from '../../../../shared/model/table';
import type { SourceLine, SourceRow } from '../../../../shared/recognition/source';
import type { TableRow } from '../docx/table-row';
import type { HtmlNode } from './tree';

/** A cell of a hostile page may ask for 65,534 rows. */
const MAX_SPAN = 500;

const spanOf = (node: HtmlNode, name: string, most: number): number => {
  const value = Number(node.attribute(name));
  return Number.isInteger(value) ? Math.max(1, Math.min(most, value)) : 1;
};

/** The nearest element beside a node, of one of these names where they are given. */
function beside(node: HtmlNode, way: 'previous' | 'next', tags?: RegExp): HtmlNode | null {
  let at = node[way];
  while (at !== null && (at.tag.startsWith('#') || tags?.test(at.tag) === false)) at = at[way];
  return at;
}

/** Whether a row is the only one of its table. */
export function isOnlyRow(row: HtmlNode): boolean {
  const section = row.parent;
  if (section === null || beside(row, 'previous') !== null || beside(row, 'next') !== null) return false;
  const sections = /^t(?:body|head|foot)$/;
  if (section.tag === 'table') return true;
  return beside(section, 'previous', sections) === null && beside(section, 'next', sections) === null;
}

/** Widths of the columns, as the table's col elements give them (LibreOffice, Excel); null where they do not. */
function widthsOf(table: HtmlNode): number[] | null {
  const widths: number[] = [];
  for (let group = table.first; group !== null; group = group.next) {
    if (group.tag !== 'colgroup') continue;
    for (let column = group.first; column !== null; column = column.next) {
      if (column.tag !== 'col') continue;
      const width = Number.parseFloat(column.attribute('width') ?? '');
      if (!(width > 0) || widths.length >= MAX_COLUMNS) return null;
      for (let i = spanOf(column, 'span', MAX_COLUMNS); i > 0; i--) widths.push(width);
    }
  }
  return widths.length === 0 ? null : widths;
}

/** The grid of one table (HTML 4.9.12): rows are placed as they come, what they span is known at the end. */
export class TableGrid {
  private readonly rows: { line: SourceLine | null; row: SourceRow }[] = [];
  private readonly merged: MergedCells[] = [];
  /** For how many further rows each column is covered from above. */
  private readonly covered: number[] = [];
  private width = 0;

  constructor(
    private readonly table: number,
    private readonly node: HtmlNode,
  ) {}

  /** The line of the next row, null where it is empty. Its cells' elements are in `nodes`. */
  add(row: TableRow, nodes: readonly HtmlNode[], header: boolean): SourceLine | null {
    const index = this.rows.length;
    // What spans what is of no use in a table too wide for a grid, and would widen it with every row.
    if (this.width > MAX_COLUMNS) nodes = [];
    const places: number[] = [];
    let column = 0;
    for (const [i] of row.cells.entries()) {
      while ((this.covered[column] ?? 0) > 0) column++;
      const node = nodes[i];
      const columns = node === undefined ? 1 : spanOf(node, 'colspan', MAX_COLUMNS);
      const rows = node === undefined ? 1 : spanOf(node, 'rowspan', MAX_SPAN);
      places.push(column);
      if (rows * columns > 1) this.merged.push({ row: index, column, rows, columns });
      // Negative until the row ends: it must not count against this row itself.
      for (let i = column; i < column + columns; i++) this.covered[i] = -rows;
      column += columns;
    }
    for (let i = 0; i < this.covered.length; i++) {
      const left = this.covered[i] ?? 0;
      this.covered[i] = left < 0 ? -left - 1 : Math.max(0, left - 1);
    }
    this.width = Math.max(this.width, column);
    if (this.width > MAX_COLUMNS) this.covered.length = 0;
    const wide = column > MAX_COLUMNS;
    const line = row.isEmpty() ? null : row.line(this.table, wide ? places.map((_, i) => i) : places, 0);
    const shape: SourceRow = { index };
    if (header) shape.header = true;
    if (line !== null) line.row = shape;
    this.rows.push({ line, row: shape });
    return line;
  }

  /** Tells the lines what is known now: how wide the table is, which rows between them are empty. */
  end(): void {
    let empty = 0;
    let last: SourceRow | null = null;
    const merged = this.merged.filter(({ row, rows }) => row + rows <= this.rows.length).slice(0, MAX_MERGED);
    const clipped = this.merged.filter(({ row, rows }) => row + rows > this.rows.length);
    for (const one of clipped.slice(0, MAX_MERGED - merged.length)) {
      const rows = this.rows.length - one.row;
      if (rows * one.columns > 1) merged.push({ ...one, rows });
    }
    merged.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { line, row } of this.rows) {
      if (line === null) {
        empty++;
        continue;
      }
      if (this.width <= MAX_COLUMNS) {
        const columns = line.text.split('\t').length;
        line.text += '\t'.repeat(Math.max(0, this.width - columns));
        const widths = last === null ? widthsOf(this.node) : null;
        const relative = widths?.length === this.width ? relativeWidths(widths) : undefined;
        if (relative !== undefined) row.widths = relative;
        if (last === null && merged.length > 0) row.merged = merged;
      }
      if (empty > 0) row.emptyBefore = empty;
      empty = 0;
      last = row;
    }
    if (last !== null && empty > 0) last.emptyAfter = empty;
  }
}
