import type { BlockRule, Remark } from '../finding';
import { intervalOf, NUMBER } from '../numbers';

const UNIT = '(人次|万元|亿元|平方米|公里|人|名|个|件|次|篇|场|期|户|家|项|支|元|条|份|套|台|辆|所|处)';
const TOTAL = new RegExp(`${NUMBER}${UNIT}[^。；;]{0,20}?[，,（(][^。；;]{0,4}其中`, 'gu');
const PART = new RegExp(`${NUMBER}${UNIT}`, 'gu');
/** Words behind which a number is no part of the total: it says how it has grown, or what it was before. */
const OTHER = /增|减|同比|比|较|去年|上年|平均|每|累计|超/u;

/**
 * "共7名，其中2名、3名": a part may be no more than its total. The parts need not add up to it (其中 is not a total), so nothing is said of their
 * sum.
 */
export const partOverTotal: BlockRule = {
  id: 'partOverTotal',
  level: 'error',
  source: 'common',
  inBlock: ({ text }) =>
    [...text.matchAll(TOTAL)].flatMap((match): Remark[] => {
      const [, number, multiplier, unit] = match;
      const total = intervalOf(number!, multiplier);
      const start = match.index + match[0].length;
      const rest = text.slice(start).split(/[。；;]/u)[0]!;
      return [...rest.matchAll(PART)].flatMap((part): Remark[] => {
        const before = rest.slice(0, part.index);
        if (part[3] !== unit || OTHER.test(before.split(/[，,、]/u).at(-1)!)) return [];
        if (intervalOf(part[1]!, part[2]).low <= total.high || /^(?:多|余|以上)/u.test(text.slice(match.index)))
          return [];
        return [
          {
            range: [start + part.index, start + part.index + part[0].length],
            message: 'checks.partOverTotal',
            args: { part: part[0], total: `${number!}${multiplier ?? ''}${unit!}` },
          },
        ];
      });
    }),
};
