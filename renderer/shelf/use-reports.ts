import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

export interface Reports {
  /** null until they are known. */
  reports: readonly ReportSummary[] | null;
  deleted: readonly ReportSummary[];
  reload(): Promise<void>;
}

/** What is in the library, newest change first. */
export function useReports(): Reports {
  const { fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [deleted, setDeleted] = useState<readonly ReportSummary[]>([]);

  const reload = useCallback(async () => {
    try {
      const [present, binned] = await Promise.all([call(bridge.listReports()), call(bridge.listDeleted())]);
      setReports([...present].sort((a, b) => b.updatedAt - a.updatedAt));
      setDeleted(binned);
    } catch (thrown) {
      setReports((known) => known ?? []);
      fail(thrown);
    }
  }, [fail]);

  useEffect(() => void reload(), [reload]);
  return { reports, deleted, reload };
}
