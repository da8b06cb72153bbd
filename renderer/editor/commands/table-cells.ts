import { Editor, Node, Path, Range, Transforms } from 'slate';
import type { Inline } from '../../../shared/model/inline';
import { cellToSlate, isTableElement } from '../convert';
import { emptyBlock } from '../normalise';
import { asOneStep } from '../one-step';
import { gridOf, isEmptyCell } from '../table-grid';
import {
  cellAt,
  cellNode,
  cellPath,
  placesIn,
  selectCell,
  selectedCells,
  selectsCells,
  tableAt,
  type CellPlace,
  type CellRect,
} from '../table-place';
import type { BlockElement, CellElement, ReportEditor } from '../slate-types';
import { blockAt, blocksOf, isEmptyBlock } from './current-block';
import { insertRow } from './table-rows';

/**
 * Writing in tables.
 *
 * 1. Enter and Shift+Enter make a new line in the cell.
 * 2. Backspace at the start of a cell and Delete at its end do nothing; from the text beside it a table is never joined, nor deleted.
 * 3. Over several cells of a table both empty the cells; the table stays as it is.
 * 4. A selection that begins or ends in a table empties the cells it reaches; a table that lies wholly in it goes.
 */
export function withTables(editor: ReportEditor): ReportEditor {
  const { deleteBackward, deleteForward, deleteFragment, insertBreak, insertSoftBreak, insertText } = editor;
  const deleteText = editor.delete;
  editor.delete = (options) => {
    const at = options?.at ?? editor.selection;
    if (Range.isRange(at) && Range.isExpanded(at)) {
      const within = cellAt(at.anchor)?.block === at.focus.path[0];
      const range = options?.hanging === true || within ? at : Editor.unhangRange(editor, at);
      if (reachesOverTable(range)) return deleteOverTables(editor, range, options?.at === undefined);
    }
    deleteText(options);
  };
  editor.deleteFragment = (direction) => {
    if (editor.selection && reachesOverTable(editor.selection)) Transforms.delete(editor);
    else deleteFragment(direction);
  };
  editor.insertText = (text, options) => {
    const { selection } = editor;
    if (selection && Range.isExpanded(selection) && reachesOverTable(selection)) Transforms.delete(editor);
    insertText(editor.selection && cellAt(editor.selection.anchor) ? text.replaceAll('\t', ' ') : text, options);
  };
  const newLine = (otherwise: () => void): void => {
    const { selection } = editor;
    if (selection && cellAt(selection.anchor)) editor.insertText('\n');
    else otherwise();
  };
  editor.insertBreak = () => newLine(insertBreak);
  editor.insertSoftBreak = () => newLine(insertSoftBreak);
  editor.deleteBackward = (unit) => {
    if (!stopsAtTable(editor, 'before')) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!stopsAtTable(editor, 'after')) deleteForward(unit);
  };
  return editor;
}

/** Rule 2. */
function stopsAtTable(editor: ReportEditor, side: 'before' | 'after'): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const point = selection.anchor;
  const atEdge = (path: Path) =>
    side === 'before' ? Editor.isStart(editor, point, path) : Editor.isEnd(editor, point, path);
  const place = cellAt(point);
  if (place) return atEdge(cellPath(place));
  const at = point.path[0]!;
  const block = blockAt(editor, at);
  const beside = at + (side === 'before' ? -1 : 1);
  if (!block || !tableAt(editor, beside) || !atEdge([at])) return false;
  if (side === 'before' && (block.role !== 'text' || block.marker)) return false;
  // An empty line beside a table goes, but for the last one: below a table there is a place to write.
  const removable = isEmptyBlock(block) && (side === 'after' || at + 1 < editor.children.length);
  asOneStep(editor, () => {
    if (removable) Transforms.removeNodes(editor, { at: [at] });
  });
  if (!removable) return true;
  // To the edge of a cell where a key that is held down does no more.
  const table = side === 'before' ? beside : at;
  const { rows, columns } = gridOf(tableAt(editor, table)!);
  if (side === 'before') selectCell(editor, { block: table, row: rows - 1, column: columns - 1 });
  else selectCell(editor, { block: table, row: 0, column: 0 }, 'end');
  return true;
}

