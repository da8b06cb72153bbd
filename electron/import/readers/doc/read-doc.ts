import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import type { BlockMark } from '../docx/block-mark';
import { Numbering } from '../docx/numbering';
import { StyleSheet } from '../docx/styles';
import { ByteView } from './byte-view';
import { CompoundFile } from './compound-file';
import { readFib, type TablePart } from './fib';
import { readLists } from './lists';
import { readPieces } from './pieces';
import { readPropertyRuns } from './property-runs';
import { readStories } from './stories';
import { readStyleSheet } from './style-sheet';
import { readBlockMarks, readFonts, readHeaders, readTextBoxes } from './table-parts';
import { WordText } from './word-text';

/**
 * Lines of a Word 97–2003 document (.doc, .dot, and .wps as WPS Writer saves it): the body, then footnotes and endnotes, then headers,
 * footers and comments as furniture. Automatic numbers are counted as Word counts them.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted, fileUnsupported (Word 6 and 95, Works), fileUnknownFormat, fileNoText
 */
export function readDoc(bytes: Uint8Array): Source {
  const file = new CompoundFile(bytes);
  const word = file.stream('WordDocument');
  if (word === null) throw notWord(file);
  if (file.has('\tDRMContent')) throw new GangmuError('fileEncrypted', { detail: 'rights management' });
  const fib = readFib(word);
  const table = file.stream(fib.tableStream);
  if (table === null) throw new GangmuError('fileDamaged', { detail: `no ${fib.tableStream}` });
  const part = (name: TablePart): ByteView => {
    const { at, size } = fib.part(name);
    return size === 0 ? new ByteView(new Uint8Array()) : table.slice(at, size);
  };
  let damagedParts = 0;
  /** Without a part that only adds looks or numbers the text is still worth having. */
  const optional = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GangmuError)) throw error;
      damagedParts++;
      return otherwise;
    }
  };

  const runs = (name: 'characterPages' | 'paragraphPages', kind: 'character' | 'paragraph') =>
    optional(() => readPropertyRuns(part(name), word, kind), []);
  const text = new WordText(
    readPieces(part('pieces'), word),
    word,
    runs('characterPages', 'character'),
    runs('paragraphPages', 'paragraph'),
    optional(() => file.stream('Data'), null),
  );
  if (text.text.length < fib.stories.main.end)
    throw new GangmuError('fileDamaged', { detail: `${text.text.length} of ${fib.stories.main.end} characters` });
  const styles = optional(() => readStyleSheet(part('styleSheet')), new StyleSheet());
  const lists = fib.part('lists');
  const { lines, notes } = readStories({
    text,
    stories: fib.stories,
    styles,
    numbering: optional(
      () =>
        lists.size === 0
          ? new Numbering(styles)
          : readLists(table.slice(lists.at, table.length - lists.at), part('listOverrides'), styles),
      new Numbering(styles),
    ),
    fonts: optional(() => readFonts(part('fonts')), []),
    marks: optional(
      () => readBlockMarks(part('bookmarkNames'), part('bookmarkStarts')),
      new Map<number, readonly BlockMark[]>(),
    ),
    boxes: optional(() => readTextBoxes(part('textBoxes'), part('shapes')), []),
    headers: optional(() => readHeaders(part('headers')), []),
  });
  if (damagedParts > 0) notes.push({ code: 'damagedParts', count: damagedParts });
  return { format: 'doc', encoding: null, lines, notes };
}

/** Streams of Excel, PowerPoint, Visio and Outlook. */
const OTHER_PROGRAMS = ['Workbook', 'Book', 'PowerPoint Document', 'VisioDocument', '__properties_version1.0'];

/** What a compound file without a Word document is. */
function notWord(file: CompoundFile): GangmuError {
  const detail = `compound file: ${file.names().join(', ').slice(0, 200)}`;
  if (file.has('EncryptedPackage')) return new GangmuError('fileEncrypted', { detail });
  // Works and the works-like .wps files of the nineties.
  const isWorks = ['CONTENTS', 'MatOST', 'MM'].some((name) => file.has(name));
  if (isWorks) return new GangmuError('fileUnsupported', { detail });
  if (OTHER_PROGRAMS.some((name) => file.has(name))) return new GangmuError('fileNotText', { detail });
  // The rest of a Word document, or nothing: the directory is not whole.
  const isRest = file.names().length === 0 || ['0Table', '1Table'].some((name) => file.has(name));
  return new GangmuError(isRest ? 'fileDamaged' : 'fileUnknownFormat', { detail });
}
