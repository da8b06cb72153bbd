import type { OutlineEntry } from '../editor/outline';

export interface OutlineFilter {
  words: string;
  /** Only what has no outcome yet. */
  bare: boolean;
  /** Only what has figures to fill in. */
  unfilled: boolean;
}

export const NO_FILTER: OutlineFilter = { words: '', bare: false, unfilled: false };

export function isFiltering({ words, bare, unfilled }: OutlineFilter): boolean {
  return words.trim() !== '' || bare || unfilled;
}

/** What folding leaves, or, with a filter, the rows it wants (of two conditions either) and those above them. */
export function visibleRows(
  entries: readonly OutlineEntry[],
  folded: ReadonlySet<string>,
  filter: OutlineFilter,
): OutlineEntry[] {
  if (isFiltering(filter)) return filtered(entries, filter);
  let closed = Infinity;
  return entries.filter((entry) => {
    if (entry.level > closed) return false;
    closed = folded.has(entry.id) ? entry.level : Infinity;
    return true;
  });
}

function filtered(entries: readonly OutlineEntry[], { words, bare, unfilled }: OutlineFilter): OutlineEntry[] {
  const wanted = words.trim().toLowerCase();
  const path: OutlineEntry[] = [];
  const kept = new Set<OutlineEntry>();
  for (const entry of entries) {
    path.length = entry.level;
    path[entry.level] = entry;
    const lacks = (!bare && !unfilled) || (bare && entry.bare) || (unfilled && entry.unfilled > 0);
    if (lacks && (entry.marker + entry.text).toLowerCase().includes(wanted)) for (const above of path) kept.add(above);
  }
  return entries.filter((entry) => kept.has(entry));
}
