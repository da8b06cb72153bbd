import type { ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { counted } from './counted';

function insertChunk(story: Story, id: string): void {
  const lines = story.context.chunks.get(id);
  story.alternatives.meet();
  if (lines === undefined) {
    story.note('embeddedDocuments');
    return;
  }
  story.countLines(lines.length);
  story.flow.insert(lines.map((line) => ({ ...line })));
}

/** Other documents that stand in this one: subdocuments and imported content (ECMA-376 17.17.1, 17.17.2). */
export const EMBEDDED_READERS: ElementTable<Story> = {
  'w:altChunk': { open: (story, a) => insertChunk(story, a.get('id') ?? '') },
  'w:subDoc': counted('embeddedDocuments'),
};
