import type { ReactNode } from 'react';
import styles from './status-bar.module.css';

/** The thin bar at the bottom of a screen. */
export function StatusBar({ left, right }: { left?: ReactNode; right?: ReactNode }) {
  return (
    <footer className={styles.bar}>
      <div className={styles.left}>{left}</div>
      <div className={styles.right}>{right}</div>
    </footer>
  );
}
