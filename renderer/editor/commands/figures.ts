import { Editor, Node, Path, Range, Transforms, type Point } from 'slate';
import { isUnfilled, type Figure } from '../../../shared/model/figure';
import { newId } from '../../../shared/model/id';
import { inlinesOf, isFigureElement } from '../convert';
import { putFigure } from '../document';
import { asOneStep } from '../one-step';
import type { ReportEditor } from '../slate-types';
import { cellAt } from '../table-place';
import { blocksOf } from './current-block';

const LONGEST = 30;
const PLACEHOLDER = 'XX';

/** Makes the selected words of one block a figure, or puts an unfilled one at the cursor. Returns its id, null where neither is possible. */
export function insertFigure(editor: ReportEditor): string | null {
  const { selection } = editor;
  if (!selection) return null;
  const [start, end] = Range.edges(selection);
  const fragment = Range.isExpanded(selection) ? Editor.string(editor, selection) : '';
  if (
    !Path.equals(Path.parent(start.path), Path.parent(end.path)) ||
    fragment.length > LONGEST ||
    containsFigure(editor, selection)
  )
    return null;
  const figure: Figure = {
    id: newId(),
    label: labelAt(editor, start),
    unit: '',
    text: fragment === '' ? PLACEHOLDER : fragment,
  };
  asOneStep(editor, () => {
    if (fragment !== '') Transforms.delete(editor);
    putFigure(editor, figure);
    Transforms.insertNodes(editor, { type: 'figure', figureId: figure.id, children: [{ text: '' }] });
  });
  leaveFigure(editor);
  return figure.id;
}

function containsFigure(editor: ReportEditor, range: Range): boolean {
  return (
    Range.isExpanded(range) && !Editor.nodes(editor, { at: range, match: isFigureElement, voids: true }).next().done
  );
}

/** What a figure is called until someone says better: the last words before it, up to a punctuation mark; in a cell else the heads of row and column. */
function labelAt(editor: ReportEditor, point: Point): string {
  const before = Editor.string(editor, { anchor: Editor.start(editor, Path.parent(point.path)), focus: point });
  const words = /[\p{L}\p{N}]{0,8}$/u.exec(before)?.[0] ?? '';
  const place = cellAt(point);
  if (words !== '' || !place) return words;
  const { block, row, column } = place;
  const heads = [column > 0 ? [block, row, 0] : [], row > 0 ? [block, 0, column] : []];
  return heads
    .map((path) => (path.length > 0 ? Editor.string(editor, path).replace(/\s/gu, '').slice(0, 8) : ''))
    .join('');
}

/** The places of a report where figures stand, in order. */
export function figurePlaces(editor: ReportEditor): { figureId: string; path: Path }[] {
  return blocksOf(editor).flatMap((block, i) =>
    inlinesOf(block).flatMap(({ node, path }) =>
      isFigureElement(node) ? [{ figureId: node.figureId, path: [i, ...path] }] : [],
    ),
  );
}

/** F9 and Shift+F9: selects the next (previous) figure that is still to be filled in, going round; its id, or null where all are filled. */
export function selectNextUnfilled(editor: ReportEditor, step: 1 | -1 = 1): string | null {
  const open = figurePlaces(editor).filter(({ figureId }) =>
    isUnfilled(editor.document.figures.get(figureId)?.text ?? ''),
  );
  const cursor = editor.selection ? Range.end(editor.selection).path : [0, 0];
  const after = ({ path }: { path: Path }) => Path.isAfter(path, cursor);
  // The cursor stands right after the figure that was selected last.
  const before = ({ path }: { path: Path }) => Path.isBefore(path, cursor) && !Path.equals(Path.next(path), cursor);
  const next = step === 1 ? (open.find(after) ?? open[0]) : (open.filter(before).at(-1) ?? open.at(-1));
  if (!next) return null;
  selectFigure(editor, next.path);
  return next.figureId;
}

/** Puts a figure that the report has already at the cursor: one value in several places. */
export function insertExistingFigure(editor: ReportEditor, figureId: string): void {
  if (!editor.selection || !editor.document.figures.has(figureId)) return;
  asOneStep(editor, () => {
    if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    Transforms.insertNodes(editor, { type: 'figure', figureId, children: [{ text: '' }] });
  });
  leaveFigure(editor);
}

/** The number that is selected, or that the cursor stands in; null where there is none. */
export function numberAtCursor(editor: ReportEditor): Range | null {
  const { selection } = editor;
  if (!selection) return null;
  if (Range.isExpanded(selection)) {
    const [start, end] = Range.edges(selection);
    if (!Path.equals(Path.parent(start.path), Path.parent(end.path))) return null;
    const text = Editor.string(editor, selection);
    return text.length <= LONGEST && NUMBER.test(text) && !containsFigure(editor, selection) ? selection : null;
  }
  const { path, offset } = selection.anchor;
  const [leaf] = Editor.node(editor, path);
  if (!('text' in leaf)) return null;
  for (const found of leaf.text.matchAll(NUMBERS)) {
    const end = found.index + found[0].length;
    if (found.index <= offset && offset <= end) {
      return { anchor: { path, offset: found.index }, focus: { path, offset: end } };
    }
  }
  return null;
}
const NUMBERS = /\d+(?:[,，]\d{3})*(?:\.\d+)?/gu;
const NUMBER = /^\s*\d[\d,，.]*\s*$/u;

/** Ctrl+Shift+D: the number at the cursor or the selected words become a figure; where there is none, a blank is put there. Its id, or null. */
export function makeFigure(editor: ReportEditor): string | null {
  const number = numberAtCursor(editor);
  return number && Range.isCollapsed(editor.selection!) ? makeFigureOf(editor, number) : insertFigure(editor);
}

/** Makes the words of a range, which lies in one text, a figure. The cursor stays where it is, or comes to stand after it; its undo selects nothing. */
export function makeFigureOf(editor: ReportEditor, range: Range): string {
  const [start] = Range.edges(range);
  const figure: Figure = { id: newId(), label: labelAt(editor, start), unit: '', text: Editor.string(editor, range) };
  const cursor = editor.selection && Editor.pointRef(editor, editor.selection.anchor, { affinity: 'forward' });
  asOneStep(editor, () => {
    const place = Editor.pointRef(editor, start, { affinity: 'backward' });
    Transforms.delete(editor, { at: range });
    putFigure(editor, figure);
    Transforms.insertNodes(
      editor,
      { type: 'figure', figureId: figure.id, children: [{ text: '' }] },
      { at: place.unref()! },
    );
    const after = cursor?.unref();
    if (after) Transforms.select(editor, after);
  });
  leaveFigure(editor);
  return figure.id;
}

/** Puts the cursor right after a figure. */
export function selectFigure(editor: ReportEditor, path: Path): void {
  const after = Path.next(path);
  if (Node.has(editor, after)) Transforms.select(editor, { path: after, offset: 0 });
}

/** A cursor inside a figure, where nothing can be written, goes on to the text after it. */
export function leaveFigure(editor: ReportEditor): void {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return;
  const { path } = selection.anchor;
  // A text in a block is at [block, text], in a cell at [block, row, column, text]; in a figure one deeper.
  if (path.length === 3 || path.length === 5) selectFigure(editor, Path.parent(path));
}
