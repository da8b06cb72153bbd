import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaidBefore } from '../../../electron/import/readers/xml/memory';
import { decodeUtf8, XmlError } from '../../../electron/import/readers/xml/xml-text';

/** What the runtime reads; null where it refuses. */
function oracle(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, from = 0, to = bytes.length): string | null {
  try {
    return decodeUtf8(bytes, from, to);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return null;
  }
}

describe('decodes what the runtime decodes, and refuses what it refuses', () => {
  it('in texts of every kind of character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const long = fc.string({ unit: fc.constantFrom('总', 'a', 'é', '\u{20000}', '\ufeff'), maxLength: 900 });
    fc.assert(
      fc.property(fc.oneof(text, long), (words) => {
        const bytes = new TextEncoder().encode(words);
        expect(decoded(bytes)).toBe(oracle(bytes));
      }),
      { seed: 20261, numRuns: 3000 },
    );
  });

  it('in bytes that are hardly UTF-8', () => {
    // Those at which the ranges of Unicode's table 3-7 begin and end.
    const edge = fc.constantFrom(
      ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1],
      ...[0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 5 }), (values) => {
        const bytes = Uint8Array.from(values);
        const expected = oracle(bytes);
        if (expected === null) refused++;
        expect(decoded(bytes)).toBe(expected);
      }),
      { seed: 20262, numRuns: 50_000 },
    );
    expect(refused).toBeGreaterThan(10_000);
  });

  it('never looks behind the piece', () => {
    const bytes = new TextEncoder().encode('工作');
    expect(decoded(bytes, 0, 3)).toBe('工');
    expect(decoded(bytes, 0, 5)).toBeNull();
    expect(decoded(bytes, 3, 6)).toBe('作');
  });
});

describe('knows a content again', () => {
  const said = (xml: string, from: number, length: number, at: number): string | undefined => {
    // Not at the beginning of its buffer, as a part of an archive.
    const bytes = new TextEncoder().encode(`##${xml}`).subarray(2);
    const before = new SaidBefore<string>(bytes);
    before.keep(from, from + length, 'said');
    return before.find(at)?.said;
  };
  it.each([1, 2, 3, 4, 5, 7, 8, 9])('of %i bytes', (length) => {
    const content = 'abcdefghi'.slice(0, length);
    expect(said(`${content}-${content}-`, 0, length, length + 1)).toBe('said');
    const other = `${content.slice(0, -1)}!`;
    expect(said(`${content}-${other}-`, 0, length, length + 1)).toBeUndefined();
  });
  it('and not one that the file is too short for', () => {
    expect(said('abcd-abc', 0, 4, 5)).toBeUndefined();
  });
});
