import type { ReportSummary } from '../../shared/ipc/contract';

/** Why a report may stand on the shelf twice. */
export interface Alike {
  /** text: they came from the same text; place: one office has two of a kind for the same time. */
  by: 'text' | 'place';
  others: readonly ReportSummary[];
  /** Reports of one group have the same number. */
  group: number;
}

/**
 * Reports that may be there twice, by id: `sameText` are groups of ids that the library knows to be of one text; besides, no office
 * writes two annual summaries. Special reports there are many of.
 */
export function findAlike(
  reports: readonly ReportSummary[],
  sameText: readonly (readonly string[])[],
): ReadonlyMap<string, Alike> {
  const known = new Map(reports.map((report) => [report.id, report]));
  const found = new Map<string, Alike>();
  let group = 0;
  const add = (by: Alike['by'], members: readonly ReportSummary[]): void => {
    const fresh = members.filter(({ id }) => !found.has(id));
    if (members.length < 2 || fresh.length === 0) return;
    group++;
    for (const report of fresh)
      found.set(report.id, { by, others: members.filter((other) => other !== report), group });
  };
  for (const ids of sameText)
    add(
      'text',
      ids.flatMap((id) => known.get(id) ?? []),
    );
  const places = new Map<string, ReportSummary[]>();
  for (const report of reports) {
    if (report.year === null || report.kind === 'special') continue;
    const place = JSON.stringify([report.unit, report.year, report.part, report.kind]);
    places.set(place, [...(places.get(place) ?? []), report]);
  }
  for (const members of places.values()) add('place', members);
  return found;
}
