import type { KeyboardEvent, ReactNode } from 'react';
import { isComposingKey } from './composing';
import styles from './toolbar.module.css';

/** The bar under the header with what a screen can do. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="toolbar" aria-label={label} className={styles.bar} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** Left, right, Home and End go among the buttons; Tab goes on too. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  if (isComposingKey(event) || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const now = buttons.indexOf(event.target);
  const moves: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 };
  const next = moves[event.key];
  if (now < 0 || next === undefined) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}

/** Pushes what follows to the right. */
export function ToolbarSpace() {
  return <span className={styles.space} />;
}
