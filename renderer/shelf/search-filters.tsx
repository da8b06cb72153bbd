import type { ReportSummary } from '../../shared/ipc/contract';
import type { SearchFilter } from '../../shared/ipc/shelf-calls';
import { KINDS } from '../../shared/model/kinds';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { unitCounts } from './report-filter';
import styles from './search-filters.module.css';

const ANY = '';

/** Narrows a search to a year, a kind, an office, to outcomes or figures. Only what the library holds is offered. */
export function SearchFilters({
  reports,
  filter,
  onFilter,
}: {
  reports: readonly ReportSummary[];
  filter: SearchFilter;
  onFilter(filter: SearchFilter): void;
}) {
  const t = useTranslate();
  const years = [...new Set(reports.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => b - a);
  const kinds = KINDS.filter((kind) => reports.some((report) => report.kind === kind));
  const units = unitCounts(reports).flatMap(({ unit }) => (unit === '' ? [] : [unit]));
  const set = (field: keyof SearchFilter, value: string) => {
    const next = { ...filter };
    delete next[field];
    onFilter(value === ANY ? next : { ...next, [field]: field === 'year' ? Number(value) : value });
  };
  const select = (field: keyof SearchFilter, any: string, options: { value: string; label: string }[]) => (
    <div className={styles.field} data-active={filter[field] === undefined ? undefined : ''}>
      <Select<string>
        label={any}
        hideLabel
        value={String(filter[field] ?? ANY)}
        options={[{ value: ANY, label: any }, ...options]}
        onChange={(value) => set(field, value)}
      />
    </div>
  );
  return (
    <div className={styles.row} role="group" aria-label={t('shelf.filters')}>
      {select(
        'year',
        t('shelf.filters.year'),
        years.map((year) => ({ value: String(year), label: t('shelf.filters.inYear', { year }) })),
      )}
      {select(
        'kind',
        t('shelf.filters.kind'),
        kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
      )}
      {select(
        'unit',
        t('shelf.filters.unit'),
        units.map((unit) => ({ value: unit, label: unit })),
      )}
      {select('only', t('shelf.filters.only'), [
        { value: 'outcomes', label: t('shelf.filters.outcomes') },
        { value: 'figures', label: t('shelf.filters.figures') },
      ])}
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" icon="close" onClick={() => onFilter({})}>
          {t('shelf.filters.clear')}
        </Button>
      )}
      <span className={styles.syntax}>{t('shelf.filters.syntax')}</span>
    </div>
  );
}
