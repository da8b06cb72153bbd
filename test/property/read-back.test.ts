import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOver, type Laid } from '../../shared/read-back/three-way';

const SEED = 20250703;
const words = fc.array(
  fc.constantFrom(
    '上半年',
    '中心',
    '推进',
    '服务',
    '，',
    '。',
    '办件',
    '12',
    '3,600',
    '件',
    '群众',
    '满意',
    '提高',
    '；',
  ),
  { maxLength: 40 },
);
const text = words.map((list) => list.join(''));

/** A text and two versions of it, each with a few words changed. */
const versions = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(40), fc.nat(3), words, fc.boolean()), { maxLength: 6 }))
  .map(([base, edits]) => {
    const [ours, theirs] = [true, false].map((side) => {
      const list = [...base];
      for (const [at, length, fresh, own] of edits)
        if (own === side) list.splice(Math.min(at, list.length), length, ...fresh.slice(0, 3));
      return list.join('');
    });
    return { base: base.join(''), ours: ours!, theirs: theirs! };
  });

function applied(ours: string, laid: readonly Laid[]): string {
  return [...laid]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, { start, end, text: fresh }) => all.slice(0, start) + fresh + all.slice(end), ours);
}

test('what we have not touched becomes as they have it', () => {
  fc.assert(
    fc.property(text, text, (base, theirs) => {
      const laid = layOver(base, theirs, base);
      expect(laid.every(({ conflict }) => !conflict)).toBe(true);
      expect(applied(base, laid)).toBe(theirs);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('what they have not touched stays as we have it, and the same change of both is none', () => {
  fc.assert(
    fc.property(versions, ({ base, ours }) => {
      expect(layOver(base, base, ours)).toEqual([]);
      expect(layOver(base, ours, ours)).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('places lie in our text one behind the other, and without conflict both orders of merging give the same text', () => {
  fc.assert(
    fc.property(versions, ({ base, ours, theirs }) => {
      const forth = layOver(base, theirs, ours);
      let done = 0;
      for (const { start, end } of forth) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(ours.length);
        done = end;
      }
      const back = layOver(base, ours, theirs);
      expect(forth.some(({ conflict }) => conflict)).toBe(back.some(({ conflict }) => conflict));
      if (!forth.some(({ conflict }) => conflict)) expect(applied(ours, forth)).toBe(applied(theirs, back));
    }),
    { seed: SEED, numRuns: 500 },
  );
});
