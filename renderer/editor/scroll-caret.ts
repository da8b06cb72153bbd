import { Range } from 'slate';
import { defaultScrollSelectionIntoView, type ReactEditor } from 'slate-react';

/**
 * Brings what is written into view. Nearly always it is there already, and one look tells so: slate-react's own function asks every box around the text
 * for its style and its measures, with each key.
 */
export function scrollCaretIntoView(editor: ReactEditor, shown: globalThis.Range): void {
  if (editor.selection && Range.isCollapsed(editor.selection)) {
    const desk = shown.startContainer.parentElement?.closest('[data-desk]')?.getBoundingClientRect();
    const caret = shown.getBoundingClientRect();
    if (desk && caret.height > 0 && caret.top >= desk.top && caret.bottom <= desk.bottom) return;
  }
  defaultScrollSelectionIntoView(editor, shown);
}
