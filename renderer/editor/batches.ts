import type { BaseEditor, Operation, Path } from 'slate';
import { HistoryEditor } from 'slate-history';
import { documentOperationName, isDocumentOperation } from './document';

const PAUSE_MS = 1000;

/**
 * Cuts the history into steps that a writer would call one: a command, a composition, a run of typing in one block without a pause. Comes
 * around withHistory, which by itself joins typing for as long as it goes on at the same place.
 */
export class Batches {
  private lastAt = 0;
  private composing: { undos: number } | null = null;
  private joinNext = false;

  constructor(
    private readonly editor: BaseEditor & HistoryEditor,
    private readonly now: () => number = Date.now,
  ) {
    const { apply } = editor;
    editor.apply = (op) => {
      if (op.type === 'set_selection' || HistoryEditor.isSaving(editor) === false) return apply(op);
      const startsTurn = editor.operations.every((other) => other.type === 'set_selection');
      if (startsTurn) return this.applyFirst(op, apply);
      apply(op);
    };
  }

  /** The deletion of what was selected and the text that takes its place are one step. */
  beginComposition(): void {
    HistoryEditor.setSplittingOnce(this.editor, true);
    this.composing = { undos: this.editor.history.undos.length };
  }

  endComposition(): void {
    if (this.composing === null) return;
    this.joinNext = this.editor.history.undos.length > this.composing.undos;
    if (!this.joinNext) HistoryEditor.setSplittingOnce(this.editor, true);
    this.composing = null;
  }

  /** After the composed text is in: what is typed next is a step of its own. */
  closeComposition(): void {
    this.joinNext = false;
    HistoryEditor.setSplittingOnce(this.editor, true);
  }

  private applyFirst(op: Operation, apply: (op: Operation) => void): void {
    const now = this.now();
    const paused = now - this.lastAt > PAUSE_MS;
    this.lastAt = now;
    if (this.joinNext) {
      this.joinNext = false;
      HistoryEditor.setSplittingOnce(this.editor, undefined);
      HistoryEditor.withMerging(this.editor, () => apply(op));
      return;
    }
    const last = this.editor.history.undos.at(-1)?.operations.at(-1);
    if (isDocumentOperation(op)) {
      const same = last !== undefined && documentOperationName(last) === documentOperationName(op);
      if (same && !paused) return HistoryEditor.withMerging(this.editor, () => apply(op));
      HistoryEditor.setSplittingOnce(this.editor, true);
    } else if (paused || (last !== undefined && blockOf(last) !== blockOf(op))) {
      HistoryEditor.setSplittingOnce(this.editor, true);
    }
    apply(op);
  }
}

function blockOf(op: Operation): number {
  return op.type === 'set_selection' ? -1 : ((op.path as Path)[0] ?? -1);
}
