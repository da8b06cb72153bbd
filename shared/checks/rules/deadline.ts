import type { BlockRule } from '../finding';
import { replacing } from '../matches';

const UNTIL =
  /截止(?=目前|现在|当前|今[年日天]|[去本上]年|本[月周期]|[上下]半年|年底|[上本]?月底|[一二三四]季度|\d|[Xx×＿_]|[一二三四五六七八九十]{1,3}月|20\d{2}年|发稿|记者发稿)/gu;

/** 截止 is an end (截止日期); up to a time it is 截至. */
export const deadline: BlockRule = {
  id: 'deadline',
  level: 'warning',
  source: 'common',
  inBlock: ({ text }) => replacing(text, UNTIL, 'checks.deadline', () => '截至'),
};
