import type { ReportSummary } from '../../shared/ipc/contract';

/** The report that another is most likely to be compared with: the same of the year before, else the nearest earlier one. */
export function likelyBefore(later: ReportSummary, reports: readonly ReportSummary[]): ReportSummary | null {
  const year = later.year ?? 0;
  const distance = (report: ReportSummary): number =>
    (report.unit === later.unit ? 0 : 8) +
    (report.kind === later.kind ? 0 : 4) +
    (report.part === later.part ? 0 : 2) +
    Math.min(20, Math.abs(year - 1 - (report.year ?? 0))) +
    ((report.year ?? 0) > year ? 20 : 0);
  return (
    reports
      .filter(({ id }) => id !== later.id)
      .sort((a, b) => distance(a) - distance(b) || b.updatedAt - a.updatedAt)[0] ?? null
  );
}
