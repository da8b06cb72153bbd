import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPhrases } from '../../shared/compare/phrases';
import { wordsOf } from '../../shared/compare/words';

const word = fc.constantFrom(
  ...[
    '一是',
    '推行',
    '窗口',
    '服务',
    '，',
    '。',
    '；',
    '12',
    '25,289',
    'XXXX',
    '九个',
    '件',
    '的',
    '、',
    '“',
    '”',
    '\n',
  ],
  ...['培训', '队伍', '建设', '%', '😀', '企业', 'App', '\u2028', ' ', '办结率'],
);
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
/** A text and what an editor made of it. */
const edited = fc
  .tuple(fc.array(word, { maxLength: 80 }), fc.array(fc.tuple(fc.nat(80), fc.nat(3), fc.array(word, { maxLength: 3 }))))
  .map(([words, edits]) => {
    const fresh = [...words];
    for (const [at, remove, add] of edits) fresh.splice(at, remove, ...add);
    return [words.join(''), fresh.join('')] as const;
  });
const SEED = { seed: 20260105, numRuns: 300 };

describe('the laws of diffPhrases', () => {
  it.each([
    ['of unrelated texts', fc.tuple(text, text)],
    ['of edited texts', edited],
  ])('%s: nothing lost, nothing made up, neighbours of different kinds, offsets right', (_, pairs) => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const phrases = diffPhrases(before, after);
        const put = (kind: 'added' | 'removed') => phrases.filter((p) => p.kind !== kind).map((p) => p.text);
        expect(put('added').join('')).toBe(before);
        expect(put('removed').join('')).toBe(after);
        phrases.forEach((phrase, i) => {
          expect(phrase.text).not.toBe('');
          expect(phrase.kind).not.toBe(phrases[i + 1]?.kind);
          // Of a replacement the removed words come first.
          if (phrase.kind === 'added') expect(phrases[i + 1]?.kind).not.toBe('removed');
          if (phrase.kind !== 'added') expect(before.startsWith(phrase.text, phrase.before)).toBe(true);
          if (phrase.kind !== 'removed') expect(after.startsWith(phrase.text, phrase.after)).toBe(true);
        });
      }),
      SEED,
    );
  });

  it('words cover their text without gaps, figures given from outside whole', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(8), (content, start, length) => {
        const end = Math.min(content.length, start + length);
        const atoms = start < end ? [[start, end] as const] : [];
        const words = wordsOf(content, atoms);
        expect(words.map((w) => w.text).join('')).toBe(content);
        let at = 0;
        for (const w of words) {
          expect(w.start).toBe(at);
          at += w.text.length;
        }
        if (start < end) expect(words).toContainEqual({ text: content.slice(start, end), start, figure: true });
      }),
      SEED,
    );
  });
});
