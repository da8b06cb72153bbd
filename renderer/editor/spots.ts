import type { Point, Range } from 'slate';
import type { Spot } from '../../shared/editing/find';
import type { FigureTexts } from '../../shared/model/text';
import { blockAt } from './commands/current-block';
import { inlinesOf, isFigureElement } from './convert';
import type { BlockElement, ReportEditor } from './slate-types';

/**
 * The texts and figures of a block with their paths in it, and where each begins in the printed text of the block. Between two cells of a table lies
 * one sign, that says so.
 */
export function piecesOf(block: BlockElement, figures: FigureTexts) {
  let start = 0;
  return inlinesOf(block).map(({ node: child, path }, i) => {
    if (i > 0 && path.length > 1 && path.at(-1) === 0) start++;
    const text = isFigureElement(child) ? (figures.get(child.figureId)?.text ?? '') : child.text;
    const piece = { child, path, start, end: start + text.length };
    start = piece.end;
    return piece;
  });
}

/** The point of a spot; one inside a figure goes to the text before it, or with `side` "end" to the text after. */
export function pointOf(editor: ReportEditor, { block, offset }: Spot, side: 'start' | 'end'): Point | null {
  const element = blockAt(editor, block);
  if (!element) return null;
  const pieces = piecesOf(element, editor.document.figures);
  const texts = pieces.filter(({ child }) => !isFigureElement(child));
  const holding = texts.filter(({ start, end }) => start <= offset && offset <= end);
  const piece =
    (side === 'start' ? holding.at(-1) : holding[0]) ??
    (side === 'start' ? texts.filter(({ end }) => end <= offset).at(-1) : texts.find(({ start }) => start >= offset));
  if (!piece) return null;
  const within = Math.max(0, Math.min(offset, piece.end) - piece.start);
  return { path: [block, ...piece.path], offset: within };
}

export function rangeOf(editor: ReportEditor, from: Spot, to: Spot): Range | null {
  const anchor = pointOf(editor, from, 'start');
  const focus = pointOf(editor, to, 'end');
  return anchor && focus && { anchor, focus };
}

export function spotOf(editor: ReportEditor, { path, offset }: Point): Spot {
  const block = path[0]!;
  const element = blockAt(editor, block);
  const own = path.slice(1);
  const piece =
    element && piecesOf(element, editor.document.figures).find((one) => one.path.every((index, i) => index === own[i]));
  return { block, offset: (piece?.start ?? 0) + (piece && isFigureElement(piece.child) ? 0 : offset) };
}

export function compareSpots(a: Spot, b: Spot): number {
  return a.block - b.block || a.offset - b.offset;
}
