import { useEffect, useRef, useState } from 'react';

/** Rows that are made at first, and with each look further down. */
const PORTION = 24;

/** How many rows of a long list to make: more as the place after the last one (`end`) comes near the view, for each row costs every frame something. */
export function useGrowing(length: number) {
  const [limit, setLimit] = useState(PORTION);
  const end = useRef<HTMLDivElement>(null);
  const more = limit < length;
  useEffect(() => {
    if (!more) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry!.isIntersecting && setLimit((shown) => shown + PORTION),
      { root: end.current!.closest('[role=tabpanel]'), rootMargin: '400px' },
    );
    observer.observe(end.current!);
    return () => observer.disconnect();
    // Looked at anew after each portion: what stays in view is not told of again.
  }, [more, limit]);
  return { limit, end };
}
