import { ReactEditor } from 'slate-react';
import type { Command } from '../../shared/ipc/contract';
import { subtreeEnd } from '../../shared/editing/tree';
import type { Role } from '../../shared/model/block';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { makeFigure, selectNextUnfilled } from '../editor/commands/figures';
import { demote, promote } from '../editor/commands/levels';
import { continueNumbering, restartNumbering, spreadMarkerStyle } from '../editor/commands/numbering';
import { splitSibling, toggleJoined } from '../editor/commands/paragraph';
import { setRole } from '../editor/commands/roles';
import { moveSpan, selectedSubtrees, setRoles, shiftSpan, type Span } from '../editor/commands/span';
import { isInTable } from '../editor/commands/table';
import { toggleFold, toggleHoist } from './fold-commands';
import type { ReportSession } from '../editor/session';
import type { ReportEditor } from '../editor/slate-types';

const ROLE: Partial<Record<Command, Role>> = {
  rolePart: 'part',
  roleGoal: 'goal',
  roleMeasure: 'measure',
  roleOutcome: 'outcome',
  roleText: 'text',
};

type Act = (session: ReportSession) => void;

/** Acts on the headings chosen in the outline, with what is under them; where there are none, on the text at the cursor. */
function onSpan(ofRows: (editor: ReportEditor, span: Span) => void, atCursor: (editor: ReportEditor) => void): Act {
  return ({ editor, chosen }) => {
    const rows = chosenIndices(editor, chosen.get());
    const blocks = blocksOf(editor);
    if (rows.length === 0) atCursor(editor);
    else ofRows(editor, { from: rows[0]!, to: Math.max(...rows.map((at) => subtreeEnd(blocks, at))) });
  };
}

function chosenIndices(editor: ReportEditor, ids: readonly string[]): number[] {
  return ids.map((id) => indexOfBlock(editor, id)).filter((at) => at >= 0);
}

const ACTS: Partial<Record<Command, Act>> = {
  undo: ({ editor }) => editor.undo(),
  redo: ({ editor }) => editor.redo(),
  demote: onSpan((editor, span) => shiftSpan(editor, span, 1), demote),
  promote: onSpan((editor, span) => shiftSpan(editor, span, -1), promote),
  moveUp: onSpan(
    (editor, span) => moveSpan(editor, span, 'up'),
    (editor) => moveSelected(editor, 'up'),
  ),
  moveDown: onSpan(
    (editor, span) => moveSpan(editor, span, 'down'),
    (editor) => moveSelected(editor, 'down'),
  ),
  splitSibling: ({ editor }) => splitSibling(editor),
  toggleJoined: ({ editor }) => toggleJoined(editor),
  spreadMarkers: ({ editor }) => spreadMarkerStyle(editor),
  restartNumbering: ({ editor }) => restartNumbering(editor),
  continueNumbering: ({ editor }) => continueNumbering(editor),
  toggleFold: (session) => toggleFold(session),
  hoist: (session) => toggleHoist(session),
  switchView: ({ view }) => view.set(view.get() === 'outline' ? 'manuscript' : 'outline'),
  insertFigure: (session) => openFigureCard(session, makeFigure(session.editor)),
  insertTable: (session) => askForTable(session),
  previousUnfilled: (session) => openFigureCard(session, selectNextUnfilled(session.editor, -1)),
  nextUnfilled: (session) => openFigureCard(session, selectNextUnfilled(session.editor)),
  ...Object.fromEntries(
    Object.entries(ROLE).map(([command, role]): [string, Act] => [
      command,
      ({ editor, chosen }) => {
        const rows = chosenIndices(editor, chosen.get());
        if (rows.length > 0) setRoles(editor, rows, role);
        else setRole(editor, role);
      },
    ]),
  ),
};

/** Opens the grid for the size of a table at the cursor. In a table there is none: a table holds no other. */
function askForTable(session: ReportSession): void {
  const { editor } = session;
  if (!editor.selection || isInTable(editor)) return;
  const box = ReactEditor.toDOMRange(editor, editor.selection).getBoundingClientRect();
  session.tablePicker.set({ x: box.left, y: box.bottom + 4 });
}

function moveSelected(editor: ReportEditor, direction: 'up' | 'down'): void {
  const span = selectedSubtrees(editor);
  if (span) moveSpan(editor, span, direction);
}

export const EDITING_COMMANDS = Object.keys(ACTS) as Command[];

export function isEditingCommand(command: Command): boolean {
  return command in ACTS;
}

/** Carries out a command on the text, once no input method is at work. */
export function runEditingCommand(command: Command, session: ReportSession): void {
  session.run(() => {
    ACTS[command]?.(session);
    // A composition that a click on the toolbar ended has taken the focus from the text.
    if (document.activeElement === document.body) ReactEditor.focus(session.editor);
  });
}

/** Shows the card of the figure just before the cursor, when the page has caught up. */
function openFigureCard(session: ReportSession, figureId: string | null): void {
  if (figureId === null) return;
  const show = () => {
    const { editor } = session;
    const at = editor.selection?.anchor.path[0] ?? 0;
    const chip = session.elementOf(at)?.querySelector<HTMLElement>(`[data-figure-id="${CSS.escape(figureId)}"]`);
    if (!chip) return;
    chip.scrollIntoView({ block: 'nearest' });
    session.openFigure.set({ figureId, chip });
  };
  // After React has put a new chip on the page.
  setTimeout(() => {
    if (ReactEditor.isComposing(session.editor)) session.run(show);
    else show();
  });
}
