import type { BaseEditor, Operation, Path } from 'slate';
import { HistoryEditor } from 'slate-history';
import { documentOperationName, isDocumentOperation } from './document';

/** One step of the history. */
export type Step = HistoryEditor['history']['undos'][number];

const PAUSE_MS = 1000;
/** slate-history forgets the oldest of more than 100 steps; so many are at most left to it. */
const NEWEST = 90;
const PORTION = 50;

/**
 * Cuts the history into steps that a writer would call one: a command, a composition, a run of typing in one block without a pause. Comes
 * around withHistory, which by itself joins typing for as long as it goes on at the same place, and keeps a hundred steps: here all are kept.
 */
export class Batches {
  private lastAt = 0;
  /** Steps too old for slate-history, oldest first. */
  private readonly older: Step[] = [];
  private composing: { undos: number } | null = null;
  private joinNext = false;

  constructor(
    private readonly editor: BaseEditor & HistoryEditor,
    private readonly now: () => number = Date.now,
  ) {
    const { apply, undo, redo } = editor;
    editor.undo = () => {
      undo();
      const { undos } = editor.history;
      if (undos.length === 0) undos.push(...this.older.splice(-PORTION));
    };
    editor.redo = () => {
      this.putAway();
      redo();
    };
    editor.apply = (op) => {
      if (op.type === 'set_selection' || HistoryEditor.isSaving(editor) === false) return apply(op);
      this.putAway();
      const startsTurn = editor.operations.every((other) => other.type === 'set_selection');
      if (startsTurn) return this.applyFirst(op, apply);
      apply(op);
    };
  }

  /** The steps that can be undone, and those that can be redone; the next of each is the last. */
  get all(): { undos: Step[]; redos: Step[] } {
    const { undos, redos } = this.editor.history;
    return { undos: [...this.older, ...undos], redos: [...redos] };
  }

  /** Puts steps of an earlier session under what is done from now on. */
  restore(undos: readonly Step[], redos: readonly Step[]): void {
    this.older.splice(0, Infinity, ...undos.slice(0, -PORTION));
    this.editor.history = { undos: undos.slice(-PORTION), redos: [...redos] };
    HistoryEditor.setSplittingOnce(this.editor, true);
  }

  /** The deletion of what was selected and the text that takes its place are one step. */
  beginComposition(): void {
    HistoryEditor.setSplittingOnce(this.editor, true);
    this.composing = { undos: this.steps };
  }

  endComposition(): void {
    if (this.composing === null) return;
    this.joinNext = this.steps > this.composing.undos;
    if (!this.joinNext) HistoryEditor.setSplittingOnce(this.editor, true);
    this.composing = null;
  }

  /** After the composed text is in: what is typed next is a step of its own. */
  closeComposition(): void {
    this.joinNext = false;
    HistoryEditor.setSplittingOnce(this.editor, true);
  }

  private get steps(): number {
    return this.older.length + this.editor.history.undos.length;
  }

  private putAway(): void {
    const { undos } = this.editor.history;
    if (undos.length >= NEWEST) this.older.push(...undos.splice(0, PORTION));
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
