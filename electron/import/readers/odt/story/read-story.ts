import { partReader, SKIP, type ElementTable, type PartReader } from '../../xml/part-reader';
import { walkPart } from '../../xml/walk-part';
import type { XmlPart } from '../../xml/xml-part';
import { DRAWING_READERS } from '../elements/drawings';
import { HEADER_READERS } from '../elements/headers';
import { LIST_READERS } from '../elements/lists';
import { NOTE_READERS } from '../elements/notes';
import { REVISION_READERS } from '../elements/revisions';
import { SECTION_READERS } from '../elements/sections';
import { SKIPPED } from '../elements/skipped';
import { TABLE_READERS } from '../elements/tables';
import { TEXT_READERS } from '../elements/text';
import type { StyleSheet } from '../style-sheet';
import { Story } from './story';
import type { StoryContext } from './story-context';

const ELEMENTS: ElementTable<Story> = {
  ...TEXT_READERS,
  ...LIST_READERS,
  ...TABLE_READERS,
  ...SECTION_READERS,
  ...NOTE_READERS,
  ...REVISION_READERS,
  ...DRAWING_READERS,
  ...SKIPPED,
};

const storyReader = (elements: ElementTable<Story>): PartReader<Story> =>
  partReader({ ...ELEMENTS, ...elements }, { text: (story, data) => story.read(data) });

/** A flat document holds both the body and the headers, which are read one after the other. */
const READERS = {
  body: storyReader({ 'office:master-styles': SKIP }),
  headers: storyReader({ 'office:body': SKIP, ...HEADER_READERS }),
};

/**
 * Reads the running text of a part in a single pass: that of the body, or that of the headers and footers of its master pages.
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function readStory(part: XmlPart, what: keyof typeof READERS, styles: StyleSheet, context: StoryContext): Story {
  const story = new Story(part.name, styles, context);
  walkPart(part, READERS[what], story);
  for (const line of story.place.flow.end()) story.lines.push(line);
  return story;
}
