import type { BlockRule, ReportRule } from '../finding';
import { anniversary } from './anniversary';
import { bareMeasure, emptyGoal, emptyMeasure } from './bare-headings';
import { clashingSigns } from './clashing-signs';
import { count } from './count';
import { damagedWords } from './damaged-words';
import { date } from './date';
import { deadline } from './deadline';
import { emptyBlock } from './empty-block';
import { figureConflict } from './figure-conflict';
import { increase } from './increase';
import { leftover } from './leftover';
import { etc, listComma } from './lists';
import { longParagraph } from './long-paragraph';
import { dash, ellipsis } from './long-signs';
import { numbering } from './numbering';
import { approximate, dateForm, decrease, numberRange, numerals } from './numerals';
import { nestedQuotes, unpaired } from './pairs';
import { partOverTotal } from './part-over-total';
import { percentage } from './percentage';
import { period } from './period';
import { signRules } from './signs';
import { tableTotal } from './table-total';
import { terms } from './terms';
import { typos } from './typos';
import { unfilled } from './unfilled';
import { titleYear, year } from './years';

/** Where two would make the same change, the first speaks: the unit's own word before the general one. */
export const BLOCK_RULES: readonly BlockRule[] = [
  unfilled,
  leftover,
  date,
  partOverTotal,
  tableTotal,
  percentage,
  increase,
  terms,
  damagedWords,
  typos,
  deadline,
  ellipsis,
  numberRange,
  approximate,
  numerals,
  dateForm,
  ...signRules,
  clashingSigns,
  listComma,
  etc,
  dash,
  decrease,
];

export const REPORT_RULES: readonly ReportRule[] = [
  titleYear,
  year,
  period,
  anniversary,
  count,
  numbering,
  figureConflict,
  emptyGoal,
  emptyMeasure,
  bareMeasure,
  emptyBlock,
  unpaired,
  nestedQuotes,
  longParagraph,
];
