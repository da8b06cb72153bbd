import type { ReportSummary } from '../../shared/ipc/contract';
import { KINDS, STATUSES } from '../../shared/model/kinds';
import { useTranslate } from '../app/language';
import { Icon } from '../ui/icon';
import type { Alike } from './duplicates';
import { reportsIn, sameFilter, unitCounts, type Filter } from './report-filter';
import styles from './shelf-nav.module.css';

interface ShelfNavProps {
  reports: readonly ReportSummary[];
  deleted: number;
  alike: ReadonlyMap<string, Alike>;
  filter: Filter;
  onFilter(filter: Filter): void;
}

/** The sections of the shelf, each with how many reports it holds. */
export function ShelfNav({ reports, deleted, alike, filter, onFilter }: ShelfNavProps) {
  const t = useTranslate();
  const entry = (own: Filter, label: string, count: number, icon?: 'trash') => (
    <button
      key={label}
      type="button"
      className={styles.entry}
      aria-current={sameFilter(own, filter) ? 'page' : undefined}
      onClick={() => onFilter(own)}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.count}>{count}</span>
    </button>
  );
  const counted = (own: Filter) => reportsIn(own, reports, alike).length;
  const kinds = KINDS.map((kind) => ({ kind, count: counted({ by: 'kind', kind }) })).filter(({ count }) => count > 0);

  return (
    <nav className={styles.nav} aria-label={t('shelf.navigation')}>
      {entry({ by: 'all' }, t('shelf.all'), reports.length)}
      {STATUSES.map((status) =>
        entry({ by: 'status', status }, t(`status.${status}`), counted({ by: 'status', status })),
      )}
      {entry({ by: 'recent' }, t('shelf.recent'), counted({ by: 'recent' }))}
      {entry({ by: 'pinned' }, t('shelf.pinned'), counted({ by: 'pinned' }))}
      {alike.size > 0 && entry({ by: 'duplicates' }, t('shelf.duplicates'), counted({ by: 'duplicates' }))}
      {kinds.length > 0 && <h2>{t('shelf.kinds')}</h2>}
      {kinds.map(({ kind, count }) => entry({ by: 'kind', kind }, t(`kind.${kind}`), count))}
      {reports.length > 0 && <h2>{t('shelf.units')}</h2>}
      {unitCounts(reports).map(({ unit, count }) => entry({ by: 'unit', unit }, unit || t('shelf.noUnit'), count))}
      <div className={styles.bin}>{entry({ by: 'bin' }, t('shelf.recycleBin'), deleted, 'trash')}</div>
    </nav>
  );
}
