import type { BaseEditor, Operation, SetNodeOperation } from 'slate';
import type { Figure } from '../../shared/model/figure';
import { figureMap } from '../../shared/model/text';
import type { Metadata, Report } from '../../shared/model/report';
import type { ReportEditor } from './slate-types';

/**
 * The parts of a report that stand beside its text: figures and metadata. A figure is never dropped from here, so that undoing the deletion of its
 * last chip finds it again; autosave leaves out the ones that no block shows.
 */
export class ReportDocument {
  metadata: Metadata;
  figures: ReadonlyMap<string, Figure>;
  /** Figures that no block showed when the report was opened: kept as they are. */
  readonly loose: ReadonlySet<string>;
  private readonly listeners = new Set<() => void>();

  constructor(report: Report) {
    // Targets are always there, because a field that went missing would be no change to be stored.
    const { blocks, figures, title, kind, unit, year, part, status, matter, targets = {} } = report;
    const shown = new Set(
      blocks.flatMap((block) => block.content.map((run) => ('figureId' in run ? run.figureId : ''))),
    );
    this.metadata = { title, kind, unit, year, part, status, matter, targets };
    this.figures = figureMap(figures);
    this.loose = new Set(figures.filter((figure) => !shown.has(figure.id)).map((figure) => figure.id));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Figures that no block shows, for the steps that may bring them back. */
  remember(figures: readonly Figure[]): void {
    this.figures = new Map([...figureMap(figures), ...this.figures]);
  }

  /** Only for the editor's `apply`: every other change goes through putFigure and putMetadata, which can be undone. */
  accept(change: DocumentChange): void {
    if ('figureId' in change) {
      const figures = new Map(this.figures);
      if (change.figure === null) figures.delete(change.figureId);
      else figures.set(change.figureId, change.figure);
      this.figures = figures;
    } else {
      this.metadata = change.metadata;
    }
    for (const listener of this.listeners) listener();
  }
}

type DocumentChange = { figureId: string; figure: Figure | null } | { metadata: Metadata; field: string };

/**
 * Figures and metadata are changed by `set_node` operations on the root. Slate's core has no use for them, their inverse is the swap of
 * properties and newProperties like that of any other, and so they lie in the same history as the text.
 */
export function withDocument<E extends BaseEditor>(
  editor: E,
  document: ReportDocument,
): E & { document: ReportDocument } {
  const { apply } = editor;
  let flushing = false;
  editor.apply = (op) => {
    if (!isDocumentOperation(op)) return apply(op);
    document.accept((op as SetNodeOperation).newProperties as unknown as DocumentChange);
    // As Slate's own apply does: the operations of one turn belong to one undo step.
    editor.operations.push(op);
    if (flushing) return;
    flushing = true;
    queueMicrotask(() => {
      flushing = false;
      editor.onChange({ operation: op });
      editor.operations = [];
    });
  };
  return Object.assign(editor, { document });
}

export function isDocumentOperation(op: Operation): boolean {
  return op.type === 'set_node' && op.path.length === 0;
}

/** What a change of the document is about: two of the same name within a second are one undo step. */
export function documentOperationName(op: Operation): string {
  if (op.type !== 'set_node' || op.path.length > 0) return '';
  const change = op.newProperties as unknown as DocumentChange;
  return 'figureId' in change ? `figure ${change.figureId}` : `metadata ${change.field}`;
}

/** Adds or replaces a figure, everywhere it stands. */
export function putFigure(editor: ReportEditor, figure: Figure): void {
  const before = editor.document.figures.get(figure.id) ?? null;
  change(editor, { figureId: figure.id, figure: before }, { figureId: figure.id, figure });
}

/** Changes one field of the title, matter … */
export function putMetadata<K extends keyof Metadata>(
  editor: ReportEditor,
  field: K,
  value: Metadata[K],
  part: string = field,
): void {
  const before = editor.document.metadata;
  change(editor, { metadata: before, field: part }, { metadata: { ...before, [field]: value }, field: part });
}

function change(editor: ReportEditor, before: DocumentChange, after: DocumentChange): void {
  editor.apply({ type: 'set_node', path: [], properties: before, newProperties: after } as unknown as Operation);
}
