import { ReactEditor } from 'slate-react';
import type { Batches } from './batches';
import type { ReportEditor } from './slate-types';

/**
 * Keeps our own doings away from an input method at work (facts/product.md E): commands, programmatic selections and remounts wait until it has
 * finished, and a click elsewhere finishes it first, because otherwise what is on the screen would never reach the text.
 */
export class Composition {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly editor: ReportEditor,
    private readonly batches: Batches,
  ) {}

  get active(): boolean {
    return ReactEditor.isComposing(this.editor);
  }

  /** Runs `action` now, or as soon as no composition is going on. */
  whenSettled(action: () => void): void {
    this.waiting.push(action);
    this.runWaiting();
  }

  /** Ends a composition, keeping what is composed, and gives the editor the time to take it in. */
  async settle(): Promise<void> {
    if (!this.active) return;
    blurActive();
    const deadline = Date.now() + 300;
    while (this.active && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  readonly onStart = (): void => this.batches.beginComposition();

  readonly onEnd = (): void => {
    this.batches.endComposition();
    // Slate takes the text in after this handler, and says so in a microtask.
    setTimeout(() => {
      this.batches.closeComposition();
      this.runWaiting();
    });
  };

  /** A capture-phase listener for the whole window. */
  readonly onPointerDown = (): void => {
    if (this.active) blurActive();
  };

  private runWaiting(): void {
    if (this.active) return;
    for (const action of this.waiting.splice(0)) action();
  }
}

function blurActive(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
