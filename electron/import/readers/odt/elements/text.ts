import { parseBlockMark } from '../../docx/block-mark';
import { integer, type Attributes } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Place } from '../story/place';
import type { Story } from '../story/story';

/** text:s may ask for any number of blanks. */
const MAX_BLANKS = 64;

const paragraph = (isHeading: boolean): ElementReader<Story> => ({
  open({ place, styles }, a) {
    const style = styles.resolve('paragraph', a.get('style-name') ?? '');
    const level = isHeading ? Math.max(1, Math.min(9, integer(a.get('outline-level')) ?? 1)) : undefined;
    const hints = place.openParagraph(style, level);
    hints.marker = countedNumber(place, a, level, style.listStyle);
  },
  close: ({ place }) => place.flow.closeParagraph(),
});

/** The number of a paragraph by its list, or of a heading by its level; each is counted. */
function countedNumber(
  { lists }: Place,
  a: Attributes,
  level: number | undefined,
  listStyle: string | undefined,
): string {
  if (lists.inList) return lists.number(listStyle);
  if (level === undefined || a.get('is-list-header') === 'true' || listStyle === '') return '';
  return lists.numberHeading(level, a.get('restart-numbering') === 'true' ? integer(a.get('start-value')) : undefined);
}

const span: ElementReader<Story> = {
  open({ place, styles }, a) {
    const name = a.get('style-name');
    place.openSpan(name === undefined ? undefined : styles.resolve('text', name).look);
  },
  close: ({ place }) => place.closeSpan(),
};

const bookmark: ElementReader<Story> = {
  open({ place }, a) {
    const mark = parseBlockMark(a.get('name') ?? '');
    if (mark !== null) place.flow.mark(mark);
  },
};

/** Paragraphs and headings (ODF 1.3 §5.1), and what stands in them (§6.1, §6.2). */
export const TEXT_READERS: ElementTable<Story> = {
  'text:p': paragraph(false),
  'text:h': paragraph(true),
  'text:span': span,
  'text:a': span,
  'text:s': {
    open({ place }, a) {
      place.addExact(' '.repeat(Math.max(1, Math.min(MAX_BLANKS, integer(a.get('c')) ?? 1))));
    },
  },
  'text:tab': { open: ({ place }) => place.addExact('\t') },
  'text:line-break': { open: ({ place }) => place.breakLine() },
  'text:bookmark': bookmark,
  'text:bookmark-start': bookmark,
};
