import { Editor, Range, Transforms, type BaseEditor } from 'slate';
import { ReactEditor, withReact } from 'slate-react';
import type { Result } from '../../shared/ipc/errors';
import type { KeptUndo, UndoChange } from '../../shared/ipc/undo-calls';
import { newId } from '../../shared/model/id';
import type { Patch } from '../../shared/model/patch';
import type { Report } from '../../shared/model/report';
import { bridge } from '../bridge';
import { Autosave, type Saved } from './autosave';
import { withClipboard } from './clipboard';
import { blockAt, blocksOf, currentIndex, indexOfBlock } from './commands/current-block';
import { leaveFigure } from './commands/figures';
import { Composition } from './composition';
import { isEmptyReport } from './empty-report';
import { createReportEditor } from './create-editor';
import { isDocumentOperation } from './document';
import { editedReport, openedReport } from './edited-report';
import { prepareFingerprint } from './fingerprint';
import { Folding } from './folding';
import { MarkerStore } from './markers';
import { changesStructure } from './normalise';
import { factsIn, figureIdsOf, outlineOf, tallyOf, type OutlineEntry, type Tally } from './outline';
import { Pasting } from './pasting';
import { withPlaceholders } from './placeholders';
import { readPastedText } from './read-pasted-text';
import { sameFields, sameList } from './same';
import { Signal } from './signal';
import { leaveCovered, selectedCells, selectsCells, type CellRect } from './table-place';
import { UndoTape } from './undo-tape';
import type { BlockElement, ReportEditor } from './slate-types';

/** ms after a change before outline and counts follow */
const DERIVE_AFTER = 150;
/** ms more that they may wait for a pause */
const DERIVE_AT_LATEST = 300;
/** Blocks in a chunk (facts/performance.md 5): few, for a key lays out its chunk; but each chunk is looked for with every frame. */
const CHUNK = 40;

/** A block without its text, so that typing in it changes nothing for those who look. */
export type BlockFrame = Omit<BlockElement, 'children' | 'type'>;

export interface TableCursor extends CellRect {
  id: string;
  /** More than one cell is selected. */
  many: boolean;
}

/** 提纲: a line for each block, with its role; 文稿: paragraphs as they are printed. */
export type View = 'outline' | 'manuscript';

type Send = (patch: Patch, undo: UndoChange | null) => Promise<Result<Saved>>;

/** One report being edited in one window: the editor, its saving, and what is derived from its text. */
export class ReportSession {
  readonly editor: ReportEditor;
  readonly markers: MarkerStore;
  readonly autosave: Autosave;
  readonly composition: Composition;
  readonly pasting: Pasting;
  readonly outline: Signal<readonly OutlineEntry[]>;
  readonly tally: Signal<Tally>;
  /** The figures that the text shows, in the order in which they first stand in it. */
  readonly figureIds: Signal<readonly string[]>;
  /** The block the cursor is in. */
  readonly current = new Signal<BlockFrame | null>(null);
  /** The figure whose card is open, and the chip it belongs to. */
  readonly openFigure = new Signal<{ figureId: string; chip: HTMLElement } | null>(null);
  /** The table the cursor is in, and which of its cells are selected. */
  readonly tableCursor = new Signal<TableCursor | null>(null);
  /** Where the grid for the size of a new table is open, in window coordinates (px). */
  readonly tablePicker = new Signal<{ x: number; y: number } | null>(null);
  readonly folding: Folding;
  /** Nothing is written yet. */
  readonly empty: Signal<boolean>;
  readonly view = new Signal<View>('outline');
  /** Headings chosen in the outline pane while it has the focus: what commands act on instead of the cursor's block. */
  readonly chosen = new Signal<readonly string[]>([]);
  /** Counts up a moment after each change of text or figures. */
  readonly revision = new Signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private idle = 0;
  private preparing = 0;

