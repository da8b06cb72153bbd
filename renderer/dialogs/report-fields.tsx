import { KINDS, PARTS } from '../../shared/model/kinds';
import type { Kind, Part } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { Select } from '../ui/select';
import { YearField } from '../ui/year-field';
import styles from './report-fields.module.css';

export interface ReportFieldValues {
  kind: Kind;
  year: number | null;
  part: Part;
}

/** Kind, year and part of the year, side by side. */
export function ReportFields({
  value,
  onChange,
}: {
  value: ReportFieldValues;
  onChange(change: Partial<ReportFieldValues>): void;
}) {
  const t = useTranslate();
  return (
    <div className={styles.fields}>
      <Select
        label={t('new.kind')}
        value={value.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <YearField
        label={t('new.year')}
        value={value.year}
        badYear={t('new.badYear')}
        onChange={(year) => onChange({ year })}
      />
      <Select
        label={t('new.part')}
        value={value.part}
        options={PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        onChange={(part) => onChange({ part })}
      />
    </div>
  );
}
