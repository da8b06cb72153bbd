import type { BlockRule, CheckContext, Remark } from '../finding';
import { writing } from '../matches';
import type { Term } from '../term';

/** The unit's own word list. A wrong spelling that is part of a right one (宣传部 in 市委宣传部) is none. */
export const terms: BlockRule = {
  id: 'term',
  level: 'warning',
  source: 'unit',
  inBlock({ text }, context) {
    const list = compiled(context);
    if (list === null) return [];
    return [...text.matchAll(list.pattern)].flatMap((match): Remark[] => {
      const [wrong] = match;
      const { right, note } = list.byWrong.get(wrong)!;
      const range = [match.index, match.index + wrong.length] as const;
      if (isInside(text, right, range)) return [];
      const message = note === '' ? 'checks.term' : 'checks.term.note';
      return [{ range, message, args: { wrong, right, note }, fix: writing(range, right) }];
    });
  },
};

interface Compiled {
  /** All wrong spellings, the longest first. */
  pattern: RegExp;
  byWrong: ReadonlyMap<string, Term>;
}
const known = new WeakMap<CheckContext, { list: Compiled | null }>();

function compiled(context: CheckContext): Compiled | null {
  let entry = known.get(context);
  if (entry === undefined) known.set(context, (entry = { list: compile(context.terms) }));
  return entry.list;
}

function compile(list: readonly Term[]): Compiled | null {
  const byWrong = new Map<string, Term>();
  const rights = new Set(list.map(({ right }) => right));
  for (const term of list) {
    // What one term calls wrong and another right is left alone.
    for (const wrong of term.wrong)
      if (wrong !== '' && !rights.has(wrong) && !byWrong.has(wrong)) byWrong.set(wrong, term);
  }
  if (byWrong.size === 0) return null;
  const words = [...byWrong.keys()].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  return { pattern: new RegExp(escaped.join('|'), 'gu'), byWrong };
}

function isInside(text: string, right: string, [start, end]: readonly [number, number]): boolean {
  let at = text.indexOf(right, Math.max(0, end - right.length));
  while (at >= 0 && at <= start) {
    if (at + right.length >= end) return true;
    at = text.indexOf(right, at + 1);
  }
  return false;
}
