import { isUnfilled } from '../../model/figure';
import type { PlacedRemark, ReportRule } from '../finding';
import { intervalOf, NUMBER, overlaps, type Interval } from '../numbers';

/** A label that says which whole is counted: 学员总数, 读者总人数. Others may be counted twice in one report, each time of something else. */
const OF_A_WHOLE = /总(?:数|量|人数|额|面积|值|投资|户数|里程|收入|产值)|存量|在册|保有量|余额$/u;
const CHANGE = /增加|增长|减少|下降|新增|提高/u;

/** One label with different values. */
export const figureConflict: ReportRule = {
  id: 'figureConflict',
  level: 'warning',
  source: 'common',
  inReport({ blocks, planned }) {
    const first = new Map<string, { text: string; value: Interval; id: string }>();
    return blocks.flatMap(({ figures, text }, at): PlacedRemark[] =>
      figures.flatMap(({ figure, start, end }): PlacedRemark[] => {
        const { id, label, unit, asOf } = figure;
        if (planned[at] || label.length < 4 || unit === '' || !OF_A_WHOLE.test(label) || CHANGE.test(label)) return [];
        if (/(?:去年|上年|同期|原来|以前|从|由)[^，。；]{0,12}$/u.test(text.slice(0, start))) return [];
        const match = isUnfilled(figure.text) ? null : new RegExp(`^${NUMBER}$`, 'u').exec(figure.text.trim());
        if (!match) return [];
        const value = intervalOf(match[1]!, match[2]);
        const key = `${label}|${unit}|${asOf ?? ''}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, { text: figure.text, value, id });
        if (known === undefined || known.id === id || overlaps(known.value, value)) return [];
        return [
          {
            at,
            range: [start, end],
            message: 'checks.figureConflict',
            args: { label, here: figure.text + unit, there: known.text + unit },
          },
        ];
      }),
    );
  },
};
