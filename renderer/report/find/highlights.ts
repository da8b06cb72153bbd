import { ReactEditor } from 'slate-react';
import type { Match, Spot } from '../../../shared/editing/find';
import { blockAt } from '../../editor/commands/current-block';
import { isFigureElement } from '../../editor/convert';
import type { ReportSession } from '../../editor/session';
import { piecesOf } from '../../editor/spots';

const ALL = 'gangmu-found';
const CURRENT = 'gangmu-found-current';
/** More would only colour the whole page. */
const MOST_SHOWN = 2000;

/**
 * Colours matches by the page's highlight registry: no element of the text is touched, so that neither typing nor an input method notices.
 */
export function highlightMatches(session: ReportSession, matches: readonly Match[], index: number): void {
  const from = Math.max(0, index - MOST_SHOWN / 2);
  const all = new Highlight();
  for (const match of matches.slice(from, from + MOST_SHOWN)) {
    const range = domRange(session, match);
    if (range) all.add(range);
  }
  CSS.highlights.set(ALL, all);
  const current = matches[index] && domRange(session, matches[index]);
  const one = current ? new Highlight(current) : new Highlight();
  one.priority = 1;
  CSS.highlights.set(CURRENT, one);
}

export function clearHighlights(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

export function scrollToMatch(session: ReportSession, match: Match): void {
  const range = domRange(session, match);
  const box = range?.getBoundingClientRect();
  const desk = session.elementOf(match.from.block)?.closest<HTMLElement>('[data-desk]');
  if (!box || !desk) return;
  const view = desk.getBoundingClientRect();
  if (box.top < view.top + 24 || box.bottom > view.bottom - 24) {
    desk.scrollTop += (box.top + box.bottom) / 2 - (view.top + view.bottom) / 2;
  }
}

function domRange(session: ReportSession, { from, to }: Match): StaticRangeLike | null {
  const start = domPoint(session, from, 'start');
  const end = domPoint(session, to, 'end');
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}
type StaticRangeLike = globalThis.Range;

/** In a figure the place is in the text of its chip. Null while the page is behind the text. */
function domPoint(session: ReportSession, spot: Spot, side: 'start' | 'end'): [globalThis.Node, number] | null {
  const { editor } = session;
  const block = blockAt(editor, spot.block);
  if (!block) return null;
  const holding = piecesOf(block, editor.document.figures).filter(({ start, end }) =>
    side === 'start' ? start <= spot.offset && spot.offset < end : start < spot.offset && spot.offset <= end,
  );
  const [piece] = holding;
  if (!piece) return null;
  try {
    const offset = spot.offset - piece.start;
    if (!isFigureElement(piece.child)) {
      return ReactEditor.toDOMPoint(editor, { path: [spot.block, ...piece.path], offset }) as [globalThis.Node, number];
    }
    const text = ReactEditor.toDOMNode(editor, piece.child).firstChild;
    return text instanceof Text ? [text, Math.min(offset, text.length)] : null;
  } catch {
    return null;
  }
}
