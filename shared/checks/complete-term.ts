import type { Term } from './term';

/** As many as are seen at a glance. */
const MOST_SHOWN = 9;

export interface Completion {
  /** How many characters before the cursor the term takes the place of. */
  replaces: number;
  term: Term;
}

/**
 * The terms that may be meant by what stands before the cursor: those that begin with the longest end of it first, then those whose wrong spelling
 * does, then those that hold it. Behind nothing that fits, all in their order.
 */
export function completionsOf(before: string, terms: readonly Term[]): Completion[] {
  const word = /[\p{L}\p{N}“《]{1,20}$/u.exec(before)?.[0] ?? '';
  const found = new Map<string, Completion>();
  const add = (term: Term, replaces: number): void => {
    if (!found.has(term.right)) found.set(term.right, { replaces, term });
  };
  for (let length = word.length; length >= 1; length--) {
    const end = word.slice(-length);
    for (const term of terms) if (term.right.startsWith(end) && term.right !== end) add(term, length);
    for (const term of terms) if (term.wrong.some((wrong) => wrong.startsWith(end))) add(term, length);
    if (length >= 2) for (const term of terms) if (term.right.includes(end) && term.right !== end) add(term, length);
    if (found.size > 0) break;
  }
  if (word === '' || found.size === 0) for (const term of terms) add(term, 0);
  return [...found.values()].slice(0, MOST_SHOWN);
}
