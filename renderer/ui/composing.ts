import type { KeyboardEvent } from 'react';

/**
 * Whether a key belongs to an input method. Every keydown handler of the window asks first and lets such keys go: Enter, Tab, Esc and digits
 * pick candidates while composing (229 is what Chromium reports for a key the input method has taken).
 */
export function isComposingKey(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
