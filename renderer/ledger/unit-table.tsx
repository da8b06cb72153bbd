import { isPlan, type Series } from '../../shared/figures/series';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { isUnfilled } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import styles from './ledger.module.css';
import { LedgerRow } from './ledger-row';

/** Years that fit on a screen beside the detail. */
const MOST_YEARS = 5;
const PARTS = ['year', 'H2', 'H1', 'Q4', 'Q3', 'Q2', 'Q1'];

/** What an office counts, over the years. */
export function UnitTable({
  series,
  chosen,
  onChoose,
}: {
  series: readonly Series[];
  chosen: Series | null;
  onChoose(series: Series, entry: LedgerEntry): void;
}) {
  const t = useTranslate();
  const years = [...new Set(series.flatMap(({ entries }) => entries.flatMap(({ year }) => year ?? [])))]
    .sort((a, b) => b - a)
    .slice(0, MOST_YEARS);
  return (
    <table className={styles.table} aria-label={t('ledger.list')}>
      <thead>
        <tr>
          <th scope="col">{t('ledger.column.label')}</th>
          <th scope="col">{t('ledger.unit')}</th>
          {years.map((year) => (
            <th key={year} scope="col" className={styles.number}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <LedgerRow
            key={one.key}
            label={one.label || t('ledger.unnamed')}
            conflicting={one.conflicts.length > 0}
            chosen={one.key === chosen?.key}
            onChoose={() => onChoose(one, latest(one))}
          >
            <td>{one.unit}</td>
            {years.map((year) => {
              const entry = inYear(one, year);
              return (
                <td key={year} className={styles.number}>
                  {entry === null ? (
                    '—'
                  ) : isUnfilled(entry.figure.text) ? (
                    <span className={styles.unfilled}>{t('ledger.unfilled')}</span>
                  ) : (
                    <>
                      {entry.figure.text}
                      {entry.figure.unit !== one.unit && <small>{entry.figure.unit}</small>}
                      {(entry.part !== 'year' || isPlan(entry)) && (
                        <small className={styles.part}>
                          {isPlan(entry) ? t('ledger.plan') : t(`part.${entry.part}`)}
                        </small>
                      )}
                    </>
                  )}
                </td>
              );
            })}
          </LedgerRow>
        ))}
      </tbody>
    </table>
  );
}

/** What stands for a year: the whole year rather than a part of it, what is rather than what was planned. */
function inYear({ entries }: Series, year: number): LedgerEntry | null {
  const rank = (entry: LedgerEntry): number =>
    (isPlan(entry) ? 100 : 0) + (isUnfilled(entry.figure.text) ? 10 : 0) + PARTS.indexOf(entry.part);
  return entries.filter((entry) => entry.year === year).sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The latest that is known; the latest at all where all are still to be filled in. */
function latest(series: Series): LedgerEntry {
  const filled = series.entries.filter(({ figure }) => !isUnfilled(figure.text));
  const year = Math.max(...(filled.length > 0 ? filled : series.entries).map((entry) => entry.year ?? 0));
  return inYear(series, year) ?? series.entries[0]!;
}
