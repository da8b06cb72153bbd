import { useEffect, type RefObject } from 'react';

/** How far below its upper edge a pane is asked what it shows, px. */
const PROBE = 24;
/** Attempts, one a frame, until a virtual list has drawn the row that is followed to. */
const MOST_FRAMES = 4;

/** Draws a row that is not drawn: a virtual list holds only what is near its place. */
export type Near = RefObject<((row: string) => void) | null>;
type Pane = RefObject<HTMLElement | null>;

/**
 * Keeps two panes that show the same rows (elements with data-row) at the same place: the one that the reader scrolls leads, the other
 * follows to the row at the leader's upper edge, and as far into it.
 */
export function useScrollTogether(a: Pane, nearA: Near, b: Pane, nearB: Near): void {
  useEffect(() => {
    let leader: HTMLElement | null = null;
    let frame = 0;

    const lead = (event: Event) => {
      leader = [a.current, b.current].find((pane) => pane?.contains(event.target as Node)) ?? null;
    };
    const follow = (left: number) => {
      const leads = leader === a.current;
      const other = (leads ? b : a).current;
      if (leader === null || other === null) return;
      const end = endOf(leader);
      if (end !== null) other.scrollTop = end === 'top' ? 0 : other.scrollHeight;
      const place = end === null ? topPlace(leader) : null;
      if (place === null || scrollTo(other, place) || left === 0) return;
      if (left === MOST_FRAMES) (leads ? nearB : nearA).current?.(place.row);
      frame = requestAnimationFrame(() => follow(left - 1));
    };
    const onScroll = (event: Event) => {
      if (event.target !== leader) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => follow(MOST_FRAMES));
    };
    const release = () => {
      leader = null;
    };

    window.addEventListener('wheel', lead, { capture: true, passive: true });
    window.addEventListener('pointerdown', lead, { capture: true });
    window.addEventListener('keydown', release, { capture: true });
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('wheel', lead, { capture: true });
      window.removeEventListener('pointerdown', lead, { capture: true });
      window.removeEventListener('keydown', release, { capture: true });
      window.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [a, nearA, b, nearB]);
}

/** The row at the upper edge of a pane, and how much of it, from 0 to 1, stands above the edge. */
interface Place {
  row: string;
  part: number;
}

function endOf(pane: HTMLElement): 'top' | 'bottom' | null {
  if (pane.scrollTop <= 1) return 'top';
  return pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1 ? 'bottom' : null;
}

/** Where the pieces of a row begin and end on the screen; null where none is drawn. */
function extentOf(pane: HTMLElement, row: string): { top: number; height: number } | null {
  const boxes = [...pane.querySelectorAll(`[data-row="${CSS.escape(row)}"]`)].map((piece) =>
    piece.getBoundingClientRect(),
  );
  if (boxes.length === 0) return null;
  const top = Math.min(...boxes.map((box) => box.top));
  return { top, height: Math.max(1, Math.max(...boxes.map((box) => box.bottom)) - top) };
}

function topPlace(pane: HTMLElement): Place | null {
  const edge = pane.getBoundingClientRect().top + PROBE;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-row]:not([data-head])')) {
    if (element.getBoundingClientRect().bottom <= edge) continue;
    const row = element.dataset['row']!;
    const { top, height } = extentOf(pane, row)!;
    return { row, part: Math.min(1, Math.max(0, (edge - top) / height)) };
  }
  return null;
}

function scrollTo(pane: HTMLElement, { row, part }: Place): boolean {
  const extent = extentOf(pane, row);
  if (extent === null) return false;
  pane.scrollTop += extent.top + part * extent.height - pane.getBoundingClientRect().top - PROBE;
  return true;
}
