import { SKIP, type ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { counted } from './counted';

/** Tracked changes (ODF 1.3 §5.5): they are listed apart; what was deleted is held by the list, what was inserted stands in the text. */
export const REVISION_READERS: ElementTable<Story> = {
  'text:deletion': counted('deletedRevisions', 'skip'),
  'text:insertion': counted('insertedRevisions', 'skip'),
  'text:format-change': SKIP,
};
