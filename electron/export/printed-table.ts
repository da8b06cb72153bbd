import { CELL_END, CELL_LINE, columnCount, ROW_END, soundMerges, type TableForm } from '../../shared/model/table';
import type { PrintedBlock, PrintedRun, PrintedTable } from './printed-report';

export type CellAlign = 'left' | 'center' | 'right';

/** A cell as it is printed, with what it covers. */
export interface PrintedCell {
  runs: PrintedRun[];
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  align: CellAlign;
}

/** A table laid out: what stands at each place of its grid. */
export interface PrintedGrid {
  /** By row and column; a covered place holds the cell that covers it. */
  cells: PrintedCell[][];
  columns: number;
  /** Widths of the columns as parts of the table's width, which add up to 1. */
  widths: number[];
  headerRows: number;
  totalRow: boolean;
  /** It lies on its side. */
  landscape: boolean;
  /** The blocks that begin in a row, by row. */
  blocks: Map<number, PrintedBlock>;
}

/** The runs of a block, cut into rows and cells. */
function cellRuns({ marker, runs }: PrintedBlock): PrintedRun[][][] {
  let cell: PrintedRun[] = marker === '' ? [] : [{ text: marker }];
  let row = [cell];
  const rows = [row];
  for (const run of runs) {
    for (const text of run.text.split(/([\t\n])/u)) {
      if (text === CELL_END) row.push((cell = []));
      else if (text === ROW_END) rows.push((row = [(cell = [])]));
      else if (text !== '') cell.push({ ...run, text });
    }
  }
  return rows;
}

/** So narrow no column gets, in characters. */
const MIN_CHARACTERS = 2;
/** More columns of text than this make a table lie on its side, in characters and edges across. */
const MAX_ACROSS = 36;

const NUMBER = /^(?:[+\-－]?[\d,，.．]+|[Xx×＊*_＿○]+|[—－-]+)\s*(?:[%％‰]|(?![年月日号])\p{Script=Han}{1,4})?$/u;
const COUNT = /^\d{1,3}$/u;
/** Cells of a column up to this length stand in its middle. */
const SHORT = 10;

/** Where the text of a column's cells stands: numbers right, short words in the middle, sentences left; what counts the rows in the middle. */
function columnAlign(texts: readonly string[], column: number): CellAlign {
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 0 && filled.every((text) => NUMBER.test(text)))
    return column === 0 && filled.every((text) => COUNT.test(text)) ? 'center' : 'right';
  return filled.every((text) => text.length <= SHORT) ? 'center' : 'left';
}

/** Lays out a printed table: one block with a form, or several without, a row each. */
export function printedGrid(table: PrintedTable): PrintedGrid {
  const blocks = new Map<number, PrintedBlock>();
  const rows: PrintedRun[][][] = [];
  for (const block of table.rows) {
    blocks.set(rows.length, block);
    rows.push(...cellRuns(block));
  }
  const own = table.rows[0]!.block.form;
  const columns = columnCount(rows);
  const form: TableForm = own ?? { headerRows: rows.length > 1 ? 1 : 0 };
  const headerRows = Math.min(form.headerRows, rows.length - 1);
  const totalRow = form.totalRow === true && rows.length > headerRows;
  const cells = rows.map((row, r) =>
    Array.from({ length: columns }, (_, column): PrintedCell => {
      const runs = row[column] ?? [];
      const text = runs.map((run) => run.text).join('');
      return { runs, text, row: r, column, rows: 1, columns: 1, align: 'center' };
    }),
  );
  for (const merge of soundMerges(own, rows.length, columns)) span(cells, merge);
  // The last cell of a short row of a table without form reaches to its edge.
  if (own === undefined)
    rows.forEach(({ length }, row) => {
      if (length < columns) span(cells, { row, column: length - 1, rows: 1, columns: columns - length + 1 });
    });
  for (let column = 0; column < columns; column++) {
    const body = cells.slice(headerRows).map((row) => row[column]!);
    const alone = body.filter((cell) => cell.columns === 1 && cell.column === column);
    const align = columnAlign(
      alone.map(({ text }) => text.replaceAll(CELL_LINE, '')),
      column,
    );
    for (const cell of alone) cell.align = align;
  }
  const last = cells.at(-1)![0]!;
  if (totalRow && !NUMBER.test(last.text)) last.align = 'center';
  const widths = columnWidths(form.columns, cells, columns);
  return {
    cells,
    columns,
    widths,
    headerRows,
    totalRow,
    landscape: form.landscape ?? charactersAcross(cells, columns) > MAX_ACROSS,
    blocks,
  };
}

function span(
  cells: PrintedCell[][],
  { row, column, rows, columns }: Pick<PrintedCell, 'row' | 'column' | 'rows' | 'columns'>,
): void {
  const cell = cells[row]![column]!;
  cell.rows = rows;
  cell.columns = columns;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const covered = cells[r]![c]!;
      // A covered cell is empty; where it is not, its text is printed with that of the cell that covers it.
      if (covered !== cell && covered.text !== '') {
        cell.runs.push({ text: CELL_LINE }, ...covered.runs);
        cell.text += CELL_LINE + covered.text;
      }
      cells[r]![c] = cell;
    }
  }
}

function columnWidths(told: readonly number[] | undefined, cells: readonly PrintedCell[][], columns: number): number[] {
  const widths = told?.length === columns ? told : cells[0]!.map(() => 1);
  const sum = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => width / sum);
}

/** How many characters a table needs side by side: each column its longest number, or a few characters of text, and the room at its edges. */
function charactersAcross(cells: readonly PrintedCell[][], columns: number): number {
  let across = 0;
  for (let column = 0; column < columns; column++) {
    let longest = MIN_CHARACTERS;
    for (const row of cells) {
      const cell = row[column]!;
      if (cell.columns > 1) continue;
      const half = (cell.text.match(/[ -~]/gu)?.length ?? 0) / 2;
      longest = Math.max(longest, Math.min(NUMBER.test(cell.text) ? 8 : 3, cell.text.length - half));
    }
    across += longest + 1;
  }
  return across;
}

/** Runs parted into the lines of a cell. */
export function cellLines(runs: readonly PrintedRun[]): PrintedRun[][] {
  const lines: PrintedRun[][] = [[]];
  for (const run of runs) {
    run.text.split(CELL_LINE).forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines;
}
