import { valueOf } from '../../shared/compare/figures';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import styles from './ledger.module.css';

const WIDTH = 320;
const HEIGHT = 140;
const TOP = 22;
const BOTTOM = 20;
const MOST_YEARS = 8;

/** A column for each year, with its value above it. Nothing where there are not two years to compare. `entries`: one for a year. */
export function SeriesChart({ label, entries }: { label: string; entries: readonly LedgerEntry[] }) {
  const bars = entries
    .flatMap((entry) => {
      const value = valueOf(entry.figure);
      return value === null || entry.year === null ? [] : [{ entry, year: entry.year, value }];
    })
    .sort((a, b) => a.year - b.year)
    .slice(-MOST_YEARS);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ value }) => value)) || 1;
  const step = WIDTH / bars.length;
  const width = Math.min(44, step * 0.6);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {bars.map(({ entry, year, value }, i) => {
        const middle = step * (i + 0.5);
        const height = Math.max(1, (value / most) * (HEIGHT - TOP - BOTTOM));
        const y = HEIGHT - BOTTOM - height;
        return (
          <g key={year} data-latest={i === bars.length - 1 ? '' : undefined}>
            <rect x={middle - width / 2} y={y} width={width} height={height} rx={2} />
            <text x={middle} y={y - 6}>
              {entry.figure.text}
            </text>
            <text x={middle} y={HEIGHT - 5} className={styles.axis}>
              {year}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
    </svg>
  );
}
