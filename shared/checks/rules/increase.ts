import type { BlockRule, Remark } from '../finding';
import { intervalOf, NUMBER, overlaps, percentInterval, shown, type Interval } from '../numbers';

const UNIT = '(人次|万元|亿元|平方米|公里|人|名|个|件|次|篇|场|期|户|家|项|支|元|条|份|套|台|辆|所|处)';
const THAN = '(?:同比|与?(?:比|较)(?:去年|上年)(?:同期|底|末|度)?)';
const UP = '增加|增长|多|提高|上升';
const DOWN = '减少|下降|降低|少';
const BY = `(${UP}|${DOWN})了?`;
/** 28,416人，比去年同期增加3,127人，增长12.4% */
const BOTH = new RegExp(
  `${NUMBER}${UNIT}[，,]?${THAN}${BY}${NUMBER}\\3[，,、（(]?(?:同比)?(?:增长|增幅|增加|上升|下降|减少|降低|降幅)(?:了|为|达|率为)?(\\d+(?:\\.\\d+)?)[%％]`,
  'gu',
);
/** Behind a figure whose last year's value is known. */
const BEHIND = new RegExp(
  `^([^\\d，,。；;]{0,3})[，,]?${THAN}${BY}(?:(\\d+(?:\\.\\d+)?)[%％]|${NUMBER}([^\\d，,。；;、%％]{1,3}))`,
  'u',
);

/** 2,106人，比去年的1,980人增加136人 */
const FROM_TO = new RegExp(
  `${NUMBER}${UNIT}[，,]?(?:比|较)(?:去年|上年)(?:同期|底|末|度)?的${NUMBER}\\3?${BY}${NUMBER}\\3`,
  'gu',
);
/** 由92%提高到97%，提高6个百分点 */
const POINTS =
  /[由从](\d+(?:\.\d+)?)[%％](?:提高|提升|上升|增长|下降|降低|降|升)[到至](\d+(?:\.\d+)?)[%％][，,（(]?(?:提高|提升|上升|增加|增长|下降|降低|减少)了?(\d+(?:\.\d+)?)个百分点/gu;

/** Increases that do not come out: against the numbers beside them, or against last year's report. */
export const increase: BlockRule = {
  id: 'increase',
  level: 'error',
  source: 'common',
  inBlock: ({ text, figures }) => [
    ...[...text.matchAll(BOTH)].flatMap((match): Remark[] => {
      const now = intervalOf(match[1]!, match[2]);
      const change = intervalOf(match[5]!, match[6]);
      const down = isDown(match[4]!);
      const before: Interval = down
        ? { low: now.low + change.low, high: now.high + change.high }
        : { low: now.low - change.high, high: now.high - change.low };
      if (before.low <= 0) return [];
      const right = { low: (change.low / before.high) * 100, high: (change.high / before.low) * 100 };
      if (overlaps(right, percentInterval(match[7]!))) return [];
      const end = match.index + match[0].length;
      return [
        {
          range: [end - match[7]!.length - 1, end],
          message: 'checks.increase.percent',
          args: { stated: match[7]!, right: shown((right.low + right.high) / 2) },
        },
      ];
    }),
    ...[...text.matchAll(FROM_TO)].flatMap((match): Remark[] => {
      const now = intervalOf(match[1]!, match[2]);
      const last = intervalOf(match[4]!, match[5]);
      const stated = intervalOf(match[7]!, match[8]);
      const right = isDown(match[6]!)
        ? { low: last.low - now.high, high: last.high - now.low }
        : { low: now.low - last.high, high: now.high - last.low };
      if (overlaps(right, stated)) return [];
      const unit = match[3]!;
      const end = match.index + match[0].length;
      return [
        {
          range: [end - `${match[7]!}${match[8] ?? ''}${unit}`.length, end],
          message: 'checks.increase.previous',
          args: {
            now: `${match[1]!}${match[2] ?? ''}${unit}`,
            previous: `${match[4]!}${match[5] ?? ''}${unit}`,
            right: shown((right.low + right.high) / 2) + unit,
          },
        },
      ];
    }),
    ...[...text.matchAll(POINTS)].flatMap((match): Remark[] => {
      const [, from, to, stated] = match as unknown as [string, string, string, string];
      const right = Math.abs(Number(to) - Number(from));
      // All three may have been rounded.
      const spread = Math.max(...[from, to].map((end) => Number(end) - percentInterval(end).low));
      if (overlaps({ low: right - spread, high: right + spread }, percentInterval(stated))) return [];
      const end = match.index + match[0].length;
      return [
        {
          range: [end - `${stated}个百分点`.length, end],
          message: 'checks.increase.points',
          args: { from, to, right: shown(right), stated },
        },
      ];
    }),
    ...figures.flatMap(({ figure, end }): Remark[] => {
      const last = figure.previous && asInterval(figure.previous.text);
      const now = asInterval(figure.text);
      const match = BEHIND.exec(text.slice(end));
      if (!last || !now || !match || last.low <= 0 || !match[1]!.startsWith(figure.unit)) return [];
      const down = isDown(match[2]!);
      const change = down
        ? { low: last.low - now.high, high: last.high - now.low }
        : { low: now.low - last.high, high: now.high - last.low };
      const percent = match[3];
      if (percent === undefined && match[6] !== figure.unit) return [];
      const right =
        percent === undefined ? change : { low: (change.low / last.high) * 100, high: (change.high / last.low) * 100 };
      const stated = percent === undefined ? intervalOf(match[4]!, match[5]) : percentInterval(percent);
      if (overlaps(right, stated)) return [];
      const unit = percent === undefined ? figure.unit : '%';
      return [
        {
          range: [end, end + match[0].length],
          message: 'checks.increase.previous',
          args: {
            now: figure.text + figure.unit,
            previous: figure.previous!.text + figure.unit,
            right: shown((right.low + right.high) / 2) + unit,
          },
        },
      ];
    }),
  ],
};

function isDown(word: string): boolean {
  return DOWN.split('|').includes(word);
}

function asInterval(text: string): Interval | null {
  const match = new RegExp(`^${NUMBER}$`, 'u').exec(text.trim());
  return match && intervalOf(match[1]!, match[2]);
}
