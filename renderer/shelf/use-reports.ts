import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import { findAlike, type Alike } from './duplicates';

export interface Reports {
  /** null until they are known. */
  reports: readonly ReportSummary[] | null;
  deleted: readonly ReportSummary[];
  /** Those that may be there twice, by id. */
  alike: ReadonlyMap<string, Alike>;
  reload(): Promise<void>;
}

/** What is in the library, newest change first. */
export function useReports(): Reports {
  const { fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [deleted, setDeleted] = useState<readonly ReportSummary[]>([]);
  const [alike, setAlike] = useState<ReadonlyMap<string, Alike>>(new Map());

  const reload = useCallback(async () => {
    try {
      const [present, binned, sameText] = await Promise.all([
        call(bridge.listReports()),
        call(bridge.listDeleted()),
        call(bridge.listDuplicates()),
      ]);
      setAlike(findAlike(present, sameText));
      setReports([...present].sort((a, b) => b.updatedAt - a.updatedAt));
      setDeleted(binned);
    } catch (thrown) {
      setReports((known) => known ?? []);
      fail(thrown);
    }
  }, [fail]);

  useEffect(() => void reload(), [reload]);
  return { reports, deleted, alike, reload };
}
