import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { PrintedTable } from '../printed-report';
import { cellLines, printedGrid, type PrintedCell, type PrintedGrid } from '../printed-table';
import { ElementParagraph } from './element';
import { textRun, type Bookmarks } from './runs';
import { STYLE } from './style-ids';

const CELL_STYLES = { left: STYLE.cell, center: STYLE.cellCentre, right: STYLE.cellNumber };

function cellStyle({ headerRows, totalRow, cells }: PrintedGrid, { row, align }: PrintedCell): string {
  if (row < headerRows) return STYLE.headCell;
  if (!totalRow || row < cells.length - 1) return CELL_STYLES[align];
  return align === 'right' ? STYLE.totalNumber : STYLE.totalCell;
}

function cellParagraphs(grid: PrintedGrid, cell: PrintedCell, bookmarks: Bookmarks): ElementParagraph[] {
  const style = cellStyle(grid, cell);
  const block = cell.column === 0 ? grid.blocks.get(cell.row) : undefined;
  return cellLines(cell.runs).map(
    (runs, i) =>
      new ElementParagraph(
        style,
        i === 0 && block !== undefined ? bookmarks.around(block, runs, true) : runs.map(textRun),
      ),
  );
}

/**
 * A table as wide as the type area; its header is repeated on each page, no row is parted between pages. A block's bookmark stands in its
 * first cell: LibreOffice loses one that begins and ends in different cells.
 * @param width of the type area, twips
 */
export function makeTable(table: PrintedTable, width: number, bookmarks: Bookmarks): Table {
  const grid = printedGrid(table);
  const edges = [0, ...grid.widths.map((_, i) => grid.widths.slice(0, i + 1).reduce((a, b) => a + b, 0))];
  const place = edges.map((edge) => Math.round(edge * width));
  const rows = grid.cells.map(
    (cells, index) =>
      new TableRow({
        cantSplit: true,
        tableHeader: index < grid.headerRows,
        children: cells
          .filter((cell, column) => cell.row === index && cell.column === column)
          .map(
            (cell) =>
              new TableCell({
                width: { size: place[cell.column + cell.columns]! - place[cell.column]!, type: WidthType.DXA },
                ...(cell.columns > 1 && { columnSpan: cell.columns }),
                ...(cell.rows > 1 && { rowSpan: cell.rows }),
                verticalAlign: VerticalAlignTable.CENTER,
                children: cellParagraphs(grid, cell, bookmarks),
              }),
          ),
      }),
  );
  return new Table({
    style: STYLE.table,
    width: { size: width, type: WidthType.DXA },
    columnWidths: place.slice(1).map((edge, i) => edge - place[i]!),
    layout: TableLayoutType.FIXED,
    rows,
  });
}
