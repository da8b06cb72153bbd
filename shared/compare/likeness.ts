/** How often each pair of neighbouring characters stands in a text. */
export interface Bigrams {
  counts: ReadonlyMap<number, number>;
  total: number;
}

/** What carries no meaning of its own for a comparison: white space, punctuation. */
const NOISE = /[\s\p{P}\p{Z}\p{S}]+/gu;

/** A text without what carries no meaning for a comparison. */
export function lettersOf(text: string): string {
  return text.replace(NOISE, '');
}

/** The pairs of neighbouring letters and digits of a text, punctuation and white space left out. */
export function bigramsOf(text: string): Bigrams {
  const letters = lettersOf(text);
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.charCodeAt(i) * 0x10000 + letters.charCodeAt(i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
}

/** How many pairs two texts share, each as often as it stands in both. */
export function sharedBigrams(a: Bigrams, b: Bigrams): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return shared;
}

/** Dice coefficient of two texts: 0 nothing in common, 1 the same pairs. */
export function likeness(a: Bigrams, b: Bigrams): number {
  const sum = a.total + b.total;
  return sum === 0 ? 0 : (2 * sharedBigrams(a, b)) / sum;
}

/** How much of the shorter text stands in the longer one: 0 … 1. */
export function containment(a: Bigrams, b: Bigrams): number {
  const least = Math.min(a.total, b.total);
  return least === 0 ? 0 : sharedBigrams(a, b) / least;
}
