import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { PrintedBlock, PrintedRun, PrintedTable } from '../printed-report';
import { ElementParagraph } from './element';
import { textRun, type Bookmarks } from './runs';
import { STYLE } from './style-ids';

/** The runs of a row, cut at the tabs. */
function cellsOf(row: PrintedBlock): PrintedRun[][] {
  const cells: PrintedRun[][] = [row.marker === '' ? [] : [{ text: row.marker }]];
  for (const run of row.runs) {
    run.text.split('\t').forEach((text, index) => {
      if (index > 0) cells.push([]);
      if (text !== '') cells.at(-1)!.push({ ...run, text });
    });
  }
  return cells;
}

/**
 * A table as wide as the type area, its columns of equal width; the first of several rows is its header. A row's bookmark stands in its
 * first cell.
 * @param width of the type area, twips
 */
export function makeTable(table: PrintedTable, width: number, bookmarks: Bookmarks): Table {
  const rows = table.rows.map((row) => ({ row, cells: cellsOf(row) }));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const equal = Math.floor(width / columns);
  const columnWidths = Array.from({ length: columns }, (_, i) => (i === 0 ? width - equal * (columns - 1) : equal));

  const makeRow = (row: PrintedBlock, cells: PrintedRun[][], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((runs, index) => {
        // The last cell of a short row reaches to the table's edge.
        const span = index === cells.length - 1 ? columns - index : 1;
        const size = columnWidths.slice(index, index + span).reduce((sum, w) => sum + w, 0);
        const style = isHead ? STYLE.headCell : STYLE.cell;
        return new TableCell({
          width: { size, type: WidthType.DXA },
          ...(span > 1 && { columnSpan: span }),
          children: [new ElementParagraph(style, index === 0 ? bookmarks.around(row, runs, true) : runs.map(textRun))],
        });
      }),
    });

  return new Table({
    style: STYLE.table,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(({ row, cells }, index) => makeRow(row, cells, index === 0 && rows.length > 1)),
  });
}
