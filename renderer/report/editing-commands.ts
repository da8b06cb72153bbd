import { ReactEditor } from 'slate-react';
import type { Command } from '../../shared/ipc/contract';
import type { Role } from '../../shared/model/block';
import { makeFigure, selectNextUnfilled } from '../editor/commands/figures';
import { demote, promote } from '../editor/commands/levels';
import { continueNumbering, restartNumbering, spreadMarkerStyle } from '../editor/commands/numbering';
import { splitSibling, toggleJoined } from '../editor/commands/paragraph';
import { setRole } from '../editor/commands/roles';
import { moveSpan, selectedSubtrees } from '../editor/commands/span';
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

const ACTS: Partial<Record<Command, Act>> = {
  undo: ({ editor }) => editor.undo(),
  redo: ({ editor }) => editor.redo(),
  demote: ({ editor }) => demote(editor),
  promote: ({ editor }) => promote(editor),
  moveUp: ({ editor }) => moveSelected(editor, 'up'),
  moveDown: ({ editor }) => moveSelected(editor, 'down'),
  splitSibling: ({ editor }) => splitSibling(editor),
  toggleJoined: ({ editor }) => toggleJoined(editor),
  spreadMarkers: ({ editor }) => spreadMarkerStyle(editor),
  restartNumbering: ({ editor }) => restartNumbering(editor),
  continueNumbering: ({ editor }) => continueNumbering(editor),
  toggleFold: (session) => toggleFold(session),
  hoist: (session) => toggleHoist(session),
  switchView: ({ view }) => view.set(view.get() === 'outline' ? 'manuscript' : 'outline'),
  insertFigure: (session) => openFigureCard(session, makeFigure(session.editor)),
  previousUnfilled: (session) => openFigureCard(session, selectNextUnfilled(session.editor, -1)),
  nextUnfilled: (session) => openFigureCard(session, selectNextUnfilled(session.editor)),
  ...Object.fromEntries(
    Object.entries(ROLE).map(([command, role]): [string, Act] => [command, ({ editor }) => setRole(editor, role)]),
  ),
};

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
