import type { SourceLine } from '../../../../../shared/recognition/source';
import { partReader, type ElementTable, type PartReader } from '../../xml/part-reader';
import { walkPart } from '../../xml/walk-part';
import type { XmlPart } from '../../xml/xml-part';
import { DRAWING_READERS } from '../elements/drawings';
import { EMBEDDED_READERS } from '../elements/embedded';
import { FIELD_READERS } from '../elements/fields';
import { IN_PLACE_READERS } from '../elements/in-place';
import { NOTE_READERS } from '../elements/notes';
import { PROPERTY_READERS } from '../elements/properties';
import { isOfDeletions, REVISION_READERS } from '../elements/revisions';
import { SECTION_READERS } from '../elements/sections';
import { SKIPPED } from '../elements/skipped';
import { TABLE_READERS } from '../elements/tables';
import { TEXT_READERS } from '../elements/text';
import { Story } from './story';
import type { StoryContext } from './story-context';

const ELEMENTS: ElementTable<Story> = {
  ...TEXT_READERS,
  ...PROPERTY_READERS,
  ...FIELD_READERS,
  ...TABLE_READERS,
  ...SECTION_READERS,
  ...NOTE_READERS,
  ...REVISION_READERS,
  ...DRAWING_READERS,
  ...EMBEDDED_READERS,
  ...SKIPPED,
};

const storyReader = (elements: ElementTable<Story>): PartReader<Story> =>
  partReader(elements, {
    text: (story, data) => story.read(data),
    skips: (story, name) => story.revisions.inDeletion && !isOfDeletions(name),
  });

const STORY = storyReader(ELEMENTS);
const WORD_2003 = storyReader({ ...ELEMENTS, ...IN_PLACE_READERS });

/**
 * Reads one part with running text (document, footnotes, header …) in a single pass.
 * @returns its lines, and whether its root element is `root`
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function readStory(
  part: XmlPart,
  root: string,
  context: StoryContext,
): { lines: readonly SourceLine[]; isStory: boolean } {
  const story = new Story(part.name, context);
  const found = walkPart(part, root === 'w:wordDocument' ? WORD_2003 : STORY, story);
  return { lines: story.flow.end(), isStory: found === root };
}
