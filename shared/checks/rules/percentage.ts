import type { BlockRule, Remark } from '../finding';
import { intervalOf, NUMBER, overlaps, percentInterval, shown } from '../numbers';

/** Rates of a whole: they end at 100 %. (完成率 and 增长率 do not.) */
const RATE =
  /(满意率|满意度|合格率|覆盖率|通过率|普及率|参与率|参加率|入户率|知晓率|出勤率|到会率|办结率|及格率|优秀率|答复率|回复率|整改率|参保率|就业率|好评率|入学率|见面率|化解率)[^，。；、%％\d]{0,6}(\d+(?:\.\d+)?)[%％]/gu;
const SHARE = new RegExp(
  `${NUMBER}([人名个件次篇场期户家项支元])[，,]占[^，。；\\d]{0,10}${NUMBER}\\3的(\\d+(?:\\.\\d+)?)[%％]`,
  'gu',
);

/** Percentages that cannot be: a rate of more than all, a share that the two numbers beside it do not give. */
export const percentage: BlockRule = {
  id: 'percentage',
  level: 'error',
  source: 'common',
  inBlock: ({ text }) => [
    ...[...text.matchAll(RATE)].flatMap((match): Remark[] =>
      Number(match[2]) > 100
        ? [
            {
              range: [match.index, match.index + match[0].length],
              message: 'checks.percentage.rate',
              args: { name: match[1]!, percent: match[2]! },
            },
          ]
        : [],
    ),
    ...[...text.matchAll(SHARE)].flatMap((match): Remark[] => {
      const part = intervalOf(match[1]!, match[2]);
      const whole = intervalOf(match[4]!, match[5]);
      if (whole.low <= 0) return [];
      const right = { low: (part.low / whole.high) * 100, high: (part.high / whole.low) * 100 };
      if (overlaps(right, percentInterval(match[6]!))) return [];
      return [
        {
          range: [match.index, match.index + match[0].length],
          message: 'checks.percentage.share',
          args: { stated: match[6]!, right: shown((right.low + right.high) / 2) },
        },
      ];
    }),
  ],
};
