import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReportEditor } from './slate-types';

/** Carries out `act` as one undo step of its own, joined neither to what was typed before nor to what comes after. */
export function asOneStep(editor: ReportEditor, act: () => void): void {
  HistoryEditor.setSplittingOnce(editor, true);
  Editor.withoutNormalizing(editor, act);
  HistoryEditor.setSplittingOnce(editor, true);
}
