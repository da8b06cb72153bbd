import type { ElementReader, ElementTable } from '../../xml/part-reader';
import { NO_PROPERTIES } from '../flow';
import type { Story } from '../story/story';
import { symbolText } from '../symbols';

const paragraph: ElementReader<Story> = {
  open: ({ flow }) => flow.openParagraph(),
  close: ({ flow }) => flow.closeParagraph(),
};

/** The character data of the element is text. */
export const TEXT = {
  open(story) {
    story.inText++;
  },
  close(story) {
    story.inText--;
  },
} satisfies ElementReader<Story>;

const character = (text: string): ElementReader<Story> => ({ open: (story) => story.add(text) });

const lineEnd: ElementReader<Story> = { open: ({ flow }) => flow.current().breakLine() };

/** Paragraphs, runs and what they print (ECMA-376 17.3.1.22, 17.3.2.25, 17.3.3), in equations and drawings too. */
export const TEXT_READERS: ElementTable<Story> = {
  'w:p': paragraph,
  'a:p': paragraph,
  'w:r': {
    open({ flow }) {
      flow.run = NO_PROPERTIES;
    },
  },
  'w:t': TEXT,
  'm:t': TEXT,
  'a:t': TEXT,
  'w:tab': {
    open(story, _a, parent) {
      if (parent !== 'w:tabs') story.add('\t');
    },
  },
  'w:ptab': character('\t'),
  'w:noBreakHyphen': character('\u2011'),
  'w:sym': { open: (story, a) => story.add(symbolText(a.get('font'), a.get('char'))) },
  'w:br': lineEnd,
  'w:cr': lineEnd,
  'w:rt': {
    open(story) {
      story.note('phoneticGuides');
      return 'skip';
    },
  },
};
