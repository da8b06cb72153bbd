import { Transforms } from 'slate';
import type { MergedCells, TableForm } from '../../../shared/model/table';
import { tableAt } from '../table-place';
import type { ReportEditor } from '../slate-types';

/** The layout of a table, without fields that say nothing. */
export function formOf(editor: ReportEditor, at: number): TableForm {
  return tableAt(editor, at)?.form ?? { headerRows: 0 };
}

export function setForm(editor: ReportEditor, at: number, change: FormChange): void {
  const { columns, headerRows, totalRow, merged } = { ...formOf(editor, at), ...change };
  const form: TableForm = {
    ...(columns && columns.length > 0 && { columns }),
    headerRows,
    ...(totalRow === true && { totalRow }),
    ...(merged && merged.length > 0 && { merged }),
  };
  if (JSON.stringify(form) !== JSON.stringify(formOf(editor, at))) Transforms.setNodes(editor, { form }, { at: [at] });
}
type FormChange = { [K in keyof TableForm]?: TableForm[K] | undefined };

/** Merged cells when `count` rows are put in before row `at`. */
export function mergedAfterRows(merged: readonly MergedCells[], at: number, count: number): MergedCells[] {
  return merged.map((one) => {
    if (one.row >= at) return { ...one, row: one.row + count };
    return one.row + one.rows > at ? { ...one, rows: one.rows + count } : one;
  });
}

/** Merged cells when row `at` goes. */
export function mergedWithoutRow(merged: readonly MergedCells[], at: number): MergedCells[] {
  return merged.flatMap((one) => {
    if (one.row > at) return [{ ...one, row: one.row - 1 }];
    if (one.row + one.rows <= at) return [one];
    const rows = one.rows - 1;
    return rows * one.columns > 1 ? [{ ...one, rows }] : [];
  });
}

/** The same for columns: a table turned on its side. */
export function turned(merged: readonly MergedCells[]): MergedCells[] {
  return merged.map(({ row, column, rows, columns }) => ({ row: column, column: row, rows: columns, columns: rows }));
}
