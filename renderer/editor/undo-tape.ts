import type { Operation } from 'slate';
import type { EditedReport } from '../../shared/editing/diff';
import { UNDO_BUDGET, UNDO_STEPS, type KeptUndo, type UndoChange } from '../../shared/ipc/undo-calls';
import type { Batches, Step } from './batches';
import { editedReport } from './edited-report';
import { fingerprintOf } from './fingerprint';
import type { ReportEditor } from './slate-types';

interface SentStep {
  step: Step;
  /** Operations it had when it was sent: a step grows while somebody types. */
  length: number;
  place: number;
}

/** The steps that can be undone and redone, on their way into the store and back (shared/ipc/undo-calls). */
export class UndoTape {
  private sent: readonly SentStep[] = [];
  private token: string | null = null;
  private readonly written = new WeakMap<Step, { length: number; json: string }>();

  constructor(
    private readonly editor: ReportEditor,
    private readonly batches: Batches,
  ) {}

  /** What has changed since the last call, for the patch that makes the stored report `edited`; `token` is new with each. */
  takeChange(edited: EditedReport, token: string): UndoChange {
    const { undos, redos } = this.batches.all;
    const tape = [...undos, ...redos.reverse()];
    const { start, end } = this.withinBudget(tape, undos.length);
    const kept = tape.slice(start, end);
    const offset = kept.length === 0 ? -1 : this.sent.findIndex(({ step }) => step === kept[0]);
    let same = 0;
    if (offset >= 0) {
      const isSame = ({ step, length }: SentStep, i: number) => step === kept[i] && length === step.operations.length;
      while (same < kept.length && offset + same < this.sent.length && isSame(this.sent[offset + same]!, same)) same++;
    }
    const base = offset < 0 ? null : this.token;
    const first = offset < 0 ? 0 : this.sent[offset]!.place;
    const from = first + same;
    this.sent = kept.map((step, i) => ({ step, length: step.operations.length, place: first + i }));
    this.token = token;
    return {
      base,
      token,
      fingerprint: fingerprintOf(edited),
      first,
      from,
      steps: kept.slice(same).map((step) => this.write(step)),
      position: first + undos.length - start,
      figures: [...this.editor.document.figures.values()].filter(({ id }) => !edited.figures.has(id)),
    };
  }

  /** What was taken last has not arrived: next time everything is sent. */
  reset(): void {
    this.sent = [];
    this.token = null;
  }

  /** Takes up the steps kept for this report; none where they are of another state of it. Returns how many can be undone. */
  restore({ steps, figures, fingerprint, position, token }: KeptUndo): number {
    if (fingerprint !== fingerprintOf(editedReport(this.editor))) return 0;
    let read: SentStep[];
    try {
      read = steps.map(({ place, step: json }) => {
        const step = JSON.parse(json) as Step;
        this.written.set(step, { length: step.operations.length, json });
        return { step, place, length: step.operations.length };
      });
    } catch {
      return 0;
    }
    const taken = read.filter(({ place }) => place < position);
    this.editor.document.remember(figures);
    this.batches.restore(
      taken.map(({ step }) => step),
      read
        .slice(taken.length)
        .map(({ step }) => step)
        .reverse(),
    );
    this.sent = read;
    this.token = token;
    return taken.length;
  }

  private write(step: Step): string {
    const known = this.written.get(step);
    if (known?.length === step.operations.length) return known.json;
    const json = JSON.stringify({ operations: joinTyping(step.operations), selectionBefore: step.selectionBefore });
    this.written.set(step, { length: step.operations.length, json });
    return json;
  }

  /** The steps next to `position`, [start, end), that the store may be given: the undone ones take up to half. */
  private withinBudget(tape: readonly Step[], position: number): { start: number; end: number } {
    let room = UNDO_BUDGET;
    let end = position;
    for (; end < tape.length && end - position < UNDO_STEPS / 2; end++) {
      room -= this.write(tape[end]!).length;
      if (room < UNDO_BUDGET / 2) break;
    }
    let start = position;
    for (; start > 0 && end - start < UNDO_STEPS; start--) {
      room -= this.write(tape[start - 1]!).length;
      if (room < 0) break;
    }
    return { start, end };
  }
}

/** Typed characters one after the other as one operation. */
function joinTyping(operations: readonly Operation[]): Operation[] {
  const joined: Operation[] = [];
  for (const op of operations) {
    const last = joined.at(-1);
    const goesOn =
      op.type === 'insert_text' &&
      last?.type === 'insert_text' &&
      op.offset === last.offset + last.text.length &&
      op.path.length === last.path.length &&
      op.path.every((index, i) => index === last.path[i]);
    if (goesOn) joined[joined.length - 1] = { ...last, text: last.text + op.text };
    else joined.push(op);
  }
  return joined;
}
