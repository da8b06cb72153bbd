import { useState, type MouseEvent } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { COLUMNS, overviewRows, type Column } from './overview';
import styles from './overview-table.module.css';

const SHOWN = 4;
const CROWDED = 4;

interface OverviewTableProps {
  reports: readonly ReportSummary[];
  onOpen(report: ReportSummary): void;
  onCarry(report: ReportSummary): void;
  onMenu(report: ReportSummary, event: MouseEvent): void;
}

/** Years down, plans and summaries across: what is there, and what could be started from the year before. */
export function OverviewTable({ reports, onOpen, onCarry, onMenu }: OverviewTableProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const rows = overviewRows(reports, new Date().getFullYear());
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section className={styles.card} aria-label={t('shelf.overview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('shelf.overview.year')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`shelf.overview.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.year ?? 'none'}>
              <th scope="row">{row.year ?? t('shelf.overview.noYear')}</th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <div className={styles.chips}>
                    <ReportChips reports={row.cells[column].reports} column={column} onOpen={onOpen} onMenu={onMenu} />
                    {row.cells[column].prior !== null && (
                      <button
                        type="button"
                        className={classNames(styles.chip, styles.missing)}
                        onClick={() => onCarry(row.cells[column].prior!)}
                      >
                        ＋ {t('shelf.overview.start', { year: row.cells[column].prior.year! })}
                      </button>
                    )}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <div className={styles.more}>
          <Button look="quiet" icon={all ? 'up' : 'down'} onClick={() => setAll(!all)}>
            {all ? t('shelf.overview.fewer') : t('shelf.overview.older', { count: rows.length - SHOWN })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ReportChipsProps extends Pick<OverviewTableProps, 'onOpen' | 'onMenu'> {
  reports: readonly ReportSummary[];
  column: Column;
}

/** The reports of one cell; a crowded one shows its first few and how many more there are. */
function ReportChips({ reports, column, onOpen, onMenu }: ReportChipsProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all || reports.length <= CROWDED ? reports : reports.slice(0, CROWDED - 1);
  const rest = reports.length - shown.length;
  return (
    <>
      {shown.map((report) => (
        <button
          key={report.id}
          type="button"
          className={classNames(styles.chip, report.status === 'draft' && styles.draft)}
          title={report.title.replaceAll('\n', ' ')}
          onClick={() => onOpen(report)}
          onContextMenu={(event) => onMenu(report, event)}
        >
          {[
            t(`shelf.chip.${report.kind}`),
            ...(column === 'other' && report.part !== 'year' ? [t(`part.${report.part}`)] : []),
            ...(report.status === 'prior' ? [] : [t(`status.${report.status}`)]),
            ...(report.status === 'draft' && report.unfilled > 0
              ? [t('shelf.row.unfilled', { count: report.unfilled })]
              : []),
          ]
            .map((part) => part.replaceAll(' ', '\u00a0'))
            .join('\u00a0· ')}
        </button>
      ))}
      {rest > 0 && (
        <button
          type="button"
          className={classNames(styles.chip, styles.missing)}
          aria-label={t('shelf.overview.rest', { count: rest })}
          onClick={() => setAll(true)}
        >
          +{rest}
        </button>
      )}
    </>
  );
}
