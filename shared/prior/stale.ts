import { movedYears } from '../carry-over/move-year';

/** What a prior report says of its own time, and may be wrong in this year's. */
export const STALE_KINDS = ['year', 'date', 'period', 'anniversary', 'session', 'name'] as const;
export type StaleKind = (typeof STALE_KINDS)[number];

/** A stretch of a text that is to be looked at before it is used again. */
export interface Stale {
  kind: StaleKind;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  text: string;
  /** What it would be now, where that follows by arithmetic alone. */
  suggestion?: string;
}

const HAN = '〇零一二三四五六七八九十百千';
/** In order: an earlier pattern keeps what it finds. */
const PATTERNS: readonly [StaleKind, RegExp][] = [
  ['date', /(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?(?:\d{1,2}\s?[日号]|[上中下]旬|底|初|末|份)?/gu],
  ['date', /[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日|[上中下]旬|底|初|末|份)/gu],
  ['year', /(?<!\d)(?:19|20)\d{2}\s?(?:年度?|[-—–～~至]\s?(?:19|20)\d{2}\s?年)/gu],
  ['year', /[一二][〇○零一二三四五六七八九]{3}年/gu],
  ['anniversary', new RegExp(`(?:\\d{1,3}|[${HAN}]{1,5})\\s?周年`, 'gu')],
  [
    'session',
    new RegExp(`第?(?:[${HAN}]{1,4}|\\d{1,2})届(?:[${HAN}]{1,3}次|\\d{1,2}次)?(?:全会|全体会议|会议)?`, 'gu'),
  ],
  ['session', /“?[一二三四五六七八九十]{2,3}五”?(?:规划|时期|期间|收官|开局)/gu],
  [
    'period',
    /今年以来|今年上半年|今年下半年|今年|去年(?:同期|底)?|明年|本年度?|上年(?:度|同期)?|上半年|下半年|年初|年末|年底|[一二三四]季度|本季度|截[至止](?:目前|年底|月底)?/gu,
  ],
  ['name', /(?!全体|各位|广大|党员|干部|年轻|青年|有关)[\p{Script=Han}]{3}(?=同志)/gu],
];

const DIGITS = /\d+/u;

/**
 * Every stretch of a text of a prior report that speaks of its own time: years, dates, periods, anniversaries, sessions and plan periods, names of
 * persons. Figures are not among them: they are emptied, with last year's value beside them. What stands in names of documents (《》) is left alone.
 * @param from the year of the prior report, null where it is not known
 * @param to the year of the report it is used in
 */
export function findStale(text: string, from: number | null, to: number | null): Stale[] {
  const taken = [...text.matchAll(/《[^》]*》|〔[^〕]*〕/gu)].map(({ index, 0: whole }) => [
    index,
    index + whole.length,
  ]);
  const free = (start: number, end: number): boolean => taken.every(([a, b]) => end <= a! || start >= b!);
  const moved = from === null || to === null ? [] : movedYears(text, { from, to, next: false });
  const found: Stale[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!free(start, end)) continue;
      taken.push([start, end]);
      const suggestion = suggest(kind, match[0], from, to, moved.find(({ at }) => at >= start && at < end)?.text);
      found.push({ kind, start, end, text: match[0], ...(suggestion !== undefined && { suggestion }) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function suggest(
  kind: StaleKind,
  text: string,
  from: number | null,
  to: number | null,
  year: string | undefined,
): string | undefined {
  if (kind === 'year' && year !== undefined) return text.replace(/^\S{4}/u, year);
  if (kind === 'anniversary' && from !== null && to !== null && DIGITS.test(text))
    return text.replace(DIGITS, (number) => String(Number(number) + to - from));
  return undefined;
}
