import styles from './progress.module.css';

/** How far something long is: `value` 0 … 1, null where that is not known. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
      className={styles.track}
    >
      <div
        className={value === null ? styles.unknown : styles.bar}
        style={value === null ? undefined : { width: `${value * 100}%` }}
      />
    </div>
  );
}
