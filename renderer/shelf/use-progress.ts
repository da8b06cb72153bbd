import { useEffect, useState } from 'react';
import type { Output, ReportSummary } from '../../shared/ipc/contract';
import { bridge, call } from '../bridge';

type Progress = Output<'planProgress'>;

/** What was found out last: shown until the answer is there again, which may be another one (links, figures). */
const known = new Map<string, Progress>();
/** One question at a time: each costs the main process the reading of two reports. */
let queue: Promise<unknown> = Promise.resolve();

/** How a plan stands; null until it is known. A plan that cannot be read stays unknown: opening it says why. */
export function useProgress(plan: ReportSummary, summary: ReportSummary | null): Progress | null {
  const key = `${plan.id} ${plan.updatedAt} ${summary?.id ?? ''} ${summary?.updatedAt ?? ''}`;
  const [found, setFound] = useState<{ key: string; progress: Progress } | null>(null);
  const planId = plan.id;
  const summaryId = summary?.id ?? null;

  useEffect(() => {
    let left = false;
    queue = queue.then(async () => {
      if (left) return;
      const progress = await call(bridge.planProgress({ plan: planId, summary: summaryId })).catch(() => null);
      if (progress === null) return;
      known.set(key, progress);
      setFound({ key, progress });
    });
    return () => {
      left = true;
    };
  }, [key, planId, summaryId]);

  return found?.key === key ? found.progress : (known.get(key) ?? null);
}
