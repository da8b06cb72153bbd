import { isUnfilled, type Figure } from '../../model/figure';
import type { BlockRule, Remark } from '../finding';

/** Blanks that wait for their number or word. */
export const unfilled: BlockRule = {
  id: 'unfilled',
  level: 'error',
  source: 'common',
  inBlock: ({ figures }) =>
    figures
      .filter(({ figure }) => isUnfilled(figure.text))
      .map(({ figure, start, end }): Remark => ({ range: [start, end], ...whatIsMissing(figure) })),
};

function whatIsMissing({ label, unit, text, previous }: Figure): Omit<Remark, 'range'> {
  if (previous !== undefined) {
    return { message: 'checks.unfilled.previous', args: { label: label || text, previous: previous.text + unit } };
  }
  if (label === '' || unit === '') return { message: 'checks.unfilled', args: { text } };
  return { message: 'checks.unfilled.labelled', args: { label, unit } };
}
