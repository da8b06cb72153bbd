import { integer, type Attributes } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { ListStart } from '../lists';
import type { Story } from '../story/story';

const listStart = (a: Attributes): ListStart => ({
  id: a.get('list-id') ?? a.get('id'),
  styleName: a.get('style-name'),
  continueList: a.get('continue-list'),
  continueNumbering: a.get('continue-numbering') === 'true',
});

/** The number as the program that wrote the file printed it: of the paragraph it stands in, or of the item before its first one. */
const printedNumber: ElementReader<Story> = {
  open(story) {
    story.number = '';
  },
  close(story) {
    const printed = (story.number ?? '').trim();
    story.number = null;
    const { hints, lists } = story.place;
    if (hints === null) lists.setPrinted(printed);
    else hints.marker = printed;
  },
};

/** Lists (ODF 1.3 §5.3), and their numbers as they were printed. */
export const LIST_READERS: ElementTable<Story> = {
  'text:list': { open: ({ place }, a) => place.lists.begin(listStart(a)), close: ({ place }) => place.lists.end() },
  'text:list-item': { open: ({ place }, a) => place.lists.beginItem(false, integer(a.get('start-value'))) },
  'text:list-header': { open: ({ place }) => place.lists.beginItem(true, undefined) },
  'text:numbered-paragraph': {
    open({ place }, a) {
      const level = (integer(a.get('level')) ?? 1) - 1;
      place.lists.beginNumberedParagraph(listStart(a), level, integer(a.get('start-value')));
    },
    close: ({ place }) => place.lists.end(),
  },
  'text:number': printedNumber,
};
