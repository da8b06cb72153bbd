import { Editor, Node, Range, Transforms, type Path } from 'slate';
import { isUnfilled, type Figure } from '../../../shared/model/figure';
import { newId } from '../../../shared/model/id';
import { isFigureElement } from '../convert';
import { putFigure } from '../document';
import type { ReportEditor } from '../slate-types';
import { blocksOf } from './current-block';

const LONGEST = 30;
const PLACEHOLDER = 'XX';

/** Makes the selected words of one block a figure, or puts an unfilled one at the cursor. Returns its id, null where neither is possible. */
export function insertFigure(editor: ReportEditor): string | null {
  const { selection } = editor;
  if (!selection) return null;
  const [start, end] = Range.edges(selection);
  const fragment = Range.isExpanded(selection) ? Editor.string(editor, selection) : '';
  if (start.path[0] !== end.path[0] || fragment.length > LONGEST || containsFigure(editor, selection)) return null;
  const before = Editor.string(editor, { anchor: Editor.start(editor, [start.path[0]!]), focus: start });
  const figure: Figure = {
    id: newId(),
    label: labelFrom(before),
    unit: '',
    text: fragment === '' ? PLACEHOLDER : fragment,
  };
  Editor.withoutNormalizing(editor, () => {
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

/** What a figure is called until someone says better: the last words before it, up to a punctuation mark. */
function labelFrom(before: string): string {
  return /[\p{L}\p{N}]{0,8}$/u.exec(before)?.[0] ?? '';
}

/** The places of a report where figures stand, in order. */
export function figurePlaces(editor: ReportEditor): { figureId: string; path: Path }[] {
  return blocksOf(editor).flatMap((block, i) =>
    block.children.flatMap((child, j) => (isFigureElement(child) ? [{ figureId: child.figureId, path: [i, j] }] : [])),
  );
}

/** F9: selects the next figure that is still to be filled in, going round at the end; its id, or null where all are filled. */
export function selectNextUnfilled(editor: ReportEditor): string | null {
  const open = figurePlaces(editor).filter(({ figureId }) =>
    isUnfilled(editor.document.figures.get(figureId)?.text ?? ''),
  );
  const cursor = editor.selection ? Range.end(editor.selection).path : [0, 0];
  const next =
    open.find(({ path }) => path[0]! > cursor[0]! || (path[0] === cursor[0] && path[1]! > cursor[1]!)) ?? open[0];
  if (!next) return null;
  selectFigure(editor, next.path);
  return next.figureId;
}

/** Puts the cursor right after a figure. */
export function selectFigure(editor: ReportEditor, [block, inline]: Path): void {
  const after = [block!, inline! + 1];
  if (Node.has(editor, after)) Transforms.select(editor, { path: after, offset: 0 });
}

/** A cursor inside a figure, where nothing can be written, goes on to the text after it. */
export function leaveFigure(editor: ReportEditor): void {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection)) return;
  const { path } = selection.anchor;
  if (path.length === 3) selectFigure(editor, path);
}
