import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../shared/search/fold';

test.each([
  ['ＡＢｃ１２％', 'abc12%'],
  ['甲　乙', '甲 乙'],
  ['营商环境，。', '营商环境,。'],
  ['İX', 'İx'],
  ['𐐀', '𐐨'],
])('%s is searched as %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('the length stays, and folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
