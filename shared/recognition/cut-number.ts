import type { Stretch } from './stretch';

const BARE = /^\d{1,9}$/u;
/** No page holds less of a text than this. */
const MIN_PAGE = 300;

/**
 * Whether a text was cut short in the first figures of its last line (201 of 2013年……): the only bare number in it, and too high for a page
 * of it or the next of a list.
 */
export function endsInCutNumber(stretches: readonly Stretch[]): boolean {
  const last = stretches.at(-1);
  if (last === undefined || !BARE.test(last.text)) return false;
  const number = Number(last.text);
  let letters = 0;
  let isNext = false;
  for (const stretch of stretches) {
    const { text } = stretch;
    if (stretch !== last && BARE.test(text)) return false;
    letters += text.length;
    isNext ||= number > 1 && /^\d/u.test(text) && /^(\d{1,2})[.．、)）]/u.exec(text)?.[1] === String(number - 1);
  }
  return isNext || number > 2 + letters / MIN_PAGE;
}
