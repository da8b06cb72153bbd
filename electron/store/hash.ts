import { createHash } from 'node:crypto';

/**
 * SHA-256 of the values of a row, as they are stored. Checked at every read: SQLite's own integrity check finds few of the bits
 * that a failing disk flips in a text (facts/reliability.md 0.2).
 */
export function contentHash(values: readonly (string | number | null)[]): Buffer {
  // Each value with its length, so that no two rows are written the same.
  const row = values.map((value) => (value === null ? '-' : `${String(value).length}:${value}`)).join('');
  return createHash('sha256').update(row, 'utf8').digest();
}

/** A text as SQLite gives it back: a surrogate without its other half cannot be stored and becomes U+FFFD. */
export function storable(text: string): string {
  return /\p{Cs}/u.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}
