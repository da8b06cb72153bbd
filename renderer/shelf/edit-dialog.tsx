import { useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { ShelfFields } from '../../shared/ipc/shelf-calls';
import { KINDS, PARTS, STATUSES } from '../../shared/model/kinds';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { YearField } from '../ui/year-field';
import styles from './edit-dialog.module.css';

const KEEP = '';

interface EditDialogProps {
  reports: readonly ReportSummary[];
  /** Offices of the library, the most frequent first. */
  units: readonly string[];
  onSave(fields: ShelfFields): void;
  onClose(): void;
}

/** Office, kind, year, part and status of one report or several; what they do not share stays as it is until it is chosen. */
export function EditDialog({ reports, units, onSave, onClose }: EditDialogProps) {
  const t = useTranslate();
  const [fields, setFields] = useState<ShelfFields>({});
  const first = reports[0]!;
  const shared = <F extends keyof ShelfFields>(field: F): ReportSummary[F] | undefined =>
    reports.every((report) => report[field] === first[field]) ? first[field] : undefined;
  const value = <F extends keyof ShelfFields>(field: F): ReportSummary[F] | undefined =>
    field in fields ? (fields[field] as ReportSummary[F]) : shared(field);
  const set = (change: ShelfFields) => setFields({ ...fields, ...change });
  const ready = Object.keys(fields).length > 0;

  const select = <V extends string>(
    label: string,
    field: 'kind' | 'part' | 'status',
    options: readonly V[],
    name: (option: V) => string,
  ) => {
    const now = value(field);
    return (
      <Select<string>
        label={label}
        value={now ?? KEEP}
        options={[
          ...(now === undefined ? [{ value: KEEP, label: t('shelf.edit.keep') }] : []),
          ...options.map((option) => ({ value: option, label: name(option) })),
        ]}
        onChange={(next) => next !== KEEP && set({ [field]: next })}
      />
    );
  };

  return (
    <Dialog
      title={reports.length === 1 ? t('shelf.edit.one') : t('shelf.edit.many', { count: reports.length })}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => ready && onSave(fields)}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('shelf.edit.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.titles}>
          {reports
            .slice(0, 3)
            .map(({ title }) => title.replaceAll('\n', ' '))
            .join('；')}
          {reports.length > 3 && ` ${t('shelf.edit.more', { count: reports.length - 3 })}`}
        </p>
        <TextField
          label={t('new.unit')}
          value={value('unit') ?? ''}
          placeholder={value('unit') === undefined ? t('shelf.edit.keep') : t('new.unit.placeholder')}
          autoFocus
          onChange={(unit) => set({ unit })}
        />
        {units.length > 0 && (
          <div className={styles.units}>
            {units.slice(0, 6).map((unit) => (
              <Button key={unit} look="quiet" pressed={value('unit') === unit} onClick={() => set({ unit })}>
                {unit}
              </Button>
            ))}
          </div>
        )}
        <div className={styles.fields}>
          {select(t('new.kind'), 'kind', KINDS, (kind) => t(`kind.${kind}`))}
          <YearField
            label={t('new.year')}
            value={value('year') ?? null}
            badYear={t('new.badYear')}
            onChange={(year) => (year !== null || reports.length === 1) && set({ year })}
          />
          {select(t('new.part'), 'part', PARTS, (part) => t(`part.${part}`))}
          {select(t('shelf.edit.status'), 'status', STATUSES, (status) => t(`status.${status}`))}
        </div>
        {value('year') === undefined && <p className={styles.titles}>{t('shelf.edit.mixedYears')}</p>}
      </div>
    </Dialog>
  );
}
