import { diffReports, type EditedReport } from '../../shared/editing/diff';
import type { Failure, Result } from '../../shared/ipc/errors';
import type { UndoChange } from '../../shared/ipc/undo-calls';
import type { Patch } from '../../shared/model/patch';

/** ms after the last key */
const REST = 300;
/** ms that typing may go on without a save */
const LONGEST_WAIT = 1000;
const RETRY = 3000;
/** The contract takes 20000 ops in a patch; smaller ones keep each transaction short. */
const OPS_PER_PATCH = 2000;

export interface SaveState {
  /** saved: everything is committed; dirty: waits for a pause; saving: on its way; failed: not stored, being tried again. */
  phase: 'saved' | 'dirty' | 'saving' | 'failed';
  /** The last patch the store has confirmed, 0 before the first. */
  seq: number;
  /** When it was committed, ms since the epoch. */
  savedAt: number | null;
  failure?: Failure;
}

interface AutosaveOptions {
  reportId: string;
  /** One editing session of one window. */
  client: string;
  /** The report as it was opened. */
  opened: EditedReport;
  /** The report as the editor holds it now. */
  read(): EditedReport;
  /** `undo` goes into the same transaction. */
  send(patch: Patch, undo: UndoChange | null): Promise<Result<Saved>>;
  /** What the last patch of `edited` changes of the steps that can be undone. */
  undo?: {
    takeChange(edited: EditedReport, token: string): UndoChange;
    /** What was taken did not arrive. */
    reset(): void;
  };
}

export interface Saved {
  seq: number;
  savedAt: number;
  /** False where the steps that were sent with it did not fit those that are kept. */
  undoKept?: boolean;
}

interface Waiting {
  patch: Patch;
  undo: UndoChange | null;
}

/**
 * Sends what has changed as numbered patches, one at a time. "Saved" is said only after the store has answered; a patch that failed is sent again
 * with the same number until it is taken, so that one that did arrive counts once.
 */
export class Autosave {
  private state: SaveState = { phase: 'saved', seq: 0, savedAt: null };
  private readonly listeners = new Set<() => void>();
  private sent: EditedReport;
  private waiting: Waiting[] = [];
  private seq = 0;
  private running: Promise<boolean> | null = null;
  private dirtySince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(private readonly options: AutosaveOptions) {
    this.sent = options.opened;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly getState = (): SaveState => this.state;

  /** Something has changed: it is sent after a pause, or at once. */
  touch(when: 'soon' | 'now'): void {
    this.dirtySince ??= Date.now();
    if (this.state.phase === 'saved') this.set({ phase: 'dirty' });
    if (this.running) return;
    const wait = when === 'now' ? 0 : Math.max(0, Math.min(REST, this.dirtySince + LONGEST_WAIT - Date.now()));
    this.schedule(wait);
  }

  /** Sends everything now. True when it is all stored, false when the store could not take it (it goes on trying). */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    // What is on its way was read before; the second run takes what came since.
    if (this.running) await this.running;
    return (this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.dirtySince !== null && this.state.phase !== 'failed') this.touch('soon');
    }));
  }

  /** The screen is left: no further attempt is started. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async run(): Promise<boolean> {
    for (;;) {
      if (this.waiting.length === 0) this.takeChanges();
      const next = this.waiting[0];
      if (!next) {
        this.dirtySince = null;
        this.set({ phase: 'saved' });
        return true;
      }
      if (this.state.phase !== 'failed') this.set({ phase: 'saving' });
      const result = await this.attempt(next);
      if (next.undo !== null && !(result.ok && result.value.undoKept !== false)) this.options.undo?.reset();
      if (!result.ok) {
        // The text must not wait for steps that the store cannot take.
        next.undo = null;
        this.set({ phase: 'failed', failure: result.error });
        this.schedule(RETRY);
        return false;
      }
      this.waiting.shift();
      this.set({ phase: 'saving', seq: next.patch.seq, savedAt: result.value.savedAt });
    }
  }

  private takeChanges(): void {
    const now = this.options.read();
    const ops = diffReports(this.sent, now);
    this.sent = now;
    this.dirtySince = null;
    const { reportId, client } = this.options;
    for (let i = 0; i < ops.length; i += OPS_PER_PATCH) {
      const last = i + OPS_PER_PATCH >= ops.length;
      const patch: Patch = { reportId, client, seq: ++this.seq, ops: ops.slice(i, i + OPS_PER_PATCH) };
      const undo = last && this.options.undo ? this.options.undo.takeChange(now, `${client}:${patch.seq}`) : null;
      this.waiting.push({ patch, undo });
    }
  }

  private async attempt({ patch, undo }: Waiting): Promise<Result<Saved>> {
    try {
      return await this.options.send(patch, undo);
    } catch (thrown) {
      return { ok: false, error: { code: 'internal', detail: String(thrown) } };
    }
  }

  private set(change: Partial<SaveState>): void {
    const { phase, seq, savedAt } = this.state;
    this.state = { phase, seq, savedAt, ...change };
    for (const listener of this.listeners) listener();
  }
}