/** Over the border of a cell, or in and out of a table. */
function reachesOverTable(range: Range): boolean {
  const [start, end] = Range.edges(range);
  const from = cellAt(start);
  const to = cellAt(end);
  if (!from && !to) return false;
  return !from || !to || from.block !== to.block || from.row !== to.row || from.column !== to.column;
}

function deleteOverTables(editor: ReportEditor, range: Range, select: boolean): void {
  const [start, end] = Range.edges(range);
  Editor.withoutNormalizing(editor, () => {
    const from = cellAt(start);
    const to = cellAt(end);
    if (from && to && from.block === to.block) {
      const rect = rectOf(editor, from, to);
      for (const place of placesIn(editor, rect)) emptyCell(editor, place);
      if (select) selectCell(editor, { block: rect.block, row: rect.top, column: rect.left });
      return;
    }
    const first = start.path[0]!;
    const last = end.path[0]!;
    const endsWhole = to !== null && Editor.isEnd(editor, end, [last]);
    const startsWhole = from !== null && Editor.isStart(editor, start, [first]);
    if (endsWhole) Transforms.removeNodes(editor, { at: [last] });
    else if (to) emptyUpTo(editor, end);
    else if (!Editor.isStart(editor, end, [last]))
      Transforms.delete(editor, { at: { anchor: Editor.start(editor, [last]), focus: end }, hanging: true });
    for (let at = last - 1; at > first; at--) Transforms.removeNodes(editor, { at: [at] });
    if (startsWhole) Transforms.removeNodes(editor, { at: [first] });
    else if (from) emptyFrom(editor, start);
    else if (!Editor.isEnd(editor, start, [first]))
      Transforms.delete(editor, { at: { anchor: start, focus: Editor.end(editor, [first]) }, hanging: true });
    const left = startsWhole ? first : first + 1;
    if (startsWhole && (endsWhole || to)) Transforms.insertNodes(editor, emptyBlock(), { at: [first] });
    if (!select) return;
    if (startsWhole) Transforms.select(editor, Editor.start(editor, [Math.min(left, editor.children.length - 1)]));
    else Transforms.select(editor, from ? Editor.end(editor, cellPath(from)) : Editor.end(editor, [first]));
  });
}

