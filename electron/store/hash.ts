import { hash } from 'node:crypto';

type Value = string | number | null;

/**
 * A hash of the values of a row, as they are stored: 8 bytes. Checked at every read: SQLite's own integrity check finds few of the bits
 * that a failing disk flips in a text (facts/reliability.md 0.2). It is no seal against people: whoever can write the row can write its
 * hash. So it is one that costs no more than the row itself.
 */
export function contentHash(values: readonly Value[]): Buffer {
  mix(values);
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeUInt32BE(left >>> 0, 0);
  bytes.writeUInt32BE(right >>> 0, 4);
  return bytes;
}

/** Whether a stored hash, in hexadecimal, is that of the values. Rows of the first libraries have their SHA-256. */
export function hashFits(values: readonly Value[], stored: string): boolean {
  if (stored.length > 16) return hash('sha256', rowText(values), 'hex') === stored.toLowerCase();
  mix(values);
  return (
    stored.length === 16 &&
    parseInt(stored.slice(0, 8), 16) === left >>> 0 &&
    parseInt(stored.slice(8), 16) === right >>> 0
  );
}

/** The two halves of what was hashed last. */
let left = 0;
let right = 0;

/**
 * Two lanes over the UTF-16 units, each step a one-to-one map of its lane, so that no change of a single unit goes unseen; the multipliers
 * are primes of xxHash, the last step is that of MurmurHash3.
 */
function mix(values: readonly Value[]): void {
  let a = 0x2545f491;
  let b = 0x61c88647;
  for (const value of values) {
    const text = typeof value === 'number' ? String(value) : value;
    // Each value with its length, so that no two rows are mixed the same; null has one that no text has.
    const length = text === null ? -1 : text.length;
    a = Math.imul(a ^ length, 0x9e3779b1);
    b = Math.imul(b ^ length, 0x85ebca77);
    for (let i = 0; i < length; i++) {
      const unit = String.prototype.charCodeAt.call(text!, i);
      a = Math.imul(a ^ unit, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ unit, 0x85ebca77);
      b ^= b >>> 13;
    }
  }
  left = finish(a ^ Math.imul(b ^ (b >>> 16), 0xc2b2ae3d));
  right = finish(b);
}

function finish(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function rowText(values: readonly Value[]): string {
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
