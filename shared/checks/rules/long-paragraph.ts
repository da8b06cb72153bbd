import { countCharacters } from '../../model/text';
import type { PlacedRemark, ReportRule } from '../finding';
import { perBlock } from '../per-block';
import { paragraphsOf } from '../prepare';

/** Characters of a paragraph that fill about a page and a half of GB/T 9704 (22 lines of 28). */
export const LONGEST_PARAGRAPH = 1000;

const charactersOf = perBlock(({ text }) => countCharacters(text));

/** Paragraphs that nobody reads to their end. */
export const longParagraph: ReportRule = {
  id: 'longParagraph',
  level: 'hint',
  source: 'common',
  inReport: ({ blocks, markers }) =>
    paragraphsOf(blocks).flatMap(([from, to]): PlacedRemark[] => {
      if (blocks[from]!.block.role === 'table') return [];
      let n = 0;
      for (let i = from; i < to; i++) n += markers[i]!.length + charactersOf(blocks[i]!);
      if (n <= LONGEST_PARAGRAPH) return [];
      const { text } = blocks[from]!;
      return [
        {
          at: from,
          range: [0, Math.min(20, text.length)],
          message: 'checks.longParagraph',
          args: { n, most: LONGEST_PARAGRAPH },
        },
      ];
    }),
};
