/** Puts text on the clipboard. */
export function copyPlainText(text: string): void {
  copyBy((data) => data.setData('text/plain', text));
}

/** Fills the clipboard by a copy event of our own: the asynchronous clipboard needs a permission, and the window is granted none. */
export function copyBy(fill: (data: DataTransfer) => void): void {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.clipboardData) fill(event.clipboardData);
  };
  window.addEventListener('copy', onCopy, { once: true, capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', onCopy, { capture: true });
}
