import { diffPhrases, type DiffOptions } from '../compare/phrases';

/** Words of a text replaced by others: [start, end) of the text before. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** Where the new words stand in the text after. */
  at: number;
}

/** What `theirs` changed, laid over `ours`. */
export interface Laid {
  /** [start, end) of our text. */
  start: number;
  end: number;
  text: string;
  /** We have changed the same words, otherwise. */
  conflict: boolean;
  /** [start, end) of their text. */
  theirs: readonly [number, number];
}

/** The phrases that differ, a removal and the addition in its place as one edit. */
export function editsBetween(before: string, after: string, options?: DiffOptions): Edit[] {
  const edits: Edit[] = [];
  let open: Edit | null = null;
  for (const phrase of diffPhrases(before, after, options)) {
    if (phrase.kind === 'same') {
      open = null;
      continue;
    }
    if (open === null) edits.push((open = { start: phrase.before, end: phrase.before, text: '', at: phrase.after }));
    if (phrase.kind === 'removed') open.end += phrase.text.length;
    else open.text += phrase.text;
  }
  return edits;
}

/** Two edits touch the same words. What only stands beside the other does not. */
function meet(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

const grows = ({ start, end, text }: Edit): number => text.length - (end - start);

/** A stretch of the base after some edits within it. */
function edited(base: string, start: number, end: number, edits: readonly Edit[]): string {
  let text = '';
  let done = start;
  for (const edit of edits) {
    text += base.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + base.slice(done, end);
}

/**
 * Three-way: every edit from `base` to `theirs` as one of `ours`, in order. An edit that we have made as well is none; where both changed the
 * same words otherwise, all of them from the first to the last are one conflict.
 */
export function layOver(base: string, theirs: string, ours: string, options?: DiffOptions): Laid[] {
  const their = editsBetween(base, theirs, options);
  const our = base === ours ? [] : editsBetween(base, ours, options);
  const taken = new Set<Edit>();
  const laid: Laid[] = [];
  for (const first of their) {
    if (taken.has(first)) continue;
    const cluster = { their: [first], our: [] as Edit[] };
    taken.add(first);
    for (let grown = true; grown;) {
      grown = false;
      for (const [list, own, others] of [
        [our, cluster.our, cluster.their],
        [their, cluster.their, cluster.our],
      ] as const)
        for (const edit of list)
          if (!own.includes(edit) && others.some((other) => meet(edit, other))) {
            own.push(edit);
            taken.add(edit);
            grown = true;
          }
    }
    for (const list of [cluster.our, cluster.their]) list.sort((a, b) => a.start - b.start);
    const all = [...cluster.their, ...cluster.our];
    const start = Math.min(...all.map((edit) => edit.start));
    const end = Math.max(...all.map((edit) => edit.end));
    const text = edited(base, start, end, cluster.their);
    if (cluster.our.length > 0 && text === edited(base, start, end, cluster.our)) continue;
    const shift = our
      .filter((edit) => !cluster.our.includes(edit) && edit.end <= start)
      .reduce((n, e) => n + grows(e), 0);
    const from = start + shift;
    const last = cluster.their.at(-1)!;
    laid.push({
      start: from,
      end: from + (end - start) + cluster.our.reduce((n, e) => n + grows(e), 0),
      text,
      conflict: cluster.our.length > 0,
      theirs: [cluster.their[0]!.at, last.at + last.text.length],
    });
  }
  return laid;
}
