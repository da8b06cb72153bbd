import type { Block } from '../model/block';
import type { Inline } from '../model/inline';
import { columnCount, soundMerges, tableCells, tableContent, type TableForm } from '../model/table';
import { inlineText, type FigureTexts } from '../model/text';

type Table = Pick<Block, 'content' | 'form'>;

function within(form: TableForm | undefined, from: number, to: number, columns: number, all: number): TableForm {
  const merged = soundMerges(form, all, columns)
    .filter((m) => m.row >= from && m.row + m.rows <= to)
    .map((m) => ({ ...m, row: m.row - from }));
  const { columns: widths, headerRows = 0, totalRow, landscape } = form ?? {};
  return {
    ...(widths !== undefined && { columns: widths }),
    headerRows: Math.max(0, Math.min(headerRows, to) - from),
    ...(totalRow === true && to === all && { totalRow }),
    ...(merged.length > 0 && { merged }),
    ...(landscape === true && { landscape }),
  };
}

/**
 * Parts a table before the row in which an offset into its text stands. A merge over the border is dissolved: its cells are there, empty.
 * @returns the two tables and where the second begins in the text; null where that is the first row
 */
export function splitTable(
  table: Table,
  figures: FigureTexts,
  offset: number,
): { parts: [Table, Table]; at: number } | null {
  const rows = tableCells(table.content);
  const before = inlineText(table.content, figures).slice(0, offset);
  const row = before.split('\n').length - 1;
  if (row <= 0 || row >= rows.length) return null;
  const columns = columnCount(rows);
  const part = (from: number, to: number): Table => ({
    content: tableContent(rows.slice(from, to)),
    form: within(table.form, from, to, columns, rows.length),
  });
  return { parts: [part(0, row), part(row, rows.length)], at: before.lastIndexOf('\n') + 1 };
}

/** Puts a table, or a line of text as a row of one cell, below another; all rows get as many cells. */
export function joinTables(above: Table, below: Table): { content: Inline[]; form: TableForm } {
  const first = tableCells(above.content);
  const second = tableCells(below.content);
  const rows = [...first, ...second];
  const columns = columnCount(rows);
  const merged = [
    ...soundMerges(above.form, first.length, columnCount(first)),
    ...soundMerges(below.form, second.length, columnCount(second)).map((m) => ({ ...m, row: m.row + first.length })),
  ];
  const { columns: widths, headerRows = 0, landscape } = above.form ?? {};
  return {
    content: tableContent(rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? []))),
    form: {
      ...(widths?.length === columns && { columns: widths }),
      headerRows,
      ...(below.form?.totalRow === true && { totalRow: true as const }),
      ...(merged.length > 0 && { merged }),
      ...(landscape === true && { landscape }),
    },
  };
}
