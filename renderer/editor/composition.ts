import { ReactEditor } from 'slate-react';
import type { Batches } from './batches';
import type { ReportEditor } from './slate-types';

/**
 * Keeps our own doings away from an input method at work (facts/product.md E): commands, programmatic selections and remounts wait until it has
 * finished, and a click elsewhere finishes it first, because otherwise what is on the screen would never reach the text.
 */
export class Composition {
  private readonly waiting: (() => void)[] = [];
  /** The field beside the text (a name being changed, a search, a figure) that an input method is at work in. */
  private field: Element | null = null;

  constructor(
    private readonly editor: ReportEditor,
    private readonly batches: Batches,
  ) {}

  /** An input method is at work in the text. */
  get active(): boolean {
    return ReactEditor.isComposing(this.editor);
  }

  /** An input method is at work in the text or in a field beside it. */
  private get busy(): boolean {
    // A field that has gone from the page never says that it has finished.
    return this.active || (this.field !== null && this.field.isConnected && this.field === document.activeElement);
  }

  /** Listens to the whole window, and returns the function that stops it. */
  readonly watch = (): (() => void) => {
    const start = ({ target }: CompositionEvent) => {
      const beside = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      this.field = beside ? target : null;
    };
    const end = () => {
      if (this.field === null) return;
      // The field's own handlers come first.
      setTimeout(() => {
        this.field = null;
        this.runWaiting();
      });
    };
    document.addEventListener('pointerdown', this.onPointerDown, true);
    document.addEventListener('compositionstart', start, true);
    document.addEventListener('compositionend', end, true);
    return () => {
      document.removeEventListener('pointerdown', this.onPointerDown, true);
      document.removeEventListener('compositionstart', start, true);
      document.removeEventListener('compositionend', end, true);
    };
  };

  /** Runs `action` now, or as soon as no composition is going on. */
  whenSettled(action: () => void): void {
    this.waiting.push(action);
    this.runWaiting();
  }

  /** Ends a composition, keeping what is composed, and gives the editor the time to take it in. */
  async settle(): Promise<void> {
    if (!this.busy) return;
    blurActive();
    const deadline = Date.now() + 300;
    while (this.busy && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
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

  /** A click in the very field that is being written in leaves the input method to deal with it. */
  private readonly onPointerDown = (event: PointerEvent): void => {
    if (this.active || (this.busy && event.target !== this.field)) blurActive();
  };

  private runWaiting(): void {
    if (this.busy) return;
    for (const action of this.waiting.splice(0)) action();
  }
}

function blurActive(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
