import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedPattern, PatternTooSlow } from '../../../shared/editing/bounded-pattern';

/** All matches as RegExp finds them, and as ours does. */
function both(source: string, text: string, ignoreCase = false) {
  const theirs = [...text.matchAll(new RegExp(source, ignoreCase ? 'giu' : 'gu'))].map((m) => [m.index, m[0]]);
  const pattern = new BoundedPattern(source, ignoreCase);
  const ours: [number, string][] = [];
  for (let from = 0; from <= text.length;) {
    const found = pattern.exec(text, from);
    if (!found) break;
    const [whole] = found.groups;
    ours.push([found.index, whole!]);
    from = found.index + Math.max(whole!.length, (text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return { theirs, ours };
}

describe('a bounded pattern', () => {
  it.each([
    ['\\d+(?:,\\d{3})*', '办理28,416件、39件'],
    ['[一二三]是(.{2,4}?)[。，]', '一是优化服务。二是建强，三是保'],
    ['(?<年>\\d{4})年.*?\\k<年>', '2025年起到2025年止'],
    ['(\\S)\\1', '高高兴兴，件件落实'],
    ['^第.部分|结束$', '第一部分 结束'],
    ['(?<=办理)\\d+(?=件)', '办理3件办理4次办5件'],
    ['(?<!不)合格(?!率)', '合格率 不合格 合格'],
    ['\\p{Script=Han}{2,}', 'ab中文c汉字'],
    ['a*?b|', 'aab'],
    ['(a|ab)(c|bcd)(d*)', 'abcd'],
    ['(?:a*)*b?', 'aaab'],
    ['[^\\]]+', 'a]b'],
    ['\\bGM\\b', 'GM GMX'],
    ['😀.', '1😀2'],
    ['\\u{4e00}|\\u4e8c|\\x41', '一二A'],
  ])('finds what RegExp finds: %s', (source, text) => {
    const { theirs, ours } = both(source, text);
    expect(ours).toEqual(theirs);
  });

  it('finds what RegExp finds in random patterns and texts', () => {
    const unit = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '一', '\\d');
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 3 },
        unit,
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{1,2}', '*?', '+?', '{2}'))
          .map(([a, q]) => `(?:${a})${q}`),
        tie('pattern').map((a) => `(${a})`),
        tie('pattern').map((a) => `(?=${a})`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '一', '1'), maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, words, ignoreCase) => {
        const { theirs, ours } = both(source, words, ignoreCase);
        expect(ours).toEqual(theirs);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('gives up where RegExp would never end', () => {
    const slow = new BoundedPattern('(a+)+b', false, 200_000);
    expect(() => slow.exec('a'.repeat(60), 0)).toThrow(PatternTooSlow);
    expect(() => new BoundedPattern('(?:a{500}){500}', false)).toThrow(PatternTooSlow);
  });

  it('says what is wrong with a bad pattern', () => {
    expect(() => new BoundedPattern('(办理', false)).toThrow(SyntaxError);
  });
});
