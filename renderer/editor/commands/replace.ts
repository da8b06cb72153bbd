import type { Match, Spot } from '../../../shared/editing/find';
import { isFigureElement } from '../convert';
import { putFigure } from '../document';
import { asOneStep } from '../one-step';
import type { ReportEditor } from '../slate-types';
import { compareSpots, piecesOf, pointOf } from '../spots';
import { blockAt } from './current-block';

export interface Replacement {
  match: Match;
  text: string;
}

/**
 * Puts other words in the place of matches, as one undo step. The new words take the emphasis of the first character they replace; blocks stay blocks.
 * In a figure its value is changed, everywhere it stands. A match that runs over the edge of a figure is left as it is. An empty match is a place where words
 * are put in. Returns whether all could be replaced.
 */
export function replaceMatches(editor: ReportEditor, replacements: readonly Replacement[]): boolean {
  let all = true;
  asOneStep(editor, () => {
    for (const { match, text } of [...replacements].reverse()) {
      if (match.figure === 'crossed' || (match.figure === null && holdsFigure(editor, match))) all = false;
      else if (match.figure === null) replaceText(editor, match.from, match.to, text);
    }
    replaceInFigures(editor, replacements);
  });
  return all;
}

function holdsFigure(editor: ReportEditor, { from, to }: Match): boolean {
  for (let i = from.block; i <= to.block; i++) {
    const block = blockAt(editor, i);
    const start = i === from.block ? from.offset : 0;
    const end = i === to.block ? to.offset : Infinity;
    const pieces = block ? piecesOf(block, editor.document.figures) : [];
    if (pieces.some((piece) => isFigureElement(piece.child) && piece.start < end && piece.end > start)) return true;
  }
  return false;
}

function replaceText(editor: ReportEditor, from: Spot, to: Spot, text: string): void {
  if (compareSpots(from, to) === 0) {
    const point = pointOf(editor, from, 'end');
    if (point && text !== '') editor.apply({ type: 'insert_text', ...point, text });
    return;
  }
  for (let i = to.block; i >= from.block; i--) {
    const block = blockAt(editor, i);
    if (!block) continue;
    const start = i === from.block ? from.offset : 0;
    const end = i === to.block ? to.offset : Infinity;
    const pieces = piecesOf(block, editor.document.figures).filter(
      ({ child, start: begin, end: stop }) => !isFigureElement(child) && begin < end && stop > start,
    );
    for (const { child, path: own, start: begin, end: stop } of [...pieces].reverse()) {
      const offset = Math.max(0, start - begin);
      const gone = (child as { text: string }).text.slice(offset, Math.min(end, stop) - begin);
      const path = [i, ...own];
      if (gone !== '') editor.apply({ type: 'remove_text', path, offset, text: gone });
      const first = i === from.block && child === pieces[0]!.child;
      if (first && text !== '') editor.apply({ type: 'insert_text', path, offset, text });
    }
  }
}

function replaceInFigures(editor: ReportEditor, replacements: readonly Replacement[]): void {
  const byFigure = new Map<string, Map<number, Replacement>>();
  for (const replacement of replacements) {
    const { figure } = replacement.match;
    if (figure === null || figure === 'crossed') continue;
    // A figure that stands in several places is changed once.
    const places = byFigure.get(figure.figureId) ?? new Map<number, Replacement>();
    places.set(figure.offset, replacement);
    byFigure.set(figure.figureId, places);
  }
  for (const [figureId, places] of byFigure) {
    const figure = editor.document.figures.get(figureId);
    if (!figure) continue;
    let { text } = figure;
    for (const [offset, { match, text: words }] of [...places].sort(([a], [b]) => b - a)) {
      text = text.slice(0, offset) + words + text.slice(offset + match.text.length);
    }
    putFigure(editor, { ...figure, text });
  }
}
