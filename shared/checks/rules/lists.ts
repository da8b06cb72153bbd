import type { BlockRule } from '../finding';
import { remarksOn, replacing, writing } from '../matches';

/** 、 between 《》《》 or “”“” is usually left out. */
export const listComma: BlockRule = {
  id: 'listComma',
  level: 'hint',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.5.3.5',
  inBlock: ({ block, text }) =>
    block.role === 'table'
      ? []
      : remarksOn(text, /(?<=》)、(?=《)|(?<=[”〞])、(?=“)/gu, ({ index }) => ({
          message: 'checks.listComma',
          args: { between: text[index + 1] === '《' ? '》《' : '”“' },
          fix: writing([index, index + 1], ''),
        })),
};

/** No 、 before 等 that ends a list. */
export const etc: BlockRule = {
  id: 'etc',
  level: 'warning',
  source: 'standard',
  basis: 'GB/T 15834—2011 4.5',
  inBlock: ({ text }) => replacing(text, /、(?=等(?![级候待同额量价于高距效]))/gu, 'checks.etc', () => ''),
};
