import { Editor, Transforms, type BaseEditor } from 'slate';
import { ReactEditor, withReact } from 'slate-react';
import type { Result } from '../../shared/ipc/errors';
import { newId } from '../../shared/model/id';
import type { Patch } from '../../shared/model/patch';
import type { Report } from '../../shared/model/report';
import { Autosave } from './autosave';
import { withClipboard } from './clipboard';
import { blockAt, blocksOf, currentIndex, indexOfBlock } from './commands/current-block';
import { leaveFigure } from './commands/figures';
import { Composition } from './composition';
import { createReportEditor } from './create-editor';
import { isDocumentOperation } from './document';
import { editedReport, openedReport } from './edited-report';
import { MarkerStore } from './markers';
import { changesStructure } from './normalise';
import { outlineOf, tallyOf, type OutlineEntry, type Tally } from './outline';
import { readPastedText } from './read-pasted-text';
import { Signal } from './signal';
import type { BlockElement, ReportEditor } from './slate-types';

/** ms after a change before outline and counts follow */
const DERIVE_AFTER = 150;
/** Blocks in a chunk: facts/performance.md 5. */
const CHUNK = 100;

type Send = (patch: Patch) => Promise<Result<{ seq: number; savedAt: number }>>;

/** One report being edited in one window: the editor, its saving, and what is derived from its text. */
export class ReportSession {
  readonly editor: ReportEditor;
  readonly markers: MarkerStore;
  readonly autosave: Autosave;
  readonly composition: Composition;
  readonly outline: Signal<readonly OutlineEntry[]>;
  readonly tally: Signal<Tally>;
  /** The block the cursor is in. */
  readonly current: Signal<BlockElement | null>;
  /** The figure whose card is open, and the chip it belongs to. */
  readonly openFigure = new Signal<{ figureId: string; chip: HTMLElement } | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly report: Report,
    send: Send,
  ) {
    const { editor, batches } = createReportEditor(report, (base: BaseEditor) => withReact(base));
    this.editor = withClipboard(editor, readPastedText);
    editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);
    this.composition = new Composition(editor, batches);
    this.markers = new MarkerStore(editor);
    this.autosave = new Autosave({
      reportId: report.id,
      client: newId(),
      opened: openedReport(editor, report),
      read: () => editedReport(editor),
      send,
    });
    this.outline = new Signal(this.deriveOutline());
    this.tally = new Signal(tallyOf(blocksOf(editor), editor.document.figures));
    this.current = new Signal<BlockElement | null>(null);
    this.listen();
  }

  /** Carries out a command; while an input method composes, as soon as it has finished. */
  run(command: (editor: ReportEditor) => unknown): void {
    this.composition.whenSettled(() => command(this.editor));
  }

  /** Puts the cursor at the start of the text, without scrolling the title away. */
  begin(): void {
    Transforms.select(this.editor, Editor.start(this.editor, []));
    ReactEditor.focus(this.editor);
  }

  /** Puts the cursor at the start of a block (`end`: at its end) and brings it into view. */
  jumpTo(blockId: string, edge: 'start' | 'end' = 'start'): void {
    this.run((editor) => {
      const at = indexOfBlock(editor, blockId);
      if (at < 0) return;
      Transforms.select(editor, edge === 'start' ? Editor.start(editor, [at]) : Editor.end(editor, [at]));
      ReactEditor.focus(editor);
      this.elementOf(at)?.scrollIntoView({ block: 'center' });
    });
  }

  /** The element on the page that shows block `at`. */
  elementOf(at: number): HTMLElement | null {
    const block = blockAt(this.editor, at);
    return block ? ReactEditor.toDOMNode(this.editor, block) : null;
  }

  /** Ends a composition and stores everything. False where the store could not take it. */
  async store(): Promise<boolean> {
    await this.composition.settle();
    return this.autosave.flush();
  }

  close(): void {
    clearTimeout(this.timer);
    this.autosave.close();
  }

  private listen(): void {
    const { editor } = this;
    const { onChange } = editor;
    editor.onChange = (options) => {
      if (!this.composition.active) leaveFigure(editor);
      const changes = editor.operations.filter((op) => op.type !== 'set_selection');
      const structure = changes.some(changesStructure);
      if (changes.length > 0) this.autosave.touch(structure ? 'now' : 'soon');
      this.markers.update();
      onChange(options);
      this.current.set(blockAt(editor, currentIndex(editor)) ?? null);
      if (structure || changes.some(isDocumentOperation)) this.derive();
      else if (changes.length > 0) this.deriveSoon();
    };
  }

  private deriveSoon(): void {
    this.timer ??= setTimeout(() => this.derive(), DERIVE_AFTER);
  }

  private derive(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.outline.set(this.deriveOutline());
    this.tally.set(tallyOf(blocksOf(this.editor), this.editor.document.figures));
  }

  private deriveOutline(): OutlineEntry[] {
    const { editor } = this;
    return outlineOf(blocksOf(editor), editor.document.figures, editor.document.metadata.kind);
  }
}
