import type { BlockRule } from '../finding';
import { replacing } from '../matches';

const HAN = '[\\p{Script=Han}，。；：、！？“”‘’（）《》]';

/** …… is six dots, and says 等 already. */
export const ellipsis: BlockRule = {
  id: 'ellipsis',
  level: 'warning',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.11',
  inBlock: ({ text }) => [
    ...replacing(
      text,
      new RegExp(`(?<=${HAN})\\.{3,6}(?!\\.)|(?<=${HAN})(?<!…)…(?!…)`, 'gu'),
      'checks.ellipsis',
      () => '……',
    ),
    ...replacing(text, /……等等?/gu, 'checks.ellipsis.etc', () => '……'),
  ],
};

/** The dash before or behind a quotation or a title is two em long: ——. (One em joins places and times.) */
export const dash: BlockRule = {
  id: 'dash',
  level: 'warning',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.10',
  inBlock: ({ text }) => [
    ...replacing(text, /(?<=[\p{Script=Han}”》])(?:--|－－)(?=[\p{Script=Han}“《])/gu, 'checks.dash', () => '——'),
    ...replacing(text, /(?<=[”〞》])—(?=\p{Script=Han})|(?<=\p{Script=Han})—(?=“)/gu, 'checks.dash', () => '——'),
  ],
};
