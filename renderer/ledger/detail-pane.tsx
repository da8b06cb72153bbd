import { changePhrase } from '../../shared/figures/change-phrase';
import { isPlan, yearBefore, type Series } from '../../shared/figures/series';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { isUnfilled } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { Button } from '../ui/button';
import { copyPlainText } from '../ui/copy-plain-text';
import { Icon } from '../ui/icon';
import { useToasts } from '../ui/toast';
import styles from './ledger.module.css';
import { usePeriodName } from './period-name';
import { SeriesChart } from './series-chart';
import { useInsertPhrase } from './use-insert-phrase';

/** What is known of one figure: how it changed, its values over the years, and those that cannot all be right. */
export function DetailPane({ series, entry }: { series: Series; entry: LedgerEntry }) {
  const t = useTranslate();
  const { show } = useToasts();
  const period = usePeriodName();
  const name = series.label || t('ledger.unnamed');
  const insert = useInsertPhrase();
  const before = yearBefore(series, entry);
  const phrase = before === null ? null : changePhrase(before.figure, entry.figure, entry.part);
  const alike = series.entries.filter((other) => other.part === entry.part && isPlan(other) === isPlan(entry));
  const years = alike.filter((other, i) => alike.findIndex(({ year }) => year === other.year) === i);
  return (
    <aside className={styles.detail} aria-label={t('ledger.detail')} data-testid="ledger-detail">
      <h2>
        {name}
        <small>{entry.figure.unit}</small>
      </h2>
      <h3>{t('ledger.phrase')}</h3>
      {phrase === null ? (
        <p className={styles.note}>{t('ledger.phrase.none')}</p>
      ) : (
        <div className={styles.phrase}>
          <span data-testid="phrase">{phrase}</span>
          <Button
            icon="paste"
            onClick={() => {
              copyPlainText(phrase);
              show({ tone: 'ok', text: t('ledger.phrase.copied', { phrase }), topic: 'phrase' });
            }}
          >
            {t('ledger.phrase.copy')}
          </Button>
          {entry.status === 'draft' && (
            <Button icon="drop" onClick={() => void insert(entry, phrase)}>
              {t('ledger.phrase.insert')}
            </Button>
          )}
        </div>
      )}
      <SeriesChart label={t('ledger.chart', { label: name })} entries={years} />
      {series.conflicts.length > 0 && (
        <div className={styles.conflict} role="note">
          <Icon name="warning" />
          <div>
            <strong>{t('ledger.conflict.title')}</strong>
            {series.conflicts.map(({ entries }) => (
              <p key={`${entries[0]!.year}${entries[0]!.part}${entries[0]!.kind}`}>
                {period(entries[0]!)}：{[...new Set(entries.map(({ figure }) => figure.text + figure.unit))].join('、')}
              </p>
            ))}
          </div>
        </div>
      )}
      <h3>{t('ledger.history')}</h3>
      <table className={styles.history}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.history.period')}</th>
            <th scope="col">{t('ledger.column.value')}</th>
            <th scope="col">{t('ledger.history.report')}</th>
          </tr>
        </thead>
        <tbody>
          {series.entries.map((other) => (
            <HistoryRow key={`${other.reportId} ${other.figure.id}`} entry={other} />
          ))}
        </tbody>
      </table>
    </aside>
  );
}

function HistoryRow({ entry }: { entry: LedgerEntry }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const period = usePeriodName();
  const { figure } = entry;
  return (
    <tr>
      <td>{period(entry)}</td>
      <td className={styles.number}>{isUnfilled(figure.text) ? t('ledger.unfilled') : figure.text + figure.unit}</td>
      <td>
        <button
          type="button"
          className={styles.link}
          title={t('ledger.show')}
          onClick={() => go({ name: 'report', id: entry.reportId, blockId: entry.blockId })}
        >
          {entry.title.replaceAll('\n', ' ')}
        </button>
      </td>
    </tr>
  );
}
