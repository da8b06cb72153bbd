import { changeOf } from '../../shared/compare/figures';
import { formatPercent } from '../../shared/figures/change-phrase';
import { yearBefore } from '../../shared/figures/series';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { isUnfilled } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import { entryKey, type Ledger } from './use-ledger';
import styles from './ledger.module.css';
import { LedgerRow } from './ledger-row';

/** The figures of one report in the order of its text, each beside that of the year before. */
export function ReportTable({
  ledger,
  entries,
  chosen,
  onChoose,
}: {
  ledger: Ledger;
  entries: readonly LedgerEntry[];
  chosen: LedgerEntry | null;
  onChoose(entry: LedgerEntry): void;
}) {
  const t = useTranslate();
  return (
    <table className={styles.table} aria-label={t('ledger.list')}>
      <thead>
        <tr>
          <th scope="col">{t('ledger.column.label')}</th>
          <th scope="col" className={styles.number}>
            {t('ledger.column.value')}
          </th>
          <th scope="col" className={styles.number}>
            {t('ledger.column.last')}
          </th>
          <th scope="col" className={styles.number}>
            {t('ledger.column.change')}
          </th>
          <th scope="col">{t('ledger.column.asOf')}</th>
          <th scope="col">{t('ledger.column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const series = ledger.seriesOfEntry.get(entryKey(entry))!;
          const { figure } = entry;
          const before = yearBefore(series, entry);
          const last = before?.figure.text ?? figure.previous?.text;
          return (
            <LedgerRow
              key={entryKey(entry)}
              label={figure.label || t('ledger.unnamed')}
              conflicting={series.conflicts.some(({ entries: some }) => some.includes(entry))}
              chosen={entry === chosen}
              onChoose={() => onChoose(entry)}
            >
              <td className={styles.number}>
                {isUnfilled(figure.text) ? (
                  <span className={styles.unfilled}>{t('ledger.unfilled')}</span>
                ) : (
                  <>
                    {figure.text}
                    <small>{figure.unit}</small>
                  </>
                )}
              </td>
              <td className={styles.number}>{last === undefined || isUnfilled(last) ? '—' : last}</td>
              <td className={styles.number}>{before === null ? '—' : <ChangeText before={before} after={entry} />}</td>
              <td>{figure.asOf ?? ''}</td>
              <td className={styles.source} title={figure.source}>
                {figure.source ?? ''}
              </td>
            </LedgerRow>
          );
        })}
      </tbody>
    </table>
  );
}

/** "+12.4%", "+0.8" points, "-3"; "—" where there is nothing to compute. */
function ChangeText({ before, after }: { before: LedgerEntry; after: LedgerEntry }) {
  const t = useTranslate();
  const change = changeOf(before.figure, after.figure);
  if (change === null) return '—';
  const told = formatPercent(Math.abs(change.value));
  const amount =
    change.kind === 'percent' ? `${told}%` : change.kind === 'points' ? t('ledger.points', { value: told }) : told;
  const sign = change.value > 0 ? '+' : change.value < 0 ? '−' : '';
  return <span data-sign={sign === '−' ? 'less' : undefined}>{sign + amount}</span>;
}
