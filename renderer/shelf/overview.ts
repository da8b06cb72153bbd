import type { ReportSummary } from '../../shared/ipc/contract';

export const COLUMNS = ['plan', 'half', 'whole', 'other'] as const;
export type Column = (typeof COLUMNS)[number];

export interface OverviewRow {
  year: number | null;
  cells: Record<
    Column,
    { reports: ReportSummary[]; /** What the missing report could be started from. */ prior: ReportSummary | null }
  >;
}

export function columnOf({ kind, part }: Pick<ReportSummary, 'kind' | 'part'>): Column {
  if (kind === 'plan' || kind === 'key-points') return 'plan';
  if (kind === 'special') return 'other';
  return part === 'H1' ? 'half' : part === 'year' ? 'whole' : 'other';
}

/**
 * The reports by year, latest first, reports without a year last. The present year has a row as soon as there is one of the year
 * before; in the two latest years a missing plan or summary that the year before had can be started from it.
 */
export function overviewRows(reports: readonly ReportSummary[], thisYear: number): OverviewRow[] {
  const years = new Set(reports.flatMap((report) => (report.year === null ? [] : [report.year])));
  if (years.has(thisYear - 1)) years.add(thisYear);
  const ordered = [...years].sort((a, b) => b - a);
  const of = (year: number | null, column: Column) =>
    reports.filter((report) => report.year === year && columnOf(report) === column);
  const row = (year: number | null, recent: boolean): OverviewRow => {
    const cell = (column: Column) => {
      const own = of(year, column);
      const startable = recent && year !== null && own.length === 0 && column !== 'other';
      return { reports: own, prior: startable ? (of(year - 1, column)[0] ?? null) : null };
    };
    return { year, cells: { plan: cell('plan'), half: cell('half'), whole: cell('whole'), other: cell('other') } };
  };
  return [
    ...ordered.map((year, i) => row(year, i < 2)),
    ...(reports.some((report) => report.year === null) ? [row(null, false)] : []),
  ];
}
