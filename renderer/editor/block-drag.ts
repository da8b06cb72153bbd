import { subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole } from '../../shared/model/block';
import { blocksOf, indexOfBlock } from './commands/current-block';
import { moveSubtree } from './commands/move';
import styles from './paper.module.css';
import type { ReportSession } from './session';
import type { BlockElement } from './slate-types';

/** px that the pointer moves before a press on a role becomes a drag */
const START = 4;
/** px from the edge of the page within which it scrolls, and how far each time */
const EDGE = 40;
const SCROLL = 14;

/**
 * Drags a block, with all under it, by its role in the gutter: a line shows where it would go, the page scrolls at its edges, Esc gives up. A press
 * without a move is `onPress`.
 */
export function dragBlock(
  session: ReportSession,
  id: string,
  start: { x: number; y: number },
  onPress: () => void,
): void {
  const desk = document.querySelector<HTMLElement>('[data-desk]')!;
  const line = document.createElement('div');
  line.className = styles.dropLine!;
  line.dataset['testid'] = 'block-drop-line';
  let before: number | null = null;
  let dragging = false;
  let pointer = start;
  let timer = 0;

  const follow = () => {
    const place = placeAt(session, id, pointer.y);
    before = place?.before ?? null;
    line.hidden = place === null;
    if (!place) return;
    line.style.top = `${place.top}px`;
    line.style.left = `${place.left}px`;
    line.style.width = `${place.width}px`;
  };
  const scroll = () => {
    const { top, bottom } = desk.getBoundingClientRect();
    const by = pointer.y < top + EDGE ? -SCROLL : pointer.y > bottom - EDGE ? SCROLL : 0;
    if (by === 0) return;
    desk.scrollTop += by;
    follow();
  };
  const move = (event: PointerEvent) => {
    pointer = { x: event.clientX, y: event.clientY };
    if (!dragging && Math.hypot(pointer.x - start.x, pointer.y - start.y) < START) return;
    if (!dragging) {
      dragging = true;
      document.body.append(line);
      timer = window.setInterval(scroll, 30);
    }
    follow();
  };
  const end = () => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', drop);
    document.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', key, true);
    clearInterval(timer);
    line.remove();
  };
  const drop = () => {
    end();
    if (!dragging) return onPress();
    const to = before;
    if (to === null) return;
    session.run((editor) => {
      const from = indexOfBlock(editor, id);
      if (from >= 0) moveSubtree(editor, from, to, depthAt(blocksOf(editor), from, to));
    });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', key, true);
}

/** Before which block the dragged one would go, and where the line is drawn. */
function placeAt(session: ReportSession, id: string, y: number) {
  const { editor } = session;
  const blocks = blocksOf(editor);
  const from = indexOfBlock(editor, id);
  const shown = blocks.flatMap((block, at) => {
    const box = session.folding.stateOf(block.id) === 'hidden' ? null : session.elementOf(at)?.getBoundingClientRect();
    return box ? [{ at, box }] : [];
  });
  const last = shown.at(-1);
  if (from < 0 || !last) return null;
  const under = shown.find(({ box }) => y < box.top + box.height / 2);
  const before = fittingPlace(blocks, from, under?.at ?? blocks.length);
  if (before > from && before < subtreeEnd(blocks, from)) return null;
  const target = shown.find(({ at }) => at >= before);
  const { left, width } = (target ?? last).box;
  return { before, top: (target ? target.box.top : last.box.bottom) - 3, left, width };
}

/** A heading goes only where no other is torn from what is under it. */
function fittingPlace(blocks: readonly BlockElement[], from: number, wanted: number): number {
  const { role, depth } = blocks[from]!;
  if (!isHeadingRole(role)) return wanted;
  const fits = (at: number) => at === blocks.length || blocks[at]!.depth <= depth;
  for (let off = 0; ; off++) {
    if (wanted - off >= 0 && fits(wanted - off)) return wanted - off;
    if (wanted + off <= blocks.length && fits(wanted + off)) return wanted + off;
  }
}

/** Headings keep their depth; text goes under the heading it follows, or beside the text it follows. */
function depthAt(blocks: readonly BlockElement[], from: number, before: number): number {
  const block = blocks[from]!;
  const elder = blocks[before - 1];
  if (isHeadingRole(block.role)) return block.depth;
  return elder ? elder.depth + (isHeadingRole(elder.role) ? 1 : 0) : 0;
}
