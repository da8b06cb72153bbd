import { plainUnit, valueOf } from '../compare/figures';
import type { LedgerEntry } from '../ipc/ledger-calls';
import { isUnfilled } from '../model/figure';
import { fold } from '../search/fold';

/** One thing that is counted, through the reports of an office. */
export interface Series {
  /** Unique among the series of a ledger. */
  key: string;
  /** As the latest report calls it, "" where it has no name. */
  label: string;
  unit: string;
  /** The latest year first; within a year as the reports have them. */
  entries: readonly LedgerEntry[];
  conflicts: readonly Conflict[];
}

/** Values of one thing for one time that cannot all be right. */
export interface Conflict {
  year: number | null;
  part: LedgerEntry['part'];
  entries: readonly LedgerEntry[];
}

/** The name of a thing that is counted, as names are compared: case, width, spaces and signs aside. */
export function plainLabel(label: string): string {
  return fold(label)
    .replace(/^其中/u, '')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/**
 * Figures that tell of the same thing: those with the same name and unit (万人 is 人), and those that were carried over from one another,
 * whatever they are called now. A figure without a name stands alone. In the order in which `entries` first tell of each thing.
 */
export function seriesOf(entries: readonly LedgerEntry[]): Series[] {
  const parents = entries.map((_, i) => i);
  const root = (i: number): number => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]!]!;
    return i;
  };
  const join = (i: number, j: number): void => {
    const [a, b] = [root(i), root(j)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };
  const byName = new Map<string, number>();
  const byId = new Map(entries.map(({ reportId, figure }, i) => [`${reportId} ${figure.id}`, i]));
  entries.forEach(({ figure }, i) => {
    const name = plainLabel(figure.label);
    if (name !== '') {
      const key = `${name} ${plainUnit(figure.unit)}`;
      const known = byName.get(key);
      if (known === undefined) byName.set(key, i);
      else join(i, known);
    }
    const { previous } = figure;
    const source = previous && byId.get(`${previous.reportId} ${previous.figureId}`);
    if (source !== undefined && plainUnit(entries[source]!.figure.unit) === plainUnit(figure.unit)) join(i, source);
  });
  const groups = new Map<number, LedgerEntry[]>();
  entries.forEach((entry, i) => {
    const known = groups.get(root(i));
    if (known) known.push(entry);
    else groups.set(root(i), [entry]);
  });
  return [...groups.values()].map((members): Series => {
    const named = members.find(({ figure }) => figure.label !== '') ?? members[0]!;
    return {
      key: `${members[0]!.reportId} ${members[0]!.figure.id}`,
      label: named.figure.label,
      unit: named.figure.unit,
      entries: members,
      conflicts: conflictsOf(members),
    };
  });
}

/** A plan says what shall be, the other reports what is. */
export function isPlan({ kind }: Pick<LedgerEntry, 'kind'>): boolean {
  return kind === 'plan' || kind === 'key-points';
}

/** Different values for one year and part of the year (and one 截至 date), plans and the other reports apart. */
function conflictsOf(entries: readonly LedgerEntry[]): Conflict[] {
  const times = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.year === null || valueOf(entry.figure) === null) continue;
    const time = JSON.stringify([entry.year, entry.part, isPlan(entry), entry.figure.asOf ?? '']);
    times.set(time, [...(times.get(time) ?? []), entry]);
  }
  return [...times.values()]
    .filter((members) => new Set(members.map(({ figure }) => valueOf(figure))).size > 1)
    .map((members) => ({ year: members[0]!.year, part: members[0]!.part, entries: members }));
}

/** The value of the same thing in the same part of the year before, from a report of the same sort; null where none is known. */
export function yearBefore(series: Series, entry: LedgerEntry): LedgerEntry | null {
  if (entry.year === null) return null;
  const last = entry.year - 1;
  return (
    series.entries.find(
      (other) =>
        other.year === last &&
        other.part === entry.part &&
        isPlan(other) === isPlan(entry) &&
        !isUnfilled(other.figure.text),
    ) ?? null
  );
}
