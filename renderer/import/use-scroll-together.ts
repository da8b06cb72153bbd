import { useEffect, type RefObject } from 'react';

/** How far below its upper edge a pane is asked what it shows, px. */
const PROBE = 24;

/**
 * Keeps two panes that show the same rows (elements with data-row) at the same place: the one that the reader scrolls leads, the other
 * follows to the first row the leader shows. Only what is drawn can be followed to; virtual lists draw on as they scroll.
 */
export function useScrollTogether(a: RefObject<HTMLElement | null>, b: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let leader: HTMLElement | null = null;
    let frame = 0;

    const lead = (event: Event) => {
      leader = [a.current, b.current].find((pane) => pane?.contains(event.target as Node)) ?? null;
    };
    const follow = () => {
      const other = leader === a.current ? b.current : a.current;
      if (leader === null || other === null) return;
      const key = topRow(leader);
      if (key !== null) scrollTo(other, key, leader);
    };
    const onScroll = (event: Event) => {
      if (event.target !== leader) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
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
  }, [a, b]);
}

/** The row that stands at the upper edge of a pane. */
function topRow(pane: HTMLElement): string | null {
  const edge = pane.getBoundingClientRect().top + PROBE;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-row]:not([data-head])')) {
    if (element.getBoundingClientRect().bottom > edge) return element.dataset['row'] ?? null;
  }
  return null;
}

function scrollTo(pane: HTMLElement, key: string, leader: HTMLElement): void {
  const element = pane.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
  if (element !== null)
    pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - PROBE / 2;
  else {
    // Not drawn yet: go to the same part of the whole, which brings its surroundings.
    const share = leader.scrollTop / Math.max(1, leader.scrollHeight - leader.clientHeight);
    pane.scrollTop = share * (pane.scrollHeight - pane.clientHeight);
  }
}
