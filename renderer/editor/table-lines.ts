import { Editor, Node, Path, Range, Transforms, type Point } from 'slate';
import { ReactEditor } from 'slate-react';
import { extendByCell } from './commands/table-cells';
import { gridOf } from './table-grid';
import { cellAt, cellPath, tableAt } from './table-place';
import type { ReportEditor } from './slate-types';

/** px that the last line may lie above the end of its cell's text */
const SLACK = 10;

/**
 * ↑ and ↓ in a table go to the cell above and below: the browser by itself takes the cells of a row for lines. False where the cell has a line more in that
 * direction, which the browser finds.
 */
export function moveByLine(editor: ReportEditor, step: 1 | -1): boolean {
  const { selection } = editor;
  const place = selection && Range.isCollapsed(selection) ? cellAt(selection.focus) : null;
  const table = place && tableAt(editor, place.block);
  const caret = selection && caretBox(editor, selection.focus);
  if (!place || !table || !caret || !onEdgeLine(editor, cellPath(place), caret, step)) return false;
  const grid = gridOf(table);
  const span = grid.span(place.row, place.column);
  const row = step === 1 ? place.row + (span?.rows ?? 1) : place.row - 1;
  if (row >= 0 && row < grid.rows) {
    const shown = grid.shown(row, place.column);
    const path = [place.block, shown.row, shown.column];
    Transforms.select(editor, pointAtX(editor, path, caret.left, step));
    return true;
  }
  goInto(editor, place.block + step, caret.left, step);
  return true;
}

/** The same from the text above or below a table. */
export function enterTable(editor: ReportEditor, step: 1 | -1): boolean {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return false;
  const at = selection.focus.path[0]!;
  const caret = tableAt(editor, at + step) && caretBox(editor, selection.focus);
  if (!caret || !onEdgeLine(editor, [at], caret, step)) return false;
  goInto(editor, at + step, caret.left, step);
  return true;
}

/** To the nearest line of a block; in a table to the cell at `x`. */
function goInto(editor: ReportEditor, at: number, x: number, step: 1 | -1): void {
  if (!Node.has(editor, [at])) return;
  const table = tableAt(editor, at);
  if (!table) return Transforms.select(editor, pointAtX(editor, [at], x, step));
  const grid = gridOf(table);
  const row = step === 1 ? 0 : grid.rows - 1;
  const columns = Array.from({ length: grid.columns }, (_, column) => grid.shown(row, column));
  const under = columns.find((cell) => {
    const box = ReactEditor.toDOMNode(editor, table.children[cell.row]!.children[cell.column]!).getBoundingClientRect();
    return box.left <= x && x < box.right;
  });
  const cell = under ?? columns[0]!;
  Transforms.select(editor, pointAtX(editor, [at, cell.row, cell.column], x, step));
}

/** Shift+↑ and Shift+↓ from the edge of a cell select cells. */
export function extendByLine(editor: ReportEditor, step: 1 | -1): boolean {
  const { selection } = editor;
  const place = selection && cellAt(selection.focus);
  const caret = selection && caretBox(editor, selection.focus);
  if (!place || !caret || !onEdgeLine(editor, cellPath(place), caret, step)) return false;
  return extendByCell(editor, step, 0, true);
}

function caretBox(editor: ReportEditor, point: Point): DOMRect | null {
  try {
    const range = ReactEditor.toDOMRange(editor, { anchor: point, focus: point });
    const box = range.getBoundingClientRect();
    // An empty text has no box of its own.
    return box.height > 0
      ? box
      : ReactEditor.toDOMNode(editor, Node.parent(editor, point.path)).getBoundingClientRect();
  } catch {
    return null;
  }
}

function textBox(editor: ReportEditor, path: Path): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(ReactEditor.toDOMNode(editor, Node.get(editor, path)));
  return range.getBoundingClientRect();
}

function onEdgeLine(editor: ReportEditor, path: Path, caret: DOMRect, step: 1 | -1): boolean {
  const text = textBox(editor, path);
  return step === 1 ? caret.bottom > text.bottom - SLACK : caret.top < text.top + SLACK;
}

/** The place in the first (coming from above) or last line of a node below or above `x`. */
function pointAtX(editor: ReportEditor, path: Path, x: number, step: 1 | -1): Point {
  const edge = step === 1 ? Editor.start(editor, path) : Editor.end(editor, path);
  try {
    const box = textBox(editor, path);
    const y = step === 1 ? box.top + SLACK : box.bottom - SLACK;
    const found = document.caretRangeFromPoint(Math.max(box.left + 1, Math.min(box.right - 1, x)), y);
    const point =
      found &&
      ReactEditor.toSlatePoint(editor, [found.startContainer, found.startOffset], {
        exactMatch: false,
        suppressThrow: true,
      });
    return point && Path.isAncestor(path, point.path) ? point : edge;
  } catch {
    return edge;
  }
}
