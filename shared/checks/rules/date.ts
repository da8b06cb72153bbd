import type { BlockRule, Remark } from '../finding';
import { remarksOn } from '../matches';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/gu;
const SPAN = /(?<!\d)((?:19|20)\d{2})年?(?:—|－|-|～|~|至|到)((?:19|20)\d{2})年/gu;

/** Days that no calendar has, and spans that end before they begin. */
export const date: BlockRule = {
  id: 'date',
  level: 'error',
  source: 'common',
  inBlock: ({ text }) =>
    [
      ...remarksOn(text, DAY, () => ({ message: 'checks.date.none' })).filter((remark) =>
        isImpossible(text.slice(...remark.range)),
      ),
      ...remarksOn(text, SPAN, ([words]) => ({ message: 'checks.date.span', args: { words } })).filter(
        (remark: Remark) => {
          const [from, to] = text.slice(...remark.range).match(/\d{4}/gu)!;
          return Number(from) > Number(to);
        },
      ),
    ].map((remark) => ({ ...remark, args: { words: text.slice(...remark.range) } })),
};

function isImpossible(words: string): boolean {
  const [, year, month, day] = new RegExp(DAY.source, 'u').exec(words)!;
  const last = DAYS[Number(month) - 1];
  if (last === undefined) return true;
  if (day === undefined) return false;
  const most = month === '2' && year !== undefined && !isLeap(Number(year)) ? 28 : last;
  return Number(day) < 1 || Number(day) > most;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
