import type { ReactNode } from 'react';
import styles from './toolbar.module.css';

/** The bar under the header with what a screen can do. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="toolbar" aria-label={label} className={styles.bar}>
      {children}
    </div>
  );
}

/** Pushes what follows to the right. */
export function ToolbarSpace() {
  return <span className={styles.space} />;
}
