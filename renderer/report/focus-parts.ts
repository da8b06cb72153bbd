/** The parts of the report screen that F6 goes through, each with what takes the focus in it. */
const PARTS: readonly { part: string; first: string }[] = [
  { part: '[role=toolbar]', first: 'button:not(:disabled)' },
  { part: '[data-testid=outline-pane]', first: '[role=tree]' },
  { part: 'main', first: '[data-testid=editor]' },
  { part: 'aside', first: '[role=tab][aria-selected=true], input, button:not(:disabled)' },
  { part: 'footer:has(button)', first: 'button:not(:disabled)' },
];

/** F6 and Shift+F6: from one part of the screen to the next that is shown, because Tab changes levels in the text. */
export function focusNextPart(screen: HTMLElement, by: 1 | -1): void {
  const parts = PARTS.flatMap(({ part, first }) => {
    const element = [...screen.querySelectorAll<HTMLElement>(part)].find((found) => found.offsetParent !== null);
    const focused = element?.querySelector<HTMLElement>(first);
    return element && focused ? [{ element, focused }] : [];
  });
  const now = parts.findIndex(({ element }) => element.contains(document.activeElement));
  parts[(Math.max(now, by === 1 ? -1 : 0) + by + parts.length) % parts.length]?.focused.focus();
}
