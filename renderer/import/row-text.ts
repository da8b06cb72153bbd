/** The element that holds nothing but a row's text, and says so: offsets into it are offsets into the text. */
export const TEXT_ATTRIBUTE = 'data-row-text';

/** Where in a row's text a pointer event happened; null where it was not on the text, or what is shown is not the text itself. */
export function placeInText(event: { clientX: number; clientY: number; target: EventTarget }): number | null {
  const holder = event.target instanceof Element ? event.target.closest(`[${TEXT_ATTRIBUTE}]`) : null;
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (holder === null || caret === null || !holder.contains(caret.offsetNode)) return null;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return before.toString().length;
}
