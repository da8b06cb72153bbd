import { headingLength, MAX_HEADING } from '../model/text';
import { isHalfStop } from './find-markers';
import { endsInHeadingWord } from './heading-words';
import { lostLineEnd } from './lost-line-end';

/** From this length on, or with this many gaps after sentences, a paragraph is taken for a text whose line ends were lost. */
const FLATTENED_LENGTH = 300;
const FLATTENED_GAPS = 2;

export function isFlattened(text: string): boolean {
  if (text.length >= FLATTENED_LENGTH) return true;
  // It is asked for each marker of a paragraph.
  if (text !== asked) {
    asked = text;
    hasGaps = (text.match(/[。；;]\s{1,8}\S/gu)?.length ?? 0) >= FLATTENED_GAPS;
  }
  return hasGaps;
}
let asked = '';
let hasGaps = false;

const OPENING = '“‘《「『（(〔';
const CLOSING = '”〞’》」』）)〕';

const HAS_GAP = /\s/u;
const FIGURE_APART = /\d\s\p{Script=Han}/u;

/** What begins behind a gap, or a blank in its place: xxxx年, *公路. */
const BEGINS_BELOW = /^\s+(?:[\p{Script=Han}\d“（(《]|[xX×_○*]{1,4}[\p{Script=Han}])/u;

/** Where the heading of a flattened text ends at a gap that was once a line end; 0 where there is none. */
function gapAfterHeading(text: string): number {
  // Most have no gap at all.
  if (!HAS_GAP.test(text.slice(0, MAX_HEADING + 1))) return 0;
  let open = 0;
  for (let i = 0; i < Math.min(text.length, MAX_HEADING + 1); i++) {
    const c = text[i]!;
    if (OPENING.includes(c)) open++;
    else if (CLOSING.includes(c)) open = Math.max(0, open - 1);
    else if ('。；：！？:;'.includes(c)) return 0;
    else if (i >= 4 && open === 0 && /\s/u.test(c) && /[\p{Script=Han}”’]/u.test(text[i - 1]!)) {
      // 占地 40 亩，建筑面积 2 万平方米: figures that stand apart.
      if (
        /^\s+\d/u.test(text.slice(i, i + 8)) &&
        FIGURE_APART.test(text.slice(0, i)) &&
        !endsInHeadingWord(text.slice(0, i))
      )
        continue;
      return BEGINS_BELOW.test(text.slice(i, i + 8)) ? i : 0;
    }
  }
  return 0;
}

const GOES_ON = /^\s+[的和与及以暨为是等了、]/u;

/** Where a heading ends at a full stop of half width; 0 where there is none, or a full one before it. */
function halfStop(text: string): number {
  for (let i = 2; i <= Math.min(MAX_HEADING, text.length - 2); i++) {
    if (text[i] === '。') return 0;
    if (isHalfStop(text, i)) return i + 1;
  }
  return 0;
}

/** A few words before ： that name what is told behind it at some length, and do not count it up or say who says it. */
const NAMES_WITH_COLON =
  /^(?!其中)[^。，,；;：:！？]{2,20}(?<!如下|以下|包括|主要有|分别|例如|[为是有指出说示])[：:]\s{0,4}[^\s；;。]{8}/u;

export function namesWithColon(text: string): boolean {
  return NAMES_WITH_COLON.test(text.slice(0, MAX_HEADING));
}

/**
 * Length of the heading that a marked text opens with; the whole length where nothing follows it or it has none.
 * `colon`: a short heading may end in ： too (一、思想方面：……).
 */
export function headingEnd(text: string, flattened: boolean, colon: boolean): number {
  const found = gapAfterHeading(text);
  // A single gap may stand within a word; behind a heading's last word it is its end.
  const gap =
    flattened || (endsInHeadingWord(text.slice(0, found)) && !GOES_ON.test(text.slice(found, found + 8))) ? found : 0;
  const lost = lostLineEnd(text);
  if (gap > 0 || lost > 0) return lost === 0 || (gap > 0 && gap < lost) ? gap : lost;
  const before = colon ? /^[^。，,；;：:！？]{2,25}[：:](?=\s{0,4}\S)/u.exec(text) : null;
  if (before !== null) return before[0].length;
  const stop = halfStop(text);
  if (stop > 0) return stop;
  const length = headingLength(text);
  return length === 0 ? text.length : length;
}
