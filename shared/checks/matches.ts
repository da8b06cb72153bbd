import type { CheckMessage } from '../messages/checks';
import type { Fix, Remark } from './finding';

/** A remark for each match of a pattern (with flag g). */
export function remarksOn(
  text: string,
  pattern: RegExp,
  remark: (match: RegExpExecArray) => Omit<Remark, 'range'> & { range?: Remark['range'] },
): Remark[] {
  return [...text.matchAll(pattern)].map((match) => ({
    range: [match.index, match.index + match[0].length],
    ...remark(match),
  }));
}

/** A remark for each match, whose fix is to write `after` for it. */
export function replacing(
  text: string,
  pattern: RegExp,
  message: CheckMessage,
  after: (match: RegExpExecArray) => string,
): Remark[] {
  return remarksOn(text, pattern, (match) => {
    const words = after(match);
    return {
      message,
      args: { before: match[0], after: words },
      fix: writing([match.index, match.index + match[0].length], words),
    };
  });
}

export function writing(range: readonly [number, number], text: string): Fix {
  return { type: 'text', changes: [{ range, text }] };
}
