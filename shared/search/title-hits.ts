import type { ReportSummary } from '../ipc/contract';
import type { SearchFilter } from '../ipc/shelf-calls';
import { fold } from './fold';
import { occurrences } from './occurrences';
import { parseQuery } from './query';

export interface TitleHit<R> {
  report: R;
  /** In one line. */
  title: string;
  /** [start, end) offsets into it. */
  matches: [number, number][];
}

type Known = Pick<ReportSummary, 'title' | 'year' | 'kind' | 'unit' | 'updatedAt'>;

/**
 * The reports whose titles hold what a query says (see parseQuery), newest year first; those that begin with it before the others of their
 * year. None where only outcomes or figures are looked for: a title is neither.
 */
export function titleHits<R extends Known>(reports: readonly R[], query: string, filter: SearchFilter): TitleHit<R>[] {
  const { words, without } = parseQuery(query);
  if (words.length === 0 || filter.only !== undefined) return [];
  const hits = reports.flatMap((report): TitleHit<R>[] => {
    if (filter.year !== undefined && report.year !== filter.year) return [];
    if (filter.kind !== undefined && report.kind !== filter.kind) return [];
    if (filter.unit !== undefined && report.unit !== filter.unit) return [];
    const title = report.title.replaceAll('\n', '');
    const folded = fold(title);
    if (!words.every((word) => folded.includes(word)) || without.some((word) => folded.includes(word))) return [];
    return [{ report, title, matches: occurrences(folded, words) }];
  });
  const first = ({ matches }: TitleHit<R>): number => (matches[0]![0] === 0 ? 0 : 1);
  return hits.sort(
    (a, b) =>
      (b.report.year ?? 0) - (a.report.year ?? 0) || first(a) - first(b) || b.report.updatedAt - a.report.updatedAt,
  );
}
