import { Editor, Range, Text } from 'slate';
import { makeFigureOf } from './commands/figures';
import type { ReportEditor } from './slate-types';

/** A blank of two or more signs that has come to its end. */
const BLANKS = /(?<![\p{Script=Latin}\d×_＿])(?:[Xx]{2,}|[Ｘｘ]{2,}|×{2,}|_{2,}|＿{2,})(?=[^\p{Script=Latin}\d×_＿])/gu;
const LONGEST = 40;

/**
 * A blank that was typed (XX, ____) becomes a figure as soon as the character after it stands there, as an undo step of its own. `settled` runs what it is
 * given when no input method is at work.
 */
export function withPlaceholders(editor: ReportEditor, settled: (act: () => void) => void): ReportEditor {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    if (text !== '') queueMicrotask(() => settled(() => makeFigureOfBlank(editor, text)));
  };
  return editor;
}

/**
 * Makes the blanks that `typed`, which stands before the cursor, brought to their end figures: an input method puts in several characters at once.
 * Returns whether there were any.
 */
export function makeFigureOfBlank(editor: ReportEditor, typed = ' '): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const { path, offset } = selection.anchor;
  const [leaf] = Editor.node(editor, path);
  if (!Text.isText(leaf)) return false;
  const since = offset - typed.length;
  const from = Math.max(0, since - LONGEST);
  const found = [...leaf.text.slice(from, offset).matchAll(BLANKS)]
    .map(({ index, 0: blank }) => ({ start: from + index, end: from + index + blank.length }))
    // A cut that begins inside a word would take half of it for a blank.
    .filter(({ start, end }) => end >= since && (start > from || from === 0));
  for (const { start, end } of found.reverse())
    makeFigureOf(editor, { anchor: { path, offset: start }, focus: { path, offset: end } });
  return found.length > 0;
}
