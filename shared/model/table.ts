import { z } from './zod';
import { isFigureRun, type Inline, type TextRun } from './inline';

/** A cell that spans others, counted from 0; the cells it covers are there, empty. */
export const mergedCells = z.object({
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  rows: z.number().int().min(1),
  columns: z.number().int().min(1),
});
export type MergedCells = z.infer<typeof mergedCells>;

/**
 * The layout laid over a table block. What the table says stands in the block's content: the cells in reading order, see `tableCells`.
 * So the text, the figures, search and counts of a table are those of any block.
 */
export const tableForm = z.object({
  /** Widths of the columns in relation to each other; absent: all the same. */
  columns: z.array(z.number().positive()).max(100).optional(),
  /** How many of the first rows are the header, repeated on each page. */
  headerRows: z.number().int().min(0).max(20),
  /** The last row is a total (合计). */
  totalRow: z.literal(true).optional(),
  merged: z.array(mergedCells).max(1000).optional(),
  /** Printed on a page lying on its side. */
  landscape: z.literal(true).optional(),
});
export type TableForm = z.infer<typeof tableForm>;

export const CELL_END = '\t';
export const ROW_END = '\n';
/** A new line inside a cell: U+2028 LINE SEPARATOR. */
export const CELL_LINE = '\u2028';

/** The cells of a table block's content, row by row. Rows may be of different lengths; an empty content is one empty cell. */
export function tableCells(content: readonly Inline[]): Inline[][][] {
  let cell: Inline[] = [];
  let row: Inline[][] = [cell];
  const rows = [row];
  for (const run of content) {
    if (isFigureRun(run)) {
      cell.push(run);
      continue;
    }
    for (const piece of run.text.split(/([\t\n])/u)) {
      if (piece === CELL_END) row.push((cell = []));
      else if (piece === ROW_END) rows.push((row = [(cell = [])]));
      else if (piece !== '') cell.push({ ...run, text: piece });
    }
  }
  return rows;
}

/** The content that `tableCells` takes apart; tabs and line ends inside a cell become a blank and a CELL_LINE. Runs of one look are joined. */
export function tableContent(rows: readonly (readonly (readonly Inline[])[])[]): Inline[] {
  const content: Inline[] = [];
  const add = (run: TextRun): void => {
    const last = content.at(-1);
    if (last !== undefined && !isFigureRun(last) && sameLook(last, run)) last.text += run.text;
    else if (run.text !== '') content.push({ ...run });
  };
  rows.forEach((row, r) => {
    if (r > 0) add({ text: ROW_END });
    row.forEach((cell, c) => {
      if (c > 0) add({ text: CELL_END });
      for (const run of cell) {
        if (isFigureRun(run)) content.push(run);
        else add({ ...run, text: run.text.replace(/\t/gu, ' ').replace(/\r?\n/gu, CELL_LINE) });
      }
    });
  });
  return content;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.stale === b.stale;
}

/** A table has at most so many columns that it says anything of (Word: 63). */
export const MAX_COLUMNS = 100;
export const MAX_MERGED = 1000;

/** How many columns the widest row has. */
export function columnCount(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 1);
}

/** The merges of a form that fit into a table of this size: they span more than one cell and none lies over another. */
export function soundMerges(form: TableForm | undefined, rows: number, columns: number): MergedCells[] {
  const taken = new Set<number>();
  const sound: MergedCells[] = [];
  for (const merge of form?.merged ?? []) {
    if (merge.rows * merge.columns < 2 || merge.row + merge.rows > rows || merge.column + merge.columns > columns)
      continue;
    const places = placesOf(merge, columns);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    sound.push(merge);
  }
  return sound;
}

function placesOf({ row, column, rows, columns: across }: MergedCells, columns: number): number[] {
  return Array.from(
    { length: rows * across },
    (_, i) => (row + Math.floor(i / across)) * columns + column + (i % across),
  );
}

/** Widths of columns in thousandths, which add up to a thousand; undefined where all columns are as wide. */
export function relativeWidths(widths: readonly number[]): number[] | undefined {
  const sum = widths.reduce((a, b) => a + b, 0);
  const mean = sum / widths.length;
  if (!(sum > 0) || widths.length > MAX_COLUMNS || widths.every((w) => Math.abs(w - mean) <= mean * 0.02))
    return undefined;
  const exact = widths.map((width) => (width * 1000) / sum);
  const whole = exact.map((part) => Math.max(1, Math.floor(part)));
  const order = exact
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = 1000 - whole.reduce((a, b) => a + b, 0);
  for (const { i } of order) if (missing-- > 0) whole[i]!++;
  return whole;
}

/** The text of a table on one line, empty cells left out: for lists and search results. */
export function tableLine(text: string): string {
  return text
    .split(ROW_END)
    .map((row) =>
      row
        .split(CELL_END)
        .map((cell) => cell.replaceAll(CELL_LINE, ' ').trim())
        .filter((cell) => cell !== '')
        .join(' '),
    )
    .filter((row) => row !== '')
    .join('｜');
}
