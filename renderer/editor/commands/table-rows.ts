import { Editor, Transforms } from 'slate';
import { cellToSlate } from '../convert';
import { asOneStep } from '../one-step';
import { gridOf } from '../table-grid';
import { selectCell, selectedCells, tableAt } from '../table-place';
import type { ReportEditor, RowElement } from '../slate-types';
import { formOf, mergedAfterRows, mergedWithoutRow, setForm, turned } from './table-form';

export function emptyRow(columns: number): RowElement {
  return { type: 'row', children: Array.from({ length: columns }, () => cellToSlate([])) };
}

/** A new row beside the selected ones; below the total row there is none: it comes before it. */
export function insertRow(editor: ReportEditor, where: 'above' | 'below'): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return;
  const grid = gridOf(table);
  const row = where === 'above' ? rect.top : rect.bottom + 1;
  asOneStep(editor, () => {
    addRows(editor, rect.block, grid.totalRow && row === grid.rows ? row - 1 : row, 1);
  });
  selectCell(editor, {
    block: rect.block,
    row: grid.totalRow && row === grid.rows ? row - 1 : row,
    column: rect.left,
  });
}

/** Puts empty rows before row `row`. */
export function addRows(editor: ReportEditor, block: number, row: number, count: number): void {
  const table = tableAt(editor, block);
  if (!table || count <= 0) return;
  const { headerRows, merged } = formOf(editor, block);
  const { columns } = gridOf(table);
  Editor.withoutNormalizing(editor, () => {
    for (let i = 0; i < count; i++) Transforms.insertNodes(editor, emptyRow(columns), { at: [block, row] });
    setForm(editor, block, {
      headerRows: row < headerRows ? headerRows + count : headerRows,
      merged: merged && mergedAfterRows(merged, row, count),
    });
  });
}

export function insertColumn(editor: ReportEditor, where: 'left' | 'right'): void {
  const rect = selectedCells(editor);
  if (!rect) return;
  const column = where === 'left' ? rect.left : rect.right + 1;
  asOneStep(editor, () => addColumns(editor, rect.block, column, 1));
  selectCell(editor, { block: rect.block, row: rect.top, column });
}

/** Puts empty columns before column `column`, each as wide as the mean of the others. */
export function addColumns(editor: ReportEditor, block: number, column: number, count: number): void {
  const table = tableAt(editor, block);
  if (!table || count <= 0) return;
  const { columns, merged } = formOf(editor, block);
  const grid = gridOf(table);
  Editor.withoutNormalizing(editor, () => {
    for (let row = 0; row < grid.rows; row++) {
      for (let i = 0; i < count; i++) Transforms.insertNodes(editor, cellToSlate([]), { at: [block, row, column] });
    }
    const mean = columns && columns.reduce((sum, width) => sum + width, 0) / columns.length;
    setForm(editor, block, {
      columns: columns && [
        ...columns.slice(0, column),
        ...Array.from({ length: count }, () => mean!),
        ...columns.slice(column),
      ],
      merged: merged && turned(mergedAfterRows(turned(merged), column, count)),
    });
  });
}

/** The selected rows go with what stands in them; with all of them the table. */
export function deleteRows(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return;
  const { rows, totalRow } = gridOf(table);
  if (rect.top === 0 && rect.bottom === rows - 1) return deleteTable(editor);
  asOneStep(editor, () => {
    for (let row = rect.bottom; row >= rect.top; row--) {
      const { headerRows, merged } = formOf(editor, rect.block);
      Transforms.removeNodes(editor, { at: [rect.block, row] });
      setForm(editor, rect.block, {
        headerRows: row < headerRows ? headerRows - 1 : headerRows,
        merged: merged && mergedWithoutRow(merged, row),
        ...(totalRow && row === rows - 1 && { totalRow: undefined }),
      });
    }
  });
  selectCell(editor, {
    block: rect.block,
    row: Math.min(rect.top, tableAt(editor, rect.block)!.children.length - 1),
    column: rect.left,
  });
}

export function deleteColumns(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return;
  const grid = gridOf(table);
  if (rect.left === 0 && rect.right === grid.columns - 1) return deleteTable(editor);
  asOneStep(editor, () => {
    for (let column = rect.right; column >= rect.left; column--) {
      const { columns, merged } = formOf(editor, rect.block);
      for (let row = 0; row < grid.rows; row++) Transforms.removeNodes(editor, { at: [rect.block, row, column] });
      setForm(editor, rect.block, {
        columns: columns?.filter((_, i) => i !== column),
        merged: merged && turned(mergedWithoutRow(turned(merged), column)),
      });
    }
  });
  const left = tableAt(editor, rect.block)!.children[0]!.children.length - 1;
  selectCell(editor, { block: rect.block, row: rect.top, column: Math.min(rect.left, left) });
}

/** The table goes with all that stands in it. */
export function deleteTable(editor: ReportEditor): void {
  const at = editor.selection?.focus.path[0];
  if (at === undefined || !tableAt(editor, at)) return;
  asOneStep(editor, () => Transforms.removeNodes(editor, { at: [at] }));
  Transforms.select(editor, Editor.start(editor, [Math.min(at, editor.children.length - 1)]));
}
