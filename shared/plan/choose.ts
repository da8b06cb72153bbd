import type { ReportSummary } from '../ipc/contract';
import type { Block } from '../model/block';
import type { Part } from '../model/report';

type Known = Pick<ReportSummary, 'id' | 'kind' | 'unit' | 'year' | 'part' | 'updatedAt'>;

/** Whether a report is a plan, or a summary with one. */
export function holdsPlan({ kind }: Pick<Known, 'kind'>): boolean {
  return kind === 'plan' || kind === 'key-points' || kind === 'summary-plan';
}

/** The year a plan is for: a summary of a whole year or its end plans the next one. */
export function plannedYear({ kind, year, part }: Pick<Known, 'kind' | 'year' | 'part'>): number | null {
  const ends = part === 'year' || part === 'H2' || part === 'Q4';
  return year !== null && kind === 'summary-plan' && ends ? year + 1 : year;
}

/** The plans of a year: those of the unit before those of others, the newest first. */
export function plansOfYear<R extends Known>(reports: readonly R[], year: number | null, unit: string): R[] {
  const own = (report: R): number => (report.unit === unit ? 1 : 0);
  return reports
    .filter((report) => holdsPlan(report) && year !== null && plannedYear(report) === year)
    .sort((a, b) => own(b) - own(a) || b.updatedAt - a.updatedAt);
}

/** The newest plan of a year, of the unit before those of others; null where there is none of that year. */
export function planOfYear<R extends Known>(reports: readonly R[], year: number | null, unit: string): R | null {
  return plansOfYear(reports, year, unit)[0] ?? null;
}

/** The newest plan up to a year: what a note of that year belongs to. */
export function currentPlan<R extends Known>(reports: readonly R[], year: number, unit: string): R | null {
  const newest = reports
    .filter((report) => holdsPlan(report) && (plannedYear(report) ?? 0) <= year)
    .sort((a, b) => (plannedYear(b) ?? 0) - (plannedYear(a) ?? 0) || b.updatedAt - a.updatedAt)[0];
  return planOfYear(reports, year, unit) ?? newest ?? null;
}

/** The part of the year a plan is for: a summary of the first half plans the second. */
export function plannedPart({ kind, part }: Pick<Known, 'kind' | 'part'>): Part {
  if (kind !== 'summary-plan') return part;
  return part === 'H1' ? 'H2' : part === 'H2' ? 'H1' : 'year';
}

/** What comes after a period: the second half after the first, the same of the next year after the others. */
export function periodAfter(year: number, part: Part): { year: number; part: Part } {
  if (part === 'H1') return { year, part: 'H2' };
  return { year: year + 1, part: part === 'H2' ? 'H1' : part };
}

/** The ids of the reports that a report's blocks were made from, most blocks first. */
export function originsOf({ blocks }: { blocks: readonly Pick<Block, 'origin'>[] }): string[] {
  const counts = new Map<string, number>();
  for (const { origin } of blocks) if (origin) counts.set(origin.reportId, (counts.get(origin.reportId) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/**
 * The plan that a summary is held against; never the summary itself. One that it was made from comes first, then the one of its year and unit.
 * @param origins see originsOf
 */
export function planForSummary<R extends Known>(
  summary: R,
  reports: readonly R[],
  origins: readonly string[] = [],
): R | null {
  const made = origins.flatMap((id) => reports.find((report) => report.id === id && id !== summary.id) ?? []);
  const own = reports.filter(({ id, unit }) => id !== summary.id && unit === summary.unit);
  return (
    made.find(({ kind }) => kind === 'plan' || kind === 'key-points') ??
    planOfYear(own, summary.year, summary.unit) ??
    made.find(holdsPlan) ??
    null
  );
}

/** The summary that answers a plan: of its unit and year (of any where the plan names none), the newest; itself never. */
export function summaryForPlan<R extends Known>(plan: R, reports: readonly R[]): R | null {
  const year = plannedYear(plan);
  const tells = ({ kind }: R): boolean => kind === 'summary' || kind === 'summary-plan';
  return (
    reports
      .filter(
        (report) =>
          report.id !== plan.id &&
          tells(report) &&
          report.unit === plan.unit &&
          (year === null || report.year === year),
      )
      .sort((a, b) => b.updatedAt - a.updatedAt)[0] ?? null
  );
}

/** What stands on the screen 计划对照 when it is opened from a report, or from the shelf. */
export function choosePair<R extends Known>(
  from: R | null,
  reports: readonly R[],
  unit: string,
  thisYear: number,
  origins: readonly string[] = [],
): { plan: R | null; summary: R | null } {
  if (from !== null && from.kind !== 'plan' && from.kind !== 'key-points') {
    const plan = planForSummary(from, reports, origins);
    // A summary with a plan is held against the plan before it, unless what came of its own is written already.
    const later = from.kind === 'summary-plan' ? summaryForPlan(from, reports) : null;
    if (later !== null) return { plan: from, summary: later };
    if (plan !== null || !holdsPlan(from)) return { plan, summary: from };
  }
  const plan = from ?? currentPlan(reports, thisYear, unit);
  return { plan, summary: plan === null ? null : summaryForPlan(plan, reports) };
}
