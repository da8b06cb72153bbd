import { subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole } from '../../shared/model/block';
import { blocksOf, indexOfBlock } from './commands/current-block';
import { Signal } from './signal';
import type { ReportEditor } from './slate-types';

/** What folding makes of a block on the page. */
export type FoldState = 'shown' | 'folded' | 'hidden';

/**
 * Which headings are folded and which one alone is looked at (hoisted), for this session only: the text does not change. Blocks hear of their own
 * state alone, as with markers.
 */
export class Folding {
  readonly folded = new Signal<ReadonlySet<string>>(new Set());
  readonly hoisted = new Signal<string | null>(null);
  private states = new Map<string, FoldState>();
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(private readonly editor: ReportEditor) {}

  stateOf(id: string): FoldState {
    return this.states.get(id) ?? 'shown';
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    listeners.add(listener);
    this.listeners.set(id, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(id);
    };
  }

  fold(id: string, close: boolean): void {
    const folded = new Set(this.folded.get());
    if (close) folded.add(id);
    else folded.delete(id);
    this.folded.set(folded);
    this.update();
  }

  hoist(id: string | null): void {
    this.hoisted.set(id);
    this.update();
  }

  /** Unfolds what hides block `at`, and leaves the hoisted heading where the block is not under it. */
  reveal(at: number): void {
    const blocks = blocksOf(this.editor);
    const folded = new Set(this.folded.get());
    for (const id of folded) {
      const from = indexOfBlock(this.editor, id);
      if (from < 0 || (from < at && at < subtreeEnd(blocks, from))) folded.delete(id);
    }
    if (folded.size !== this.folded.get().size) this.folded.set(folded);
    const range = this.hoistedRange();
    if (range && (at < range.from || at >= range.to)) this.hoisted.set(null);
    this.update();
  }

  /** The blocks of the hoisted heading, [from, to). */
  hoistedRange(): { from: number; to: number } | null {
    const id = this.hoisted.get();
    const from = id === null ? -1 : indexOfBlock(this.editor, id);
    return from < 0 ? null : { from, to: subtreeEnd(blocksOf(this.editor), from) };
  }

  /** To be called after every change of structure too. */
  update(): void {
    if (this.hoisted.get() !== null && this.hoistedRange() === null) this.hoisted.set(null);
    const before = this.states;
    if (this.folded.get().size === 0 && this.hoisted.get() === null && before.size === 0) return;
    this.states = this.compute();
    for (const id of new Set([...before.keys(), ...this.states.keys()])) {
      if ((before.get(id) ?? 'shown') === this.stateOf(id)) continue;
      for (const listener of this.listeners.get(id) ?? []) listener();
    }
  }

  private compute(): Map<string, FoldState> {
    const states = new Map<string, FoldState>();
    const blocks = blocksOf(this.editor);
    const folded = this.folded.get();
    const range = this.hoistedRange();
    let hiddenTo = 0;
    blocks.forEach((block, i) => {
      if (i < hiddenTo || (range && (i < range.from || i >= range.to))) states.set(block.id, 'hidden');
      else if (folded.has(block.id) && isHeadingRole(block.role) && subtreeEnd(blocks, i) > i + 1) {
        states.set(block.id, 'folded');
        hiddenTo = subtreeEnd(blocks, i);
      }
    });
    return states;
  }
}
