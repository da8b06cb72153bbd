import { useEffect, useState, type RefObject } from 'react';

/** px around the field that stay free as well. */
const MARGIN = 8;

/**
 * Whether something that floats over the page is to step aside: at its usual place it would cover the field that has the focus. It steps back
 * when `count`, of what it shows, changes, or the focus goes elsewhere.
 */
export function useKeepClear(floating: RefObject<HTMLElement | null>, count: number): boolean {
  const [aside, setAside] = useState(false);
  useEffect(() => {
    if (count === 0) return;
    const look = () => {
      const element = floating.current;
      const field = document.activeElement;
      if (element === null || field === null || field === document.body || element.contains(field)) return;
      const box = field.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = element;
      const place = getComputedStyle(element);
      const right = innerWidth - parseFloat(place.right);
      const bottom = innerHeight - parseFloat(place.getPropertyValue('--from-bottom')) * rootSize();
      // A pane as tall as the window is no field: it shows enough of itself beside.
      const isField = box.height < innerHeight / 3;
      setAside(
        isField &&
          box.right > right - offsetWidth - MARGIN &&
          box.left < right + MARGIN &&
          box.bottom > bottom - offsetHeight - MARGIN &&
          box.top < bottom + MARGIN,
      );
    };
    const frame = requestAnimationFrame(look);
    window.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('focusin', look);
    };
  }, [floating, count]);
  return aside;
}

/** px of 1rem */
function rootSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
