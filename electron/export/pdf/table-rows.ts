import { breakLines, type Line, type Unit } from '../../../shared/format/layout/break-lines';
import type { Row } from '../../../shared/format/layout/paginate';
import type { FormatProfile, Look } from '../../../shared/format/profile';
import type { PrintedTable } from '../printed-report';
import { printedGrid, type CellAlign, type PrintedCell } from '../printed-table';
import { CELL_LINE } from '../../../shared/model/table';
import type { Face, Faces } from './faces';

/** Space between a cell's text and its border, pt. */
export const CELL_PADDING = 5.4;

/** A cell of a row of the page. */
export interface PageCell {
  /** From the left edge of the table, and width, pt. */
  x: number;
  width: number;
  lines: Line<Face>[];
  align: CellAlign;
  /** Rows of the table that it covers from here on; 1 where it covers none. */
  rows: number;
  /** It began in a row above: drawn only where that row stands on the page before. */
  continues: boolean;
}

export interface TableRowContent {
  type: 'cells';
  cells: PageCell[];
}

/** A header taller than this part of the page is not repeated. */
const MAX_HEADER = 0.4;

/**
 * The rows of a table, laid out in the width of the type area. Its header stands again on each page; rows that a cell covers stay together.
 * @param page height of the type area, pt
 */
export function tableRows(
  table: PrintedTable,
  profile: FormatProfile,
  faces: Pick<Faces, 'units'>,
  { width, page }: { width: number; page: number },
): Row<TableRowContent>[] {
  const grid = printedGrid(table);
  const look = profile.table;
  const edges = [0, ...grid.widths.map((_, i) => grid.widths.slice(0, i + 1).reduce((a, b) => a + b, 0) * width)];
  const lookOf = (row: number): Look => {
    if (row < grid.headerRows) return { font: profile.headings.first.font, size: look.size, bold: look.bold };
    const total = grid.totalRow && row === grid.cells.length - 1;
    return { font: look.font, size: look.size, bold: look.bold || total };
  };
  const widthOf = (cell: PrintedCell): number => edges[cell.column + cell.columns]! - edges[cell.column]!;
  const linesOf = new Map<PrintedCell, Line<Face>[]>();
  for (const cell of new Set(grid.cells.flat())) {
    const own = lookOf(cell.row);
    const units = cell.runs.flatMap((run): Unit<Face>[] =>
      faces.units(
        run.text.replaceAll(CELL_LINE, '\n'),
        run.bold === true ? { ...own, bold: true } : own,
        0,
        run.underline === true,
      ),
    );
    linesOf.set(cell, breakLines(units, Math.max(look.size, widthOf(cell) - 2 * CELL_PADDING), 0));
  }
  const lineCounts = grid.cells.map((cells, row) =>
    Math.max(1, ...cells.map((cell) => (cell.rows === 1 && cell.row === row ? linesOf.get(cell)!.length : 1))),
  );
  // A cell over several rows that needs more room gets it in the last of them.
  for (const [cell, lines] of linesOf) {
    const room = lineCounts.slice(cell.row, cell.row + cell.rows).reduce((a, b) => a + b, 0);
    if (cell.rows > 1 && lines.length > room) lineCounts[cell.row + cell.rows - 1]! += lines.length - room;
  }
  const rows = grid.cells.map((cells, row): Row<TableRowContent> => ({
    height: lineCounts[row]! * look.linePitch,
    keepNext: row < grid.headerRows || cells.some((cell) => cell.row + cell.rows - 1 > row),
    content: {
      type: 'cells',
      cells: cells
        .filter((cell, column) => cell.column === column)
        .map((cell) => ({
          x: edges[cell.column]!,
          width: widthOf(cell),
          lines: linesOf.get(cell)!,
          align: cell.align,
          rows: cell.row + cell.rows - row,
          continues: cell.row < row,
        })),
    },
  }));
  const head = rows.slice(0, grid.headerRows);
  const isRepeated = head.reduce((sum, { height }) => sum + height, 0) <= page * MAX_HEADER;
  return rows.map((row, i) => ({
    ...row,
    ...(isRepeated && i >= grid.headerRows && head.length > 0 && { head }),
    ...(grid.landscape && { landscape: true as const }),
  }));
}
