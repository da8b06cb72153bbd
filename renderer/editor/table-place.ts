import type { Path } from 'slate';
import { Editor, Node, Range, Transforms, type Point } from 'slate';
import { isTableElement, type TableElement } from './convert';
import { gridOf } from './table-grid';
import type { BlockElement, CellElement, ReportEditor } from './slate-types';

/** A cell of a table: index of the block, row and column. */
export interface CellPlace {
  block: number;
  row: number;
  column: number;
}

/** Cells of one table, from the first to the last row and column, both included. */
export interface CellRect {
  block: number;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cell a point is in. Only in a table do texts lie so deep: [block, row, column, text]. */
export function cellAt({ path }: Point): CellPlace | null {
  return path.length >= 4 ? { block: path[0]!, row: path[1]!, column: path[2]! } : null;
}

export function tableAt(editor: ReportEditor, at: number): TableElement | null {
  const block = editor.children[at] as BlockElement | undefined;
  return isTableElement(block) ? block : null;
}

export function cellNode(editor: ReportEditor, { block, row, column }: CellPlace): CellElement | null {
  return tableAt(editor, block)?.children[row]?.children[column] ?? null;
}

/** Where both ends of the selection are in one table: what is selected of it, whole merged cells. */
export function selectedCells(editor: ReportEditor): CellRect | null {
  const { selection } = editor;
  const from = selection && cellAt(selection.anchor);
  const to = selection && cellAt(selection.focus);
  const table = from && tableAt(editor, from.block);
  if (!from || !to || !table || from.block !== to.block) return null;
  const rect = {
    block: from.block,
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  const { merged } = gridOf(table);
  for (let grown = true; grown;) {
    grown = false;
    for (const { row, column, rows, columns } of merged) {
      if (row > rect.bottom || row + rows - 1 < rect.top || column > rect.right || column + columns - 1 < rect.left)
        continue;
      const wider = {
        top: Math.min(rect.top, row),
        left: Math.min(rect.left, column),
        bottom: Math.max(rect.bottom, row + rows - 1),
        right: Math.max(rect.right, column + columns - 1),
      };
      grown ||=
        wider.top < rect.top || wider.left < rect.left || wider.bottom > rect.bottom || wider.right > rect.right;
      Object.assign(rect, wider);
    }
  }
  return rect;
}

/** Whether the selection reaches over the border of a cell, so that whole cells are selected. */
export function selectsCells(editor: ReportEditor): boolean {
  const { selection } = editor;
  const from = selection && cellAt(selection.anchor);
  const to = selection && cellAt(selection.focus);
  return !!from && !!to && from.block === to.block && (from.row !== to.row || from.column !== to.column);
}

/** The selected cells that show, row by row. */
export function placesIn(editor: ReportEditor, rect: CellRect): CellPlace[] {
  const table = tableAt(editor, rect.block);
  if (!table) return [];
  const grid = gridOf(table);
  const places: CellPlace[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (grid.span(row, column)) places.push({ block: rect.block, row, column });
    }
  }
  return places;
}

export function cellPath({ block, row, column }: CellPlace): Path {
  return [block, row, column];
}

export function selectCell(editor: ReportEditor, place: CellPlace, edge: 'start' | 'end' | 'all' = 'start'): void {
  const path = cellPath(place);
  if (!Node.has(editor, path)) return;
  Transforms.select(
    editor,
    edge === 'all'
      ? Editor.range(editor, path)
      : edge === 'start'
        ? Editor.start(editor, path)
        : Editor.end(editor, path),
  );
}

export function selectRect(editor: ReportEditor, { block, top, left, bottom, right }: CellRect): void {
  Transforms.select(editor, {
    anchor: Editor.start(editor, [block, top, left]),
    focus: Editor.end(editor, [block, bottom, right]),
  });
}

/** A cursor in a cell that another one covers, where nothing shows, goes to that one. */
export function leaveCovered(editor: ReportEditor): void {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return;
  const place = cellAt(selection.anchor);
  const table = place && tableAt(editor, place.block);
  if (!place || !table) return;
  const shown = gridOf(table).shown(place.row, place.column);
  if (shown.row !== place.row || shown.column !== place.column)
    selectCell(editor, { block: place.block, ...shown }, 'end');
}
