/** Puts text on the clipboard by a copy event of our own: the asynchronous clipboard needs a permission, and the window is granted none. */
export function copyPlainText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', onCopy, { once: true, capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', onCopy, { capture: true });
}
