import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { TextField } from '../ui/text-field';
import styles from './dialogs.module.css';

interface PriorListProps {
  /** What is chosen; the report to carry over where absent. */
  label?: string;
  reports: readonly ReportSummary[];
  chosen: ReportSummary | null;
  onChoose(report: ReportSummary | null): void;
}

/** Chooses one report: a filter, and under it a list moved through with the arrow keys from either. */
export function PriorList({ label, reports, chosen, onChoose }: PriorListProps) {
  const t = useTranslate();
  const name = label ?? t('carry.from');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');
  const words = filter.trim().toLowerCase().split(/\s+/u);
  const text = (report: ReportSummary) =>
    [report.title, report.unit, report.year ?? '', t(`kind.${report.kind}`), t(`part.${report.part}`)]
      .join(' ')
      .toLowerCase();
  const shown = reports.filter((report) => words.every((word) => text(report).includes(word)));
  const chosenId = chosen?.id;

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = shown[shown.findIndex((report) => report.id === chosenId) + by];
    if (next !== undefined) onChoose(next);
  }

  return (
    <div>
      <TextField
        label={name}
        value={filter}
        placeholder={t('carry.filter.placeholder')}
        autoFocus
        onChange={setFilter}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={name}
        aria-activedescendant={chosenId === undefined ? undefined : `${id}-${chosenId}`}
        className={styles.priors}
        onKeyDown={onKeyDown}
      >
        {shown.map((report) => (
          <div
            key={report.id}
            id={`${id}-${report.id}`}
            role="option"
            aria-selected={report.id === chosenId}
            className={styles.prior}
            onClick={() => onChoose(report)}
          >
            <strong>{report.title.replaceAll('\n', ' ')}</strong>
            <span>
              {[
                t(`status.${report.status}`),
                t(`kind.${report.kind}`),
                ...(report.year === null
                  ? []
                  : [t('shelf.yearAndPart', { year: report.year, part: t(`part.${report.part}`) })]),
                ...(report.unit === '' ? [] : [report.unit]),
              ].join(' · ')}
            </span>
          </div>
        ))}
        {shown.length === 0 && <p className={styles.prior}>{t('carry.noMatch')}</p>}
      </div>
    </div>
  );
}
