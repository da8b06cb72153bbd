import { useState, type MouseEvent } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { plansOfYear } from '../../shared/plan/choose';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { COLUMNS, overviewRows, type Column } from './overview';
import styles from './overview-table.module.css';
import { YearProgress } from './year-progress';

const SHOWN = 4;
const CROWDED = 4;

interface OverviewTableProps {
  reports: readonly ReportSummary[];
  onOpen(report: ReportSummary): void;
  onCarry(report: ReportSummary): void;
  onMenu(report: ReportSummary, event: MouseEvent): void;
  /** Shows a plan against its summary. */
  onPlan(plan: ReportSummary): void;
}

/** Years down, plans and summaries across: what is there, and what could be started from the year before. */
export function OverviewTable({ reports, onOpen, onCarry, onMenu, onPlan }: OverviewTableProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const { settings } = useSettings();
  const thisYear = new Date().getFullYear();
  const rows = overviewRows(reports, thisYear);
  const planToAnswer = (year: number | null) =>
    year === null || year < thisYear - 1 || year > thisYear
      ? null
      : (plansOfYear(reports, year, settings.unit)[0] ?? null);
  const shown = all ? rows : rows.slice(0, SHOWN);
  // Most libraries have nothing for the last column.
  const columns = COLUMNS.filter(
    (column) => column !== 'other' || rows.some((row) => row.cells.other.reports.length > 0),
  );
  return (
    <section className={styles.card} aria-label={t('shelf.overview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('shelf.overview.year')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`shelf.overview.${column}`)}
              </th>
            ))}
            <th scope="col">{t('shelf.overview.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.year ?? 'none'}>
              <th scope="row">{row.year ?? t('shelf.overview.noYear')}</th>
              {columns.map((column) => (
                <td key={column}>
                  <div className={styles.chips}>
                    <ReportChips reports={row.cells[column].reports} column={column} onOpen={onOpen} onMenu={onMenu} />
                    {column === 'whole' && row.cells.whole.reports.length === 0 && (
                      <FromPlan plan={planToAnswer(row.year)} onPlan={onPlan} />
                    )}
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
              <td>
                <YearProgress reports={reports} year={row.year} onOpen={onPlan} />
              </td>
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

/** A summary that is missing can be made of the year's plan. */
function FromPlan({ plan, onPlan }: { plan: ReportSummary | null } & Pick<OverviewTableProps, 'onPlan'>) {
  const t = useTranslate();
  if (plan === null) return null;
  return (
    <button
      type="button"
      className={classNames(styles.chip, styles.missing)}
      title={plan.title.replaceAll('\n', ' ')}
      onClick={() => onPlan(plan)}
    >
      ＋ {t('shelf.overview.fromPlan')}
    </button>
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
  const severalUnits = new Set(reports.map(({ unit }) => unit)).size > 1;
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
            ...(severalUnits && report.unit !== '' ? [short(report.unit)] : []),
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

/** Tells offices apart on a small button. */
function short(unit: string): string {
  return unit.length > 8 ? `${unit.slice(0, 7)}…` : unit;
}
