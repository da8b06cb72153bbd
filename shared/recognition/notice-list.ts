import { allMatches } from './all-matches';
import { countCertainSiteWords, isSiteSentence } from './furniture-line';
import { automaticMarker, type Stretch } from './stretch';
import { runOf } from './wrapped-blurb';

/** 1、下载文档前请……; a site's page may have counted its own numbers once more: 1. 1、 */
const NUMBER = /^(?:\d{1,2}[.、．]\s{0,2}){1,2}(?=\D)/u;
const EACH = /\s{0,4}(?:\d{1,2}[.、．]\s{0,2}){1,2}[^。]{6,200}。/gu;
const MAX_NOTICE = 240;
const MAX_NOTICES = 12;

/**
 * How many lines from `from` on are notices that a site numbers as a report numbers its points: each has words of a site, and together
 * they have some that no office writes of its own work. 0 where they are not.
 */
export function noticeLines(stretches: readonly Stretch[], from: number, width: number | null): number {
  let end = from;
  let certain = 0;
  let notices = 0;
  while (end < stretches.length && notices < MAX_NOTICES) {
    const stretch = stretches[end]!;
    if (automaticMarker(stretch) === '' && !NUMBER.test(stretch.text)) break;
    const run = width === null ? 1 : runOf(stretches, end, width);
    const text = stretches
      .slice(end, end + run)
      .map((line) => line.text)
      .join('');
    if (text.length > MAX_NOTICE || !isSiteSentence(text)) break;
    certain += countCertainSiteWords(text);
    notices++;
    end += run;
  }
  return notices >= 2 && certain >= 2 && end < stretches.length ? end - from : 0;
}

/** Length of the notices, numbered in the same way, that a text without line ends begins with; 0 where there are none. */
export function leadingNotices(text: string): number {
  if (!NUMBER.test(text)) return 0;
  let end = 0;
  let certain = 0;
  let notices = 0;
  for (const { 0: notice, index } of allMatches(EACH, text.slice(0, MAX_NOTICE * 4))) {
    if (index > end || !isSiteSentence(notice)) break;
    certain += countCertainSiteWords(notice);
    notices++;
    end += notice.length;
  }
  return notices >= 2 && certain >= 2 && end < text.length ? end : 0;
}
