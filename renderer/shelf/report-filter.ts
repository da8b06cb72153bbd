import type { ReportSummary } from '../../shared/ipc/contract';
import type { Kind, Status } from '../../shared/model/report';

/** Which part of the shelf is shown. */
export type Filter =
  | { by: 'all' }
  | { by: 'status'; status: Status }
  | { by: 'kind'; kind: Kind }
  | { by: 'unit'; unit: string }
  | { by: 'bin' };

export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function matches(report: ReportSummary, filter: Filter): boolean {
  switch (filter.by) {
    case 'all':
      return true;
    case 'status':
      return report.status === filter.status;
    case 'kind':
      return report.kind === filter.kind;
    case 'unit':
      return report.unit === filter.unit;
    case 'bin':
      return false;
  }
}

/** The offices of the library and how many reports each has, most first. */
export function unitCounts(reports: readonly ReportSummary[]): { unit: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { unit } of reports) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]) => ({ unit, count }))
    .sort((a, b) => b.count - a.count || a.unit.localeCompare(b.unit, 'zh-CN'));
}
