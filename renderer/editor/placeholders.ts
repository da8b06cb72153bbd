import { Editor, Range, Text } from 'slate';
import { makeFigureOf } from './commands/figures';
import type { ReportEditor } from './slate-types';

/** A blank of two or more signs, with what comes before and the one character after it. */
const BLANK = /(^|[^\p{Script=Latin}\d×_＿])((?:[Xx]{2,}|[Ｘｘ]{2,}|×{2,}|_{2,}|＿{2,}))([^\p{Script=Latin}\d×_＿])$/u;
const LONGEST = 40;

/**
 * A blank that was typed (XX, ____) becomes a figure as soon as the character after it stands there, as an undo step of its own. `settled` runs what it is
 * given when no input method is at work.
 */
export function withPlaceholders(editor: ReportEditor, settled: (act: () => void) => void): ReportEditor {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    if (text !== '') queueMicrotask(() => settled(() => makeFigureOfBlank(editor)));
  };
  return editor;
}

/** Makes the blank just before the character at the cursor a figure. Returns whether there was one. */
export function makeFigureOfBlank(editor: ReportEditor): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const { path, offset } = selection.anchor;
  const [leaf] = Editor.node(editor, path);
  if (!Text.isText(leaf)) return false;
  const [, before, blank, after] = BLANK.exec(leaf.text.slice(Math.max(0, offset - LONGEST), offset)) ?? [];
  if (before === undefined || blank === undefined || after === undefined) return false;
  // A cut that begins inside a word would take half of it for a blank.
  if (before === '' && offset > LONGEST) return false;
  const end = offset - after.length;
  makeFigureOf(editor, { anchor: { path, offset: end - blank.length }, focus: { path, offset: end } });
  return true;
}
