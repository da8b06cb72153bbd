import type { SourceLine } from '../../../../../shared/recognition/source';
import type { Attributes } from '../../xml/attribute-values';
import { SKIP, type ElementReader, type ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { isSeparator } from './notes';

const hasText = (line: SourceLine): boolean => line.text.trim() !== '' || line.marker !== undefined;

/** An element that holds paragraphs of its own where `begins` says so; `done` gets their lines. */
const apart = (
  begins: (story: Story, attributes: Attributes) => boolean,
  done: (story: Story, lines: readonly SourceLine[]) => void,
): ElementReader<Story> => ({
  open(story, a) {
    const begun = begins(story, a);
    story.apart.push(begun);
    if (begun) story.openFlow();
  },
  close(story) {
    if (story.apart.pop() === true) done(story, story.closeFlow());
  },
});

const setAside =
  (reason: string) =>
  ({ context }: Story, lines: readonly SourceLine[]): void => {
    for (const { text, marker } of lines.filter(hasText))
      context.inPlace.furniture.push({ text, ...(marker === undefined ? {} : { marker }), furniture: reason });
  };

const footnote = apart(
  (_story, a) => !isSeparator(a),
  (story, lines) => {
    const kept = lines.filter(hasText);
    if (kept.length > 0) story.note('footnotes');
    for (const line of kept) story.context.inPlace.footnotes.push(line);
  },
);

const annotation = apart((story, a) => {
  const type = a.get('type');
  if (type === 'Word.Insertion') story.note('insertedRevisions');
  if (type === 'Word.Deletion') story.note('deletedRevisions');
  if (type === 'Word.Comment') story.note('comments');
  return type === 'Word.Comment';
}, setAside('comment'));

/** What Word 2003 XML has in place, and .docx in parts of their own: notes, headers, footers, comments, tracked changes. */
export const IN_PLACE_READERS: ElementTable<Story> = {
  'w:footnote': footnote,
  'w:endnote': footnote,
  'w:hdr': apart(() => true, setAside('header')),
  'w:ftr': apart(() => true, setAside('footer')),
  'aml:annotation': annotation,
  'w:styles': SKIP,
  'w:lists': SKIP,
  'w:fonts': SKIP,
  'w:docPr': SKIP,
  'w:binData': SKIP,
  'w:docOleData': SKIP,
};