function rectOf(editor: ReportEditor, from: CellPlace, to: CellPlace): CellRect {
  const selected = selectedCells(editor);
  const rect = {
    block: from.block,
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  const holds =
    selected &&
    selected.block === rect.block &&
    selected.top <= rect.top &&
    selected.left <= rect.left &&
    selected.bottom >= rect.bottom &&
    selected.right >= rect.right;
  return holds ? selected : rect;
}

/** The cells of the table before a point, and the cell of the point up to it. */
function emptyUpTo(editor: ReportEditor, end: Range['anchor']): void {
  const { block, row, column } = cellAt(end)!;
  const path = [block, row, column];
  if (!Editor.isStart(editor, end, path))
    Transforms.delete(editor, { at: { anchor: Editor.start(editor, path), focus: end }, hanging: true });
  const grid = gridOf(tableAt(editor, block)!);
  for (let r = 0; r <= row; r++) {
    for (let c = 0; c < (r === row ? column : grid.columns); c++) emptyCell(editor, { block, row: r, column: c });
  }
}

function emptyFrom(editor: ReportEditor, start: Range['anchor']): void {
  const { block, row, column } = cellAt(start)!;
  const path = [block, row, column];
  if (!Editor.isEnd(editor, start, path))
    Transforms.delete(editor, { at: { anchor: start, focus: Editor.end(editor, path) }, hanging: true });
  const grid = gridOf(tableAt(editor, block)!);
  for (let r = row; r < grid.rows; r++) {
    for (let c = r === row ? column + 1 : 0; c < grid.columns; c++) emptyCell(editor, { block, row: r, column: c });
  }
}

export function emptyCell(editor: ReportEditor, place: CellPlace): void {
  const cell = cellNode(editor, place);
  if (cell && !isEmptyCell(cell)) putCell(editor, place, cellToSlate([]));
}

/** Puts other content into a cell. A cursor that was in it is at its start after. */
export function putCell(editor: ReportEditor, place: CellPlace, cell: CellElement): void {
  const path = cellPath(place);
  const before = cellNode(editor, place);
  if (!before) return;
  const held = editor.selection && Path.isAncestor(path, editor.selection.anchor.path);
  Editor.withoutNormalizing(editor, () => {
    Transforms.insertNodes(editor, cell, { at: Path.next(path) });
    if (held) Transforms.select(editor, Editor.start(editor, Path.next(path)));
    Transforms.removeNodes(editor, { at: path });
  });
}

/** Adds runs at the end of a cell. */
export function addToCell(editor: ReportEditor, place: CellPlace, content: readonly Inline[]): void {
  const path = cellPath(place);
  const cell = cellNode(editor, place);
  if (cell) Transforms.insertNodes(editor, cellToSlate(content).children, { at: [...path, cell.children.length] });
}

/** Tab and Shift+Tab: the next cell that shows, its content selected; after the last a new row. False where there is nowhere to go. */
export function moveToCell(editor: ReportEditor, step: 1 | -1): boolean {
  const place = editor.selection && cellAt(editor.selection.focus);
  const table = place && tableAt(editor, place.block);
  if (!place || !table) return false;
  const grid = gridOf(table);
  for (let i = place.row * grid.columns + place.column + step; i >= 0 && i < grid.rows * grid.columns; i += step) {
    const next = { block: place.block, row: Math.floor(i / grid.columns), column: i % grid.columns };
    if (!grid.span(next.row, next.column)) continue;
    selectCell(editor, next, 'all');
    return true;
  }
  if (step === -1) return false;
  Transforms.select(editor, Editor.end(editor, [place.block, grid.rows - 1]));
  insertRow(editor, 'below');
  selectCell(editor, { block: place.block, row: grid.rows, column: 0 });
  return true;
}

/** Moves the far end of the selection by one cell; `begin`: also where it lies in one cell yet. */
export function extendByCell(editor: ReportEditor, rows: -1 | 0 | 1, columns: -1 | 0 | 1, begin = false): boolean {
  const { selection } = editor;
  const focus = selection && cellAt(selection.focus);
  const table = focus && tableAt(editor, focus.block);
  if (!selection || !focus || !table || !(begin || selectsCells(editor))) return false;
  const next = [focus.block, focus.row + rows, focus.column + columns];
  if (next[2]! < 0 || !Node.has(editor, next)) return true;
  const anchor = cellAt(selection.anchor)!;
  Transforms.select(editor, {
    anchor: Editor.start(editor, cellPath(anchor)),
    focus: Editor.start(editor, next),
  });
  return true;
}

/** ← and → at the edge of a cell, where the next one is covered by another. */
export function stepOverCovered(editor: ReportEditor, step: 1 | -1): boolean {
  const { selection } = editor;
  const place = selection && Range.isCollapsed(selection) ? cellAt(selection.anchor) : null;
  const table = place && tableAt(editor, place.block);
  if (!place || !table || gridOf(table).merged.length === 0) return false;
  const path = cellPath(place);
  const atEdge =
    step === 1 ? Editor.isEnd(editor, selection!.anchor, path) : Editor.isStart(editor, selection!.anchor, path);
  if (!atEdge) return false;
  const grid = gridOf(table);
  for (let i = place.row * grid.columns + place.column + step; i >= 0 && i < grid.rows * grid.columns; i += step) {
    const next = { block: place.block, row: Math.floor(i / grid.columns), column: i % grid.columns };
    if (!grid.span(next.row, next.column)) continue;
    selectCell(editor, next, step === 1 ? 'start' : 'end');
    return true;
  }
  const outside = place.block + step;
  if (!blockAt(editor, outside)) return true;
  Transforms.select(editor, step === 1 ? Editor.start(editor, [outside]) : Editor.end(editor, [outside]));
  return true;
}

/** Ctrl+Enter in a table: a line of body text after it. */
export function leaveTable(editor: ReportEditor): void {
  const at = editor.selection?.focus.path[0];
  const table = at === undefined ? null : blocksOf(editor)[at];
  if (at === undefined || !isTableElement(table ?? undefined)) return;
  asOneStep(editor, () => {
    Transforms.insertNodes(editor, lineAfter(table!), { at: [at + 1] });
  });
  Transforms.select(editor, Editor.start(editor, [at + 1]));
}

/** Puts the cursor at the end of the report; below a table in a line of its own. */
export function writeBelow(editor: ReportEditor): void {
  Transforms.select(editor, Editor.end(editor, []));
  leaveTable(editor);
}

export function lineAfter(block: BlockElement): BlockElement {
  return { ...emptyBlock(), depth: block.depth };
}