  constructor(
    readonly report: Report,
    send: Send,
    /** Steps of an earlier session. */
    kept: KeptUndo | null = null,
  ) {
    const { editor, batches } = createReportEditor(report, (base: BaseEditor) => withReact(base));
    this.editor = withClipboard(editor, readPastedText);
    editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);
    this.composition = new Composition(editor, batches);
    withPlaceholders(editor, (act) => this.composition.whenSettled(act));
    this.pasting = new Pasting(
      editor,
      this.composition,
      (given) => bridge.readPasted(given),
      (token) => void bridge.cancelRead({ token }),
    );
    this.markers = new MarkerStore(editor);
    this.folding = new Folding(editor);
    this.empty = new Signal(isEmptyReport(editor));
    this.guardHidden();
    const tape = new UndoTape(editor, batches);
    if (kept) tape.restore(kept);
    this.autosave = new Autosave({
      reportId: report.id,
      client: newId(),
      opened: openedReport(editor, report),
      read: () => editedReport(editor),
      send,
      undo: tape,
    });
    this.outline = new Signal(this.deriveOutline());
    this.tally = new Signal(tallyOf(blocksOf(editor), editor.document.figures, factsIn(editor)));
    this.figureIds = new Signal(figureIdsOf(factsIn(editor)));
    this.listen();
    this.prepareSoon();
  }

  /** Carries out a command; while an input method composes, as soon as it has finished. */
  run(command: (editor: ReportEditor) => unknown): void {
    this.composition.whenSettled(() => command(this.editor));
  }

  /** Takes the selection over from the page, of which slate-react hears up to 100 ms late: a key acts on what is seen. */
  followPage(): void {
    const { editor } = this;
    const shown = document.getSelection();
    if (this.composition.active || !shown?.anchorNode || !ReactEditor.hasEditableTarget(editor, shown.anchorNode))
      return;
    try {
      const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
      if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range);
    } catch {
      // Beside the text: Slate deals with it when it hears of it.
    }
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
      this.folding.reveal(at);
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
    this.cancelDerive();
    cancelIdleCallback(this.preparing);
    this.autosave.close();
  }

  private listen(): void {
    const { editor } = this;
    const { onChange } = editor;
    editor.onChange = (options) => {
      if (!this.composition.active) {
        leaveFigure(editor);
        leaveCovered(editor);
      }
      const changes = editor.operations.filter((op) => op.type !== 'set_selection');
      const structure = changes.some(changesStructure);
      if (changes.length > 0) this.autosave.touch(structure ? 'now' : 'soon');
      this.markers.update();
      if (structure) this.folding.update();
      this.empty.set(isEmptyReport(editor));
      this.pasting.update();
      onChange(options);
      this.showCursor();
      this.follow(blockAt(editor, currentIndex(editor)));
      this.followInTable();
      if (structure || changes.some(isDocumentOperation)) this.derive();
      else if (changes.length > 0) this.deriveSoon();
    };
  }

  /** While one heading alone is looked at, selecting all selects it: what lies outside is not written over unseen. */
  private keepToHoisted(): void {
    const { editor } = this;
    const range = this.folding.hoistedRange();
    if (!range || !editor.selection || Range.isCollapsed(editor.selection)) return;
    const shown = { anchor: Editor.start(editor, [range.from]), focus: Editor.end(editor, [range.to - 1]) };
    const kept = Range.intersection(editor.selection, shown);
    if (kept && !Range.equals(kept, editor.selection) && !Range.isCollapsed(kept)) Transforms.select(editor, kept);
  }

  /** The cursor is never in text that is not shown. */
  private showCursor(): void {
    this.keepToHoisted();
    const at = currentIndex(this.editor);
    const block = blockAt(this.editor, at);
    if (block && this.folding.stateOf(block.id) === 'hidden') this.folding.reveal(at);
  }

  /** Backspace and Delete at the border to folded text show it first, instead of joining what one cannot see. */
  private guardHidden(): void {
    const { editor } = this;
    const { deleteBackward, deleteForward, deleteFragment, insertText, insertBreak } = editor;
    const hides = (by: 1 | -1): boolean => {
      const at = currentIndex(editor);
      const neighbour = blockAt(editor, at + by);
      if (!neighbour || !editor.selection || this.folding.stateOf(neighbour.id) !== 'hidden') return false;
      const { anchor } = editor.selection;
      if (!(by === 1 ? Editor.isEnd(editor, anchor, [at]) : Editor.isStart(editor, anchor, [at]))) return false;
      this.folding.reveal(at + by);
      return true;
    };
    editor.deleteBackward = (unit) => void (hides(-1) || deleteBackward(unit));
    editor.deleteForward = (unit) => void (hides(1) || deleteForward(unit));
    editor.deleteFragment = (direction) => {
      this.keepToHoisted();
      deleteFragment(direction);
    };
    editor.insertText = (text, options) => {
      this.keepToHoisted();
      insertText(text, options);
    };
    editor.insertBreak = () => {
      this.keepToHoisted();
      insertBreak();
    };
  }

  private prepareSoon(): void {
    this.preparing = requestIdleCallback((deadline) => {
      const { blocks } = editedReport(this.editor);
      if (!prepareFingerprint(blocks, () => deadline.timeRemaining() > 1)) this.prepareSoon();
    });
  }

  private deriveSoon(): void {
    // Between two keys, never before one that is waiting.
    this.timer ??= setTimeout(() => {
      this.idle = requestIdleCallback(() => this.derive(), { timeout: DERIVE_AT_LATEST });
    }, DERIVE_AFTER);
  }

  private follow(block: BlockElement | undefined): void {
    const frame = block ? frameOf(block) : null;
    const before = this.current.get();
    if (frame === null || before === null || !sameFields(frame, before)) this.current.set(frame);
  }

  private followInTable(): void {
    const { editor } = this;
    const rect = selectedCells(editor);
    const id = rect && blockAt(editor, rect.block)?.id;
    const now = rect && id !== undefined ? { ...rect, id: id!, many: selectsCells(editor) } : null;
    const before = this.tableCursor.get();
    if (now === null ? before !== null : before === null || !sameFields(now, before)) this.tableCursor.set(now);
  }

  /** What comes out as it was stays the very same object: nothing on the page is rendered again for it. */
  private derive(): void {
    this.cancelDerive();
    this.revision.set(this.revision.get() + 1);
    const blocks = blocksOf(this.editor);
    const facts = factsIn(this.editor);
    const before = this.outline.get();
    const entries = this.deriveOutline().map((entry, i) => {
      const known = before[i];
      return known && sameFields(known, entry) ? known : entry;
    });
    if (!sameList(before, entries)) this.outline.set(entries);
    const tally = tallyOf(blocks, this.editor.document.figures, facts);
    if (!sameFields(tally, this.tally.get())) this.tally.set(tally);
    const figureIds = figureIdsOf(facts);
    if (!sameList(figureIds, this.figureIds.get())) this.figureIds.set(figureIds);
  }

  private cancelDerive(): void {
    clearTimeout(this.timer);
    cancelIdleCallback(this.idle);
    this.timer = undefined;
  }

  private deriveOutline(): OutlineEntry[] {
    const { editor } = this;
    const { figures, metadata } = editor.document;
    return outlineOf(blocksOf(editor), figures, metadata.kind, this.markers.printed, factsIn(editor));
  }
}

function frameOf({ id, role, depth, marker, flow, origin, prompt, form, task }: BlockElement): BlockFrame {
  return {
    id,
    role,
    depth,
    flow,
    ...(marker && { marker }),
    ...(origin && { origin }),
    ...(prompt !== undefined && { prompt }),
    ...(form && { form }),
    ...(task && { task }),
  };
}
