import type { PlacedRemark, ReportRule } from '../finding';
import { subtreeEnd } from '../prepare';

/** Blocks without a word. */
export const emptyBlock: ReportRule = {
  id: 'emptyBlock',
  level: 'warning',
  source: 'common',
  inReport: (checked) =>
    checked.blocks.length <= 1
      ? []
      : checked.blocks.flatMap(({ block, text }, at): PlacedRemark[] => {
          if (text.trim() !== '') return [];
          const message = block.prompt === undefined ? 'checks.emptyBlock' : 'checks.emptyBlock.prompt';
          const removable = block.prompt === undefined && subtreeEnd(checked, at) === at + 1;
          return [{ at, range: [0, text.length], message, ...(removable && { fix: { type: 'removeBlock' } }) }];
        }),
};
