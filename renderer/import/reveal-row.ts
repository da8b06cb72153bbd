/** Attempts, one a frame, until a virtual list has drawn what it was scrolled to. */
const MOST_FRAMES = 8;

/**
 * Scrolls the element of an outline row into view; `scrollNear` is asked for where it is not drawn yet. Returns what stops it.
 */
export function revealRow(scroller: HTMLElement, key: string, scrollNear: () => void): () => void {
  let frame = 0;
  let left = MOST_FRAMES;
  const attempt = () => {
    const element = scroller.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    if (element !== null) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    if (left === MOST_FRAMES) scrollNear();
    if (left-- > 0) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
