import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import type { XmlPart } from '../xml/xml-part';
import { ZipArchive } from '../zip/archive';
import { formulaReader, type FormulaReader } from './formula';
import { readStyles } from './read-styles';
import { readStory } from './story/read-story';
import { StoryContext } from './story/story-context';
import { StyleSheet } from './style-sheet';

const TEXT_TYPE = 'application/vnd.oasis.opendocument.text';
const OTHER_TYPE =
  /^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.(?:spreadsheet|presentation|graphics|chart|calc|impress|draw)/;

/** The parts of a document; a flat one (.fodt) is both of them. */
interface Parts {
  content: XmlPart;
  /** @throws GangmuError fileDamaged */
  styles: (() => XmlPart) | null;
  formula: FormulaReader;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function partsOf(bytes: Uint8Array): Parts {
  if (!isZip(bytes)) {
    const flat = { name: 'document', bytes };
    return { content: flat, styles: () => flat, formula: () => '' };
  }
  const zip = new ZipArchive(bytes);
  const text = (name: string): string => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
  const type = text('mimetype').trim();
  if (OTHER_TYPE.test(type)) throw new GangmuError('fileNotText', { detail: type.slice(0, 100) });
  if (type !== '' && !type.startsWith(TEXT_TYPE))
    throw new GangmuError('fileUnsupported', { detail: type.slice(0, 100) });
  // Since ODF 1.3 the parts of an encrypted document may be a package within the package.
  if (zip.has('encrypted-package') || text('META-INF/manifest.xml').includes('encryption-data>'))
    throw new GangmuError('fileEncrypted', { detail: 'encryption-data' });
  const content = zip.read('content.xml');
  if (content === null) throw new GangmuError('fileDamaged', { detail: 'zip: no content.xml' });
  return {
    content: { name: 'content.xml', bytes: content },
    styles: zip.has('styles.xml') ? () => ({ name: 'styles.xml', bytes: zip.read('styles.xml')! }) : null,
    formula: formulaReader(zip),
  };
}

/**
 * Lines of an OpenDocument text (.odt, .ott, .odm and the flat .fodt): the body, then footnotes and endnotes, then as furniture comments,
 * headers and footers.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted, fileUnsupported (spreadsheets and the like), fileNoText
 */
export function readOdt(bytes: Uint8Array): Source {
  const { content, styles, formula } = partsOf(bytes);
  const common = new StyleSheet(null);
  // Automatic styles of the two parts bear the same names and mean different things.
  const forHeaders = new StyleSheet(common);
  const forBody = new StyleSheet(common);
  let damagedParts = 0;
  /** Looks and headers: without them the text is still worth having. */
  const optional = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GangmuError) || error.code !== 'fileDamaged') throw error;
      damagedParts = 1;
      return otherwise;
    }
  };
  if (styles !== null) optional(() => readStyles(styles(), common, forHeaders), undefined);
  readStyles(content, common, forBody);

  const context = new StoryContext(formula);
  const body = readStory(content, 'body', forBody, context);
  if (!body.isText) throw new GangmuError('fileUnsupported', { detail: 'no office:text' });
  const { lines } = body;
  while (lines.length > 0 && isBlank(lines.at(-1)!) && lines.at(-1)!.blockMarks === undefined) lines.pop();
  for (const line of body.footnotes) lines.push(line);
  if (lines.every(isBlank)) throw new GangmuError('fileNoText');
  for (const line of body.comments) lines.push(line);
  if (styles !== null)
    for (const line of optional(() => readStory(styles(), 'headers', forHeaders, context).lines, [])) lines.push(line);
  if (damagedParts > 0) context.note('damagedParts');
  return { format: 'odt', encoding: null, lines, notes: [...context.notes].map(([code, count]) => ({ code, count })) };
}

function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '' && line.marker === undefined;
}
