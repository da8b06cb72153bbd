import type { ElementTable } from '../../xml/part-reader';
import { parseBlockMark } from '../block-mark';
import type { Story } from '../story/story';

/** What stands around text and says what it is: complex fields (ECMA-376 17.16), content controls (17.5.2), bookmarks (17.13.6). */
export const FIELD_READERS: ElementTable<Story> = {
  'w:fldChar': { open: ({ flow }, a) => flow.fieldCharacter(a.get('fldCharType')) },
  'w:instrText': {
    open(story) {
      story.inInstruction = true;
    },
    close(story) {
      story.inInstruction = false;
    },
  },
  'w:sdt': {
    open: ({ controls }) => controls.open(),
    close: ({ controls }) => controls.close(),
  },
  'w:docPartGallery': {
    open({ controls }, a) {
      if (a.get('val') === 'Table of Contents') controls.holdContents();
    },
  },
  'w:bookmarkStart': {
    open({ flow }, a) {
      const mark = parseBlockMark(a.get('name') ?? '');
      if (mark !== null) flow.mark(mark);
    },
  },
};
