/**
 * Before each commit React notes the selection of a focused editable element as character offsets, for which it walks through all of the element's
 * nodes (getModernOffsetsFromPoints of react-dom: a quarter of a key's time at 10,000 blocks). Slate restores the selection itself. React asks
 * `contentEditable === 'true'`; the attribute and `isContentEditable`, by which the browser and Slate go, stay as they are.
 */
export function keepSelectionFromReact(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', { configurable: true, get: () => 'inherit' });
}
