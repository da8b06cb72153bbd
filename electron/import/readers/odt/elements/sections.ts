import { SKIP, type ElementReader, type ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';

const INDEXES = [
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
];

const section: ElementReader<Story> = {
  open({ furniture, hiddenSections }, a) {
    const isHidden = a.get('display') === 'none';
    hiddenSections.push(isHidden);
    if (isHidden) furniture.push('hidden');
  },
  close({ furniture, hiddenSections }) {
    if (hiddenSections.pop() === true) furniture.pop();
  },
};

const index: ElementReader<Story> = {
  open: ({ furniture }) => void furniture.push('contents'),
  close: ({ furniture }) => void furniture.pop(),
};

/** Parts of a text document: sections (ODF 1.3 §5.4), indexes (§8) with what they are made by. */
export const SECTION_READERS: ElementTable<Story> = {
  'office:text': {
    open(story) {
      story.isText = true;
    },
  },
  'text:section': section,
  ...Object.fromEntries(INDEXES.map((name) => [`text:${name}`, index])),
  ...Object.fromEntries([...INDEXES, 'bibliography'].map((name) => [`text:${name}-source`, SKIP])),
};
