import type { SourceLine } from '../../../../shared/recognition/source';
import type { ElementReader, ElementReaders } from './walk-xml';

interface Story {
  /** Begins a sequence of paragraphs of its own. */
  openFlow(): void;
  closeFlow(): readonly SourceLine[];
  note(code: string): void;
  footnotes: SourceLine[];
  furniture: SourceLine[];
}

const hasText = (line: SourceLine): boolean => line.text.trim() !== '' || line.marker !== undefined;

/** Readers for what Word 2003 XML has in place, and .docx in parts of their own: notes, headers, footers, comments, tracked changes. */
export function inPlaceReaders({ openFlow, closeFlow, note, footnotes, furniture }: Story): ElementReaders {
  /** Of the elements that are open: whether each began a sequence of its own. */
  const open: boolean[] = [];
  const apart = (begins: (type: string) => boolean, done: (lines: readonly SourceLine[]) => void): ElementReader => ({
    open(a) {
      const begun = begins(a.get('type') ?? '');
      open.push(begun);
      if (begun) openFlow();
    },
    close() {
      if (open.pop() === true) done(closeFlow());
    },
  });
  const setAside =
    (reason: string) =>
    (lines: readonly SourceLine[]): void => {
      for (const { text, marker } of lines.filter(hasText))
        furniture.push({ text, ...(marker === undefined ? {} : { marker }), furniture: reason });
    };
  const footnote = apart(
    (type) => !/separator|notice/i.test(type),
    (lines) => {
      const kept = lines.filter(hasText);
      if (kept.length > 0) note('footnotes');
      for (const line of kept) footnotes.push(line);
    },
  );
  return {
    'w:footnote': footnote,
    'w:endnote': footnote,
    'w:hdr': apart(() => true, setAside('header')),
    'w:ftr': apart(() => true, setAside('footer')),
    'aml:annotation': apart((type) => {
      if (type === 'Word.Insertion') note('insertedRevisions');
      if (type === 'Word.Deletion') note('deletedRevisions');
      if (type === 'Word.Comment') note('comments');
      return type === 'Word.Comment';
    }, setAside('comment')),
    'w:styles': { open: () => 'skip' },
    'w:lists': { open: () => 'skip' },
    'w:fonts': { open: () => 'skip' },
    'w:docPr': { open: () => 'skip' },
    'w:binData': { open: () => 'skip' },
    'w:docOleData': { open: () => 'skip' },
  };
}
