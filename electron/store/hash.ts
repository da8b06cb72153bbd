import { hash } from 'node:crypto';

/**
 * SHA-256 of the values of a row, as they are stored. Checked at every read: SQLite's own integrity check finds few of the bits
 * that a failing disk flips in a text (facts/reliability.md 0.2).
 */
export function contentHash(values: Values): Buffer {
  return hash('sha256', rowText(values), 'buffer');
}

/** The same in hexadecimal: quicker to compare where thousands of rows are read. */
export function contentHashHex(values: Values): string {
  return hash('sha256', rowText(values), 'hex');
}

type Values = readonly (string | number | null)[];

function rowText(values: Values): string {
  // Each value with its length, so that no two rows are written the same.
  let row = '';
  for (const value of values) {
    const text = typeof value === 'number' ? String(value) : value;
    row += text === null ? '-' : `${text.length}:${text}`;
  }
  return row;
}

/** A text as SQLite gives it back: a surrogate without its other half cannot be stored and becomes U+FFFD. */
export function storable(text: string): string {
  return /\p{Cs}/u.test(text) ? Buffer.from(text, 'utf8').toString('utf8') : text;
}
