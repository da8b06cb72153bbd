import type { Attributes } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';

/** Whether a note is only the line, or the words, that part notes from the text above. */
export const isSeparator = (attributes: Attributes): boolean => /separator|notice/i.test(attributes.get('type') ?? '');

const note: ElementReader<Story> = {
  open(story, a) {
    if (isSeparator(a)) return 'skip';
    story.note('footnotes');
    return undefined;
  },
  close: ({ flow }) => flow.closeParagraph(),
};

/** Footnotes and endnotes, in parts of their own (ECMA-376 17.11). */
export const NOTE_READERS: ElementTable<Story> = {
  'w:footnote': note,
  'w:endnote': note,
};
