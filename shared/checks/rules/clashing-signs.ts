import type { BlockRule } from '../finding';
import { replacing } from '../matches';

const CLASH = /，[。；]|。[，；、]|；[。，、]|、[，。；：]|[，：][、]|：[，。；]/gu;

/** Two signs of which only one can stand there: "，。". The stronger is kept. */
export const clashingSigns: BlockRule = {
  id: 'clashingSigns',
  level: 'error',
  source: 'standard',
  basis: 'GB/T 15834—2011',
  inBlock: ({ block, text }) =>
    block.role === 'table'
      ? []
      : replacing(text, CLASH, 'checks.clashingSigns', ([signs]) =>
          ['。', '；', '：', '，', '、'].find((sign) => signs.includes(sign))!,
        ),
};
