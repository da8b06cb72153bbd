/** Web Crypto, which every room has. */
declare const crypto: { getRandomValues(numbers: Uint16Array): unknown };

/** Random numbers are drawn for many ids at once: a draw costs more than all else. */
const pool = new Uint16Array(8192);
let used = pool.length;
let millisecond = 0;
/** 26 bits, counted up within a millisecond. */
let sequence = 0;
/** The time and the upper bits of the sequence: the same for thousands of ids. */
let head = '';

function random(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  return pool[used++]!;
}

const TRIPLES = Array.from({ length: 0x1000 }, (_, n) => (n + 0x1000).toString(16).slice(1));

/** Three hexadecimal digits: the last twelve bits of a number. */
function hex(number: number): string {
  return TRIPLES[number & 0xfff]!;
}

/** A new UUIDv7 (RFC 9562 §5.7): unique, and ordered by time of making, within a millisecond and while a clock is set back by counting. */
export function newId(): string {
  const now = Date.now();
  const isLater = now > millisecond || sequence === 0x3ffffff;
  if (isLater) {
    millisecond = Math.max(now, millisecond + 1);
    // Half of the numbers are left to count on.
    sequence = (random() << 9) | (random() >> 7);
  } else sequence++;
  if (isLater || (sequence & 0xfff) === 0) {
    const digits = millisecond.toString(16).padStart(12, '0');
    const variant = '89ab'[(sequence >> 12) & 3]!;
    head = `${digits.slice(0, 8)}-${digits.slice(8)}-7${hex(sequence >> 14)}-${variant}`;
  }
  // Put together from the back: of long pieces the engine makes a tree, which takes longer to be read than to be made.
  const tail = `${hex(sequence)}-${hex(random())}${hex(random())}`;
  return head + tail + (hex(random()) + hex(random()));
}
