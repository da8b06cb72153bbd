import type { KeyboardEvent } from 'react';

/**
 * Arrow down and up among the items of a list, each with a button of its own that takes the focus. Says whether the focus moved;
 * at the ends it does not.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, list: string): boolean {
  const buttons = [
    ...(event.currentTarget.closest(list)?.querySelectorAll<HTMLElement>('li > button:first-child') ?? []),
  ];
  const next = buttons[buttons.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
  return next !== undefined;
}
