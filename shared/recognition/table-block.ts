import type { Figure } from '../model/figure';
import type { Inline } from '../model/inline';
import {
  CELL_END,
  columnCount,
  ROW_END,
  soundMerges,
  tableContent,
  type MergedCells,
  type TableForm,
} from '../model/table';
import type { Paragraph } from './paragraph';
import { automaticMarker, type Stretch } from './stretch';
import { tableContents } from './table-figures';

/** A stretch of a table's row with the tabs at its edges, which part empty cells off. */
function rowText(stretch: Stretch): { text: string; lead: number } {
  const { text, start, end, hints } = stretch;
  let from = start;
  let to = end;
  while (from > 0 && hints.text[from - 1]!.trim() === '') from--;
  while (to < hints.text.length && hints.text[to]!.trim() === '') to++;
  const lead = automaticMarker(stretch) + hints.text.slice(from, start);
  return { text: lead + text + hints.text.slice(end, to), lead: lead.length };
}

/** Consecutive rows of one table as one paragraph: its cells in reading order, all rows of the same length, empty rows of the source included. */
export function tableParagraph(stretches: readonly Stretch[]): Paragraph {
  const rows = stretches.map((stretch) => ({ stretch, ...rowText(stretch) }));
  const width = columnCount(rows.map(({ text }) => text.split(CELL_END)));
  const empty = CELL_END.repeat(width - 1) + ROW_END;
  let text = '';
  const places = rows.map(({ stretch, text: own, lead }) => {
    if (text !== '') text += ROW_END;
    text += empty.repeat(stretch.hints.row?.emptyBefore ?? 0);
    const at = text.length + lead;
    text += own + CELL_END.repeat(width - own.split(CELL_END).length);
    return { at, stretch };
  });
  text += (ROW_END + empty.slice(0, -1)).repeat(stretches.at(-1)!.hints.row?.emptyAfter ?? 0);
  return { text, stretches: places, hints: stretches[0]!.hints, marker: '' };
}

export const isTable = ({ hints }: Pick<Paragraph, 'hints'>): boolean => hints.table !== undefined;

/** Whether two stretches are rows of the same table. */
export function sameTable(a: Stretch, b: Stretch): boolean {
  return a.hints.table !== undefined && a.hints.table === b.hints.table;
}

export interface TableOptions {
  /** What the line above says that the numbers count in, "" where it says nothing. */
  unit: string;
  /** From our own export: header and totals are as they are said, not guessed. */
  exact: boolean;
}

/** Content and form of a table; its figures are put into `figures`. */
export function tableOf(
  paragraph: Paragraph,
  figures: Figure[],
  { unit, exact }: TableOptions,
): { content: Inline[]; form: TableForm } {
  const cells = paragraph.text.split(ROW_END).map((row) => row.split(CELL_END).map((cell) => cell.trim()));
  const form = formOf(paragraph, cells, exact);
  const heads = { headerRows: form.headerRows, merged: form.merged ?? [], unit };
  const content = tableContent(tableContents(cells, heads, figures));
  return { content: content.length === 0 ? [{ text: '' }] : content, form };
}

const TOTAL = /^(?:合|总|共|小)\s{0,4}计$|^总\s{0,4}数$/u;

function formOf({ stretches }: Paragraph, cells: readonly (readonly string[])[], exact: boolean): TableForm {
  const width = cells[0]!.length;
  /** The row here of each row of the source's table. */
  const rowOf = new Map<number, number>();
  let row = 0;
  let headerRows = 0;
  for (const { stretch } of stretches) {
    const shape = stretch.hints.row;
    const above = shape?.emptyBefore ?? 0;
    for (let i = 0; i <= above; i++) if (shape !== undefined) rowOf.set(shape.index - above + i, row + i);
    row += above;
    if (shape?.header === true && headerRows >= row - above) headerRows = row + 1;
    row++;
  }
  const last = stretches.at(-1)!.stretch.hints.row;
  for (let i = 1; i <= (last?.emptyAfter ?? 0); i++) rowOf.set(last!.index + i, row + i - 1);

  const { widths, merged: told = [], landscape } = stretches[0]!.stretch.hints.row ?? {};
  const own = told.flatMap((merge) => {
    const start = rowOf.get(merge.row);
    const end = rowOf.get(merge.row + merge.rows - 1);
    return start === undefined || end === undefined ? [] : [{ ...merge, row: start, rows: end - start + 1 }];
  });
  const merged = soundMerges({ headerRows: 0, merged: own }, cells.length, width);
  const columns = widths?.length === width ? widths : undefined;
  const isTotal = exact ? last?.total === true && last.emptyAfter === undefined : readsAsTotal(cells);
  return {
    ...(columns !== undefined && { columns: [...columns] }),
    headerRows: Math.min(20, headerRows > 0 || exact ? headerRows : guessHeader(cells, merged)),
    ...(isTotal && { totalRow: true as const }),
    ...(merged.length > 0 && { merged }),
    ...(landscape === true && { landscape }),
  };
}

function readsAsTotal(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 2 && TOTAL.test(cells.at(-1)!.find((cell) => cell !== '') ?? '');
}

const NUMBER = /^[+\-－]?[\d,.，．]+\s*[%％‰]?$/u;

/** The first row is a header where each of its cells says something that is no number; with what hangs under it, and a name of the table above it. */
function guessHeader(cells: readonly (readonly string[])[], merged: readonly MergedCells[]): number {
  const width = cells[0]!.length;
  if (cells.length < 2 || width < 2) return 0;
  const isName = (row: number): boolean => merged.some((m) => m.row === row && m.columns === width);
  let row = 0;
  while (row < cells.length - 2 && isName(row)) row++;
  const covered = (column: number): boolean =>
    merged.some((m) => m.row === row && column > m.column && column < m.column + m.columns);
  const speaks = cells[row]!.every((cell, c) => (cell === '' ? covered(c) : cell.length <= 40 && !NUMBER.test(cell)));
  if (!speaks) return 0;
  const deep = Math.max(1, ...merged.filter((m) => m.row === row && m.rows < cells.length - row).map((m) => m.rows));
  // Cells beside each other under one heading have a second row of headings; a cell over all rows at the side has none.
  const grouped = merged.some((m) => m.row === row && m.columns > 1);
  return row + (grouped ? Math.min(deep, cells.length - row - 1) : 1);
}
