import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReportEditor } from './slate-types';

const open = new WeakSet<ReportEditor>();

/** Carries out `act` as one undo step of its own, joined neither to what was typed before nor to what comes after. One within another belongs to it. */
export function asOneStep(editor: ReportEditor, act: () => void): void {
  if (open.has(editor)) return Editor.withoutNormalizing(editor, act);
  open.add(editor);
  HistoryEditor.setSplittingOnce(editor, true);
  try {
    Editor.withoutNormalizing(editor, act);
  } finally {
    open.delete(editor);
    HistoryEditor.setSplittingOnce(editor, true);
  }
}

/** The same for all that is done until the event at hand has been dealt with. */
export function asOneStepThisTurn(editor: ReportEditor): void {
  if (open.has(editor)) return;
  open.add(editor);
  HistoryEditor.setSplittingOnce(editor, true);
  queueMicrotask(() => {
    open.delete(editor);
    HistoryEditor.setSplittingOnce(editor, true);
  });
}
