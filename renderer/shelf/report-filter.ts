import type { ReportSummary } from '../../shared/ipc/contract';
import type { Kind, Status } from '../../shared/model/report';
import type { Alike } from './duplicates';

/** Which part of the shelf is shown. */
export type Filter =
  | { by: 'all' }
  | { by: 'status'; status: Status }
  | { by: 'recent' }
  | { by: 'pinned' }
  | { by: 'duplicates' }
  | { by: 'kind'; kind: Kind }
  | { by: 'unit'; unit: string }
  | { by: 'bin' };

/** So many reports count as recent. */
const RECENT = 20;

export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The reports of a section in the order in which they are shown: pinned ones first, otherwise the last changed first; the recent ones
 * by their change alone, duplicates beside each other. `reports` come as they were changed, the last first.
 */
export function reportsIn(
  filter: Filter,
  reports: readonly ReportSummary[],
  alike: ReadonlyMap<string, Alike>,
): readonly ReportSummary[] {
  switch (filter.by) {
    case 'recent':
      return reports.slice(0, RECENT);
    case 'duplicates':
      return reports.filter(({ id }) => alike.has(id)).sort((a, b) => alike.get(a.id)!.group - alike.get(b.id)!.group);
    case 'bin':
      return [];
    case 'pinned':
      return pinnedFirst(reports.filter(({ pinnedAt }) => pinnedAt !== null));
    case 'all':
      return pinnedFirst(reports);
    case 'status':
      return pinnedFirst(reports.filter(({ status }) => status === filter.status));
    case 'kind':
      return pinnedFirst(reports.filter(({ kind }) => kind === filter.kind));
    case 'unit':
      return pinnedFirst(reports.filter(({ unit }) => unit === filter.unit));
  }
}

function pinnedFirst(reports: readonly ReportSummary[]): ReportSummary[] {
  return [...reports].sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
}

/** The offices of the library and how many reports each has, most first. */
export function unitCounts(reports: readonly ReportSummary[]): { unit: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { unit } of reports) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]) => ({ unit, count }))
    .sort((a, b) => b.count - a.count || a.unit.localeCompare(b.unit, 'zh-CN'));
}
