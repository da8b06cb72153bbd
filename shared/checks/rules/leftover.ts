import type { BlockRule } from '../finding';
import { remarksOn } from '../matches';

const NOTE =
  /[（(【[［]\s?(?:[待需请][^（()）【】[\]。；]{0,12}?(?:审核|审定|核实|核对|补充|确认|完善|更新|提供|定|补|改)|此处[^（()）【】[\]。]{0,20}|略|TODO|todo)\s?[）)】\]］]/gu;

/** A passage that is nothing but such a note. */
const ALONE = /^\s*(?:TODO|[待需请][^，。；]{0,6}?(?:补充|完善|核实|确认|更新|提供))\s?(?:[:：].{0,30})?[。.…]*\s*$/giu;

/** Notes among colleagues that were left in the text: （待核实）, 【待补】. */
export const leftover: BlockRule = {
  id: 'leftover',
  level: 'error',
  source: 'common',
  inBlock: ({ text }) =>
    [NOTE, ALONE].flatMap((pattern) =>
      remarksOn(text, pattern, ([words]) => ({ message: 'checks.leftover', args: { words } })),
    ),
};
