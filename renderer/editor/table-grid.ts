import type { MergedCells, TableForm } from '../../shared/model/table';
import type { TableElement } from './convert';
import type { CellElement } from './slate-types';

/** What a cell shows: over how many rows and columns it reaches; null where another one covers it. */
export type CellSpan = { rows: number; columns: number } | null;

/** A table as it is laid out. Its cells are counted from 0. */
export interface Grid {
  rows: number;
  columns: number;
  headerRows: number;
  totalRow: boolean;
  /** Shares of the columns in the width; their sum is 1. */
  widths: readonly number[];
  /** Those that can be shown: within the table, apart from each other, over cells that are empty. */
  merged: readonly MergedCells[];
  span(row: number, column: number): CellSpan;
  /** The cell that shows at a place: itself, or the one that covers it. */
  shown(row: number, column: number): { row: number; column: number };
}

const grids = new WeakMap<TableElement, Grid>();

export function gridOf(table: TableElement): Grid {
  let grid = grids.get(table);
  if (!grid) grids.set(table, (grid = layOut(table)));
  return grid;
}

function layOut(table: TableElement): Grid {
  const rows = table.children.length;
  const columns = table.children[0]?.children.length ?? 0;
  const { form } = table;
  const merged = (form?.merged ?? []).reduce<MergedCells[]>((kept, one) => {
    const fits = one.rows * one.columns > 1 && one.row + one.rows <= rows && one.column + one.columns <= columns;
    if (fits && !kept.some((other) => overlap(one, other)) && coversNothing(table, one)) kept.push(one);
    return kept;
  }, []);
  const covering = (row: number, column: number) =>
    merged.find(
      (one) => one.row <= row && row < one.row + one.rows && one.column <= column && column < one.column + one.columns,
    );
  return {
    rows,
    columns,
    headerRows: Math.min(form?.headerRows ?? 0, rows),
    totalRow: form?.totalRow === true && rows > 1,
    widths: widthsOf(form, columns),
    merged,
    span(row, column) {
      const one = covering(row, column);
      if (!one) return { rows: 1, columns: 1 };
      return one.row === row && one.column === column ? { rows: one.rows, columns: one.columns } : null;
    },
    shown(row, column) {
      const one = covering(row, column);
      return one ? { row: one.row, column: one.column } : { row, column };
    },
  };
}

/** Whether the cells of both lie alike, widths aside. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.rows === b.rows &&
    a.columns === b.columns &&
    a.headerRows === b.headerRows &&
    a.totalRow === b.totalRow &&
    JSON.stringify(a.merged) === JSON.stringify(b.merged)
  );
}

export function widthsOf(form: TableForm | undefined, columns: number): number[] {
  const given = form?.columns ?? [];
  const known = given.slice(0, columns);
  const mean = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  const all = Array.from({ length: columns }, (_, i) => known[i] ?? mean);
  const sum = all.reduce((total, width) => total + width, 0);
  return all.map((width) => width / sum);
}

export function overlap(a: MergedCells, b: MergedCells): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function isEmptyCell(cell: CellElement | undefined): boolean {
  return cell === undefined || cell.children.every((child) => 'text' in child && child.text === '');
}

function coversNothing(table: TableElement, { row, column, rows, columns }: MergedCells): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if ((r !== row || c !== column) && !isEmptyCell(table.children[r]?.children[c])) return false;
    }
  }
  return true;
}
