import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { Failure } from '../../shared/ipc/errors';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import type { Report } from '../../shared/model/report';
import { choosePair, originsOf, summaryForPlan } from '../../shared/plan/choose';
import type { PlanLink } from '../../shared/plan/matrix';
import { useSettings } from '../app/settings';
import { asFailure, bridge, call } from '../bridge';

export interface PlanData {
  reports: readonly ReportSummary[];
  plan: Report | null;
  summary: Report | null;
  links: readonly PlanLink[];
  notes: readonly QuickNote[];
}

export interface Pair {
  plan: string | null;
  summary: string | null;
}

/** What was chosen last: coming back from one of both reports shows it again. */
let last: Pair | null = null;

/**
 * Loads a plan and the summary that is held against it, with links and notes; which two follows from where one comes from, or from the
 * plan that is wanted.
 */
export function usePlanData(from: string | undefined, wantedPlan: string | undefined) {
  const { settings } = useSettings();
  const [pair, setPair] = useState<Pair | null>(
    last !== null && from !== undefined && (last.plan === from || last.summary === from) ? last : null,
  );
  const [data, setData] = useState<PlanData | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = useCallback(
    async (wanted: Pair | null): Promise<void> => {
      try {
        const reports = await call(bridge.listReports());
        const known = (id: string | null | undefined) => reports.find((report) => report.id === id) ?? null;
        const origins =
          wanted === null && known(from) !== null ? originsOf(await call(bridge.getReport({ id: from! }))) : [];
        const named = wanted === null ? known(wantedPlan) : null;
        const chosen =
          named !== null
            ? { plan: named, summary: summaryForPlan(named, reports) }
            : wanted === null || (wanted.plan !== null && known(wanted.plan) === null)
              ? choosePair(known(from), reports, settings.unit, new Date().getFullYear(), origins)
              : { plan: known(wanted.plan), summary: known(wanted.summary) };
        const open = async (report: ReportSummary | null) =>
          report === null ? null : call(bridge.getReport({ id: report.id }));
        const [plan, summary, notes] = await Promise.all([
          open(chosen.plan),
          open(chosen.summary),
          call(bridge.listQuickNotes()),
        ]);
        const links =
          plan === null || summary === null ? [] : await call(bridge.planLinks({ plan: plan.id, summary: summary.id }));
        last = { plan: plan?.id ?? null, summary: summary?.id ?? null };
        setFailure(null);
        setData({ reports, plan, summary, links, notes });
      } catch (thrown) {
        setFailure(asFailure(thrown));
      }
    },
    [from, wantedPlan, settings.unit],
  );

  useEffect(() => {
    void load(pair);
  }, [load, pair]);

  const reload = useCallback(() => load(last), [load]);
  const setPlan = useCallback((plan: Report) => setData((now) => now && { ...now, plan }), []);
  return { data, failure, choose: setPair, reload, setPlan };
}
