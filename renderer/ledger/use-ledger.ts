import { useCallback, useEffect, useMemo, useState } from 'react';
import { seriesOf, type Series } from '../../shared/figures/series';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

export interface Ledger {
  /** null until they are known. */
  reports: readonly ReportSummary[] | null;
  /** The report the ledger was opened from. */
  report: ReportSummary | null;
  unit: string;
  setUnit(unit: string): void;
  /** null until they are read. */
  entries: readonly LedgerEntry[] | null;
  more: boolean;
  series: readonly Series[];
  /** By report and figure; see entryKey. */
  seriesOfEntry: ReadonlyMap<string, Series>;
  reload(): void;
}

export function entryKey({ reportId, figure }: LedgerEntry): string {
  return `${reportId} ${figure.id}`;
}

/** The figures of an office: at first that of the report, or the one with the most reports. */
export function useLedger(reportId: string | undefined): Ledger {
  const { fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [read, setRead] = useState<{ entries: LedgerEntry[]; more: boolean } | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    call(bridge.listReports()).then((all) => {
      setReports(all);
      setUnit((known) => known ?? all.find(({ id }) => id === reportId)?.unit ?? mostFrequentUnit(all));
    }, fail);
  }, [reportId, turn, fail]);
  useEffect(() => {
    if (unit === null) return;
    let current = true;
    call(bridge.figureLedger({ unit })).then((answer) => current && setRead(answer), fail);
    return () => {
      current = false;
    };
  }, [unit, turn, fail]);

  const series = useMemo(() => seriesOf(read?.entries ?? []), [read]);
  const seriesOfEntry = useMemo(
    () => new Map(series.flatMap((one) => one.entries.map((entry) => [entryKey(entry), one] as const))),
    [series],
  );
  return {
    reports,
    report: reports?.find(({ id }) => id === reportId) ?? null,
    unit: unit ?? '',
    setUnit: useCallback((next: string) => {
      setRead(null);
      setUnit(next);
    }, []),
    entries: read?.entries ?? null,
    more: read?.more ?? false,
    series,
    seriesOfEntry,
    reload: useCallback(() => setTurn((n) => n + 1), []),
  };
}

function mostFrequentUnit(reports: readonly ReportSummary[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of reports) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
