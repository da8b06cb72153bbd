import { halves } from './cuttings';
import { leadingBlurb, leadsIn } from './blurb';
import { isBlurb } from './presenting';
import { leadingMarker } from './marker-grammar';
import type { Stretch } from './stretch';

const MAX_RUN = 12;

const MAX_LEAD_IN = 14;

/** How many lines from `from` on are what a site says of papers of this kind, from 【导语】 to the sentence that presents this one. */
export function leadInLines(stretches: readonly Stretch[], from: number): number {
  if (!leadsIn(stretches[from]!.text)) return 0;
  for (let lines = 1; lines <= MAX_LEAD_IN && from + lines <= stretches.length; lines++) {
    const line = stretches[from + lines - 1]!;
    if (line.hints.table !== undefined || leadingMarker(line.text) !== null) return 0;
    const above = lines > 1 ? stretches[from + lines - 2]!.text : '';
    if (/[。！!]$/u.test(line.text) && isBlurb(above + line.text)) return lines;
  }
  return 0;
}

const MAX_BEFORE_BLURB = 3;
const MAX_GENERAL_LINE = 300;
/** What a report says of its own: a figure, its office. */
const OWN_WORK = /\d|我[局委县市区镇乡院校部站所办队社司们厅处科]|本[局院校镇单部]|[一二三四五六七八九十]、/u;

/** How many lines from `from` on are a site's general words above a line that is nothing but its presenting of the text. */
export function linesBeforeBlurb(stretches: readonly Stretch[], from: number): number {
  for (let lines = 0; lines <= MAX_BEFORE_BLURB; lines++) {
    const stretch = stretches[from + lines];
    if (stretch === undefined || stretch.hints.table !== undefined) return 0;
    const { text } = stretch;
    if (lines > 0 && leadingBlurb(text) === text.length) return lines;
    const isGeneral = text.length >= 20 && /[。！!？?]$/u.test(text) && text.length <= MAX_GENERAL_LINE;
    if (!isGeneral || OWN_WORK.test(text) || leadingMarker(text) !== null) return 0;
  }
  return 0;
}

/** How many lines from `from` on are one paragraph that was broken at a fixed width. */
export function runOf(stretches: readonly Stretch[], from: number, width: number): number {
  let run = 1;
  for (; run < MAX_RUN; run++) {
    const line = stretches[from + run - 1]!;
    const next = stretches[from + run];
    if (next === undefined || next.line - line.line !== 1 || line.text.length < width - 2) break;
    if (leadingMarker(next.text) !== null) break;
  }
  return run;
}

/** Length of the page's words that such a paragraph begins with, 0 where there are none. */
export function wordsOfRun(lines: readonly Stretch[]): number {
  const text = lines.map((line) => line.text).join('');
  return leadingMarker(text) === null ? leadingBlurb(text) : 0;
}

/** Parts the lines of a paragraph at an offset into its text. */
export function partRun(lines: readonly Stretch[], at: number): [Stretch[], Stretch[]] {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  let from = 0;
  for (const line of lines) {
    const [left, right] = halves(line, Math.min(line.text.length, Math.max(0, at - from)));
    if (left !== null) before.push(left);
    if (right !== null) after.push(right);
    from += line.text.length;
  }
  return [before, after];
}
