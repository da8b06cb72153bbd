import type { KeyboardEvent } from 'react';
import type { Command } from '../../shared/ipc/contract';
import { isComposingKey } from '../ui/composing';
import { toggleMark, type Mark } from './commands/marks';
import type { ReportSession } from './session';
import { handleTableKey } from './table-keys';

const MARKS: Record<string, Mark> = { b: 'bold', i: 'italic', u: 'underline' };
const BY_CONTROL: Record<string, Command> = {
  '1': 'rolePart',
  '2': 'roleGoal',
  '3': 'roleMeasure',
  '4': 'roleOutcome',
  '5': 'roleText',
  z: 'undo',
  y: 'redo',
  s: 'save',
  f: 'findInReport',
  h: 'replaceInReport',
  Enter: 'splitSibling',
};
const BY_CONTROL_SHIFT: Record<string, Command> = {
  z: 'redo',
  d: 'insertFigure',
  j: 'toggleJoined',
  m: 'switchView',
  o: 'hoist',
  l: 'alignHeadings',
  t: 'insertTable',
};
const BY_ALT_SHIFT: Record<string, Command> = {
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
};
const FUNCTION_KEYS: Record<string, Command> = { F3: 'findNext', F7: 'nextFinding', F9: 'nextUnfilled' };
const SHIFTED_FUNCTION_KEYS: Record<string, Command> = {
  F3: 'findPrevious',
  F7: 'previousFinding',
  F9: 'previousUnfilled',
};

/** The command that a key stands for, of those that also stand in the native menu. Keys that input methods use are left alone (facts/product.md C). */
export function commandOfKey(event: KeyboardEvent): Command | null {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (control && event.altKey) return null;
  if (control) return (event.shiftKey ? BY_CONTROL_SHIFT : BY_CONTROL)[key] ?? null;
  if (event.altKey && event.shiftKey && (event.code === 'Minus' || event.code === 'Equal')) return 'toggleFold';
  if (event.altKey && !event.shiftKey && event.code === 'Slash') return 'completeTerm';
  if (event.altKey) return event.shiftKey ? (BY_ALT_SHIFT[key] ?? null) : null;
  return (event.shiftKey ? SHIFTED_FUNCTION_KEYS : FUNCTION_KEYS)[key] ?? null;
}

/** Of these commands the ones that make sense in a field of the page, or with the focus beside the text. */
export function actsAnywhere(command: Command | null): command is Command {
  return command !== null && ANYWHERE.has(command);
}
const ANYWHERE: ReadonlySet<Command> = new Set<Command>([
  'undo',
  'redo',
  'save',
  'nextFinding',
  'previousFinding',
  'nextUnfilled',
  'previousUnfilled',
  'findInReport',
  'replaceInReport',
  'findNext',
  'findPrevious',
  'switchView',
  'hoist',
  'alignHeadings',
]);

/** Keys in the text. True where the key was taken, so that Slate leaves it. */
export function handleTextKey(
  event: KeyboardEvent,
  session: ReportSession,
  carryOut: (command: Command) => void,
): boolean {
  if (isComposingKey(event)) return false;
  if (handleTableKey(event, session)) return true;
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'v') {
    // The paste itself comes of these keys as an event of its own.
    if (!session.pasting.wordsOnly()) return false;
    event.preventDefault();
    return true;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const command = event.key === 'Tab' && plain ? (event.shiftKey ? 'promote' : 'demote') : commandOfKey(event);
  const mark =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey ? MARKS[event.key.toLowerCase()] : undefined;
  if (command || mark) session.followPage();
  if (command) carryOut(command);
  else if (mark) session.run((editor) => toggleMark(editor, mark));
  else return false;
  event.preventDefault();
  return true;
}
