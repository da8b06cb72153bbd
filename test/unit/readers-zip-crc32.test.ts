import { describe, expect, it } from 'vitest';
import { crc32 } from '../../electron/import/readers/zip/crc32';

/** What every CRC-32 gives for the nine digits: the check value of the catalogue of CRCs. */
const CHECK = 0xcbf43926;

describe('crc32', () => {
  it('gives the check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(CHECK);
  });

  it('agrees with folding in one byte at a time, at every length and alignment', () => {
    const all = Uint8Array.from({ length: 200 }, (_, i) => (i * 7919) >> 3);
    for (let from = 0; from < 8; from++)
      for (let to = from; to < all.length; to += 3) {
        const bytes = all.subarray(from, to);
        expect(crc32(bytes)).toBe(slowly(bytes));
      }
  });
});

function slowly(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
