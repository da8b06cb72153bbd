import { Editor } from 'slate';
import type { ReportEditor } from '../slate-types';

export type Mark = 'bold' | 'italic' | 'underline';

export function toggleMark(editor: ReportEditor, mark: Mark): void {
  if (Editor.marks(editor)?.[mark]) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}
