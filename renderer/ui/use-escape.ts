import { useEffect, useEffectEvent } from 'react';

/** Whether a dialog or a menu lies over the screen: the keys are theirs. */
export const isCovered = () => document.querySelector('dialog[open], [role=menu]') !== null;

/** Esc leaves a screen, wherever the focus is: a toast or a button that went away leaves it on the page itself. */
export function useEscape(leave: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isCovered()) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
