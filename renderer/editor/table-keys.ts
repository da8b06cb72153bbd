import type { KeyboardEvent } from 'react';
import { Editor, Transforms } from 'slate';
import { widen } from './commands/table';
import { extendByCell, moveToCell, stepOverCovered } from './commands/table-cells';
import type { ReportSession } from './session';
import { enterTable, extendByLine, moveByLine } from './table-lines';
import { cellAt } from './table-place';
import type { ReportEditor } from './slate-types';

/** Share of the table's width. */
const STEP = 0.02;

/** Keys that mean something else in a table. True where the key was taken. */
export function handleTableKey(event: KeyboardEvent, session: ReportSession): boolean {
  const { editor } = session;
  const { selection } = editor;
  if (!selection) return false;
  const act = cellAt(selection.focus) ? actOf(event) : actBeside(event);
  if (!act || !act(editor)) return false;
  event.preventDefault();
  return true;
}

/** What a key does in a table; false where it does nothing there after all. */
function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ((editor: ReportEditor) => boolean) | null {
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
    return (editor) => taken(() => widen(editor, key === 'ArrowRight' ? STEP : -STEP));
  }
  if (key === 'Tab') return (editor) => taken(() => moveToCell(editor, shiftKey ? -1 : 1));
  if (shiftKey) {
    const [rows, columns] = MOVES[key] ?? [];
    if (rows === undefined || columns === undefined) return null;
    return (editor) => extendByCell(editor, rows, columns) || (rows !== 0 && extendByLine(editor, rows));
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return (editor) => stepOverCovered(editor, key === 'ArrowRight' ? 1 : -1);
  if (key === 'ArrowUp' || key === 'ArrowDown') return (editor) => moveByLine(editor, key === 'ArrowDown' ? 1 : -1);
  if (key === 'Escape') return leaveCells;
  return null;
}

/** ↑ and ↓ next to a table. */
function actBeside({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ReturnType<typeof actOf> {
  if (ctrlKey || metaKey || altKey || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null;
  return (editor) => enterTable(editor, key === 'ArrowDown' ? 1 : -1);
}

const MOVES: Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function leaveCells(editor: ReportEditor): boolean {
  const { selection } = editor;
  const from = selection && cellAt(selection.anchor);
  const to = selection && cellAt(selection.focus);
  if (!from || !to || (from.row === to.row && from.column === to.column)) return false;
  Transforms.select(editor, Editor.end(editor, [to.block, to.row, to.column]));
  return true;
}

function taken(act: () => unknown): true {
  act();
  return true;
}
