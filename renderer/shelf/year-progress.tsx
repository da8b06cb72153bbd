import { useMemo, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { plansOfYear, summaryForPlan } from '../../shared/plan/choose';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { useProgress } from './use-progress';
import styles from './year-progress.module.css';

/** Of several plans of a year so many are shown when they are asked for. */
const MOST = 12;

interface YearProgressProps {
  reports: readonly ReportSummary[];
  year: number | null;
  onOpen(plan: ReportSummary): void;
}

/** 计划落实: how the plan of a year stands; the plans of other offices when they are asked for. */
export function YearProgress({ reports, year, onOpen }: YearProgressProps) {
  const t = useTranslate();
  const { settings } = useSettings();
  const [all, setAll] = useState(false);
  const plans = useMemo(() => plansOfYear(reports, year, settings.unit), [reports, year, settings.unit]);
  if (plans.length === 0) return <span className={styles.none}>—</span>;
  const rest = plans.length - 1;
  return (
    <div className={styles.plans}>
      {plans.slice(0, all ? MOST : 1).map((plan) => (
        <PlanProgress key={plan.id} plan={plan} reports={reports} named={rest > 0} onOpen={onOpen} />
      ))}
      {rest > 0 && !all && (
        <button type="button" className={styles.others} onClick={() => setAll(true)}>
          {t('shelf.progress.others', { count: rest })}
        </button>
      )}
    </div>
  );
}

interface PlanProgressProps {
  plan: ReportSummary;
  reports: readonly ReportSummary[];
  /** Whether its office is named. */
  named: boolean;
  onOpen(plan: ReportSummary): void;
}

function PlanProgress({ plan, reports, named, onOpen }: PlanProgressProps) {
  const t = useTranslate();
  const summary = useMemo(() => summaryForPlan(plan, reports), [plan, reports]);
  const progress = useProgress(plan, summary);
  if (progress === null) return <span className={styles.none}>…</span>;
  if (progress.items === 0) return <span className={styles.none}>—</span>;
  const { items, done, going, open } = progress;
  return (
    <button
      type="button"
      className={styles.plan}
      title={t('shelf.progress.open', { title: plan.title.replaceAll('\n', ' ') })}
      onClick={() => onOpen(plan)}
    >
      {named && plan.unit !== '' && <span className={styles.rest}>{plan.unit}</span>}
      <span className={styles.done}>
        {done === items ? `${done} / ${items}` : t('shelf.progress.done', { items, done })}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.barDone} style={{ flexGrow: done }} />
        <span className={styles.barGoing} style={{ flexGrow: going }} />
        <span style={{ flexGrow: open }} />
      </span>
      {done < items && <span className={styles.rest}>{t('shelf.progress.rest', { going, open })}</span>}
    </button>
  );
}
