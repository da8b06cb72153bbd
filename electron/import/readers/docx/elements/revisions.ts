import type { Attributes } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { RevisionMaker } from '../paragraph';
import type { Story } from '../story/story';
import { TEXT } from './text';

const makerOf = (a: Attributes): RevisionMaker => ({ author: a.get('author') ?? '', date: a.get('date') ?? '' });

/** A deleted run of text; in the properties of a paragraph's end mark: that mark is deleted. */
const deletion: ElementReader<Story> = {
  open(story, a, parent) {
    if (parent === 'w:trPr') return 'skip';
    if (parent === 'w:rPr') {
      const { paragraph } = story.flow;
      if (paragraph !== null) paragraph.endDeleted = true;
      return 'skip';
    }
    story.note('deletedRevisions');
    story.revisions.openDeletion(makerOf(a));
    return undefined;
  },
  close: ({ revisions }) => revisions.closeDeletion(),
};

/** In the properties of a row or of an end mark it speaks of these. */
const isOfText = (parent: string): boolean => parent !== 'w:rPr' && parent !== 'w:trPr';

const insertion = (isNoted: boolean): ElementReader<Story> => ({
  open(story, a, parent) {
    if (isNoted && isOfText(parent)) story.note('insertedRevisions');
    story.revisions.openInsertion(isOfText(parent) ? makerOf(a) : null);
  },
  close: ({ revisions }) => revisions.closeInsertion(),
});

/** What is still looked at within a tracked deletion: its text. */
const OF_DELETIONS = new Set(['w:del', 'w:moveFrom', 'w:r', 'w:t', 'w:delText', 'w:tab']);

export const isOfDeletions = (name: string): boolean => OF_DELETIONS.has(name);

/** Tracked changes (ECMA-376 17.13.5) and comments (17.13.4). */
export const REVISION_READERS: ElementTable<Story> = {
  'w:ins': insertion(true),
  // What was moved is noted where it was taken away.
  'w:moveTo': insertion(false),
  'w:del': deletion,
  'w:moveFrom': deletion,
  'w:delText': {
    open(story) {
      if (!story.revisions.inDeletion) return 'skip';
      TEXT.open(story);
      return undefined;
    },
    close: TEXT.close,
  },
  'w:commentRangeStart': { open: (story, a) => story.anchorComment(a.get('id')) },
  'w:commentReference': {
    open(story, a) {
      story.anchorComment(a.get('id'));
      story.alternatives.meet();
      story.note('comments');
    },
  },
};
