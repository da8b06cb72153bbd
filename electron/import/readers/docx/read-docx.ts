import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import { ZipArchive } from '../zip/archive';
import { readComments } from './comments';
import { ListCounter } from './list-counter';
import { readNumbering } from './numbering';
import { readRelationships, type Relationship } from './relationships';
import { readStory, type StoryContext } from './story';
import { readStyles } from './styles';
import { walkXml, type ElementReader, type XmlPart } from './walk-xml';

const MAIN_PART = 'word/document.xml';

/** The part that holds the document: by its relationship; where that is missing, by its content type, or else by its usual name. */
function findMainPart(zip: ZipArchive): string {
  const related = readRelationships(zip, '').find((r) => r.type === 'officeDocument' && zip.has(r.target));
  if (related !== undefined) return related.target;
  const typed = mainPartByType(zip);
  if (typed !== null) return typed;
  if (zip.has(MAIN_PART)) return MAIN_PART;
  throw new GangmuError(zip.hasFolder('word/') ? 'fileDamaged' : 'fileUnknownFormat', { detail: 'zip: no document' });
}

/** application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml, application/vnd.ms-word.document.macroEnabled.main+xml … */
const MAIN_TYPE = /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i;

function mainPartByType(zip: ZipArchive): string | null {
  const name = '[Content_Types].xml';
  const bytes = zip.read(name);
  let found: string | null = null;
  if (bytes !== null) {
    const override: ElementReader = {
      open(a) {
        const part = (a.get('PartName') ?? '').replace(/^\/+/, '');
        if (found === null && MAIN_TYPE.test(a.get('ContentType') ?? '') && zip.has(part)) found = part;
      },
    };
    walkXml({ name, bytes }, { 'types:Override': override });
  }
  return found;
}

/** A reader for the parts that the main part is related to, by type. */
function partReader(zip: ZipArchive, relationships: readonly Relationship[]): (type: string) => XmlPart | null {
  return (type) => {
    const target = relationships.find((r) => r.type === type)?.target;
    const bytes = target === undefined ? null : zip.read(target);
    return bytes === null ? null : { name: target!, bytes };
  };
}

/**
 * Lines of an OOXML text document (.docx, .docm, .dotx; Word, WPS, LibreOffice …): the body, then footnotes and endnotes, then headers,
 * footers and comments as furniture. Macros are not looked at.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted, fileUnsupported, fileUnknownFormat, fileNoText
 */
export function readDocx(bytes: Uint8Array): Source {
  const zip = new ZipArchive(bytes);
  const main = findMainPart(zip);
  const relationships = readRelationships(zip, main);
  const part = partReader(zip, relationships);
  const styles = readStyles(part('styles'));
  const numbering = readNumbering(part('numbering'), styles);
  const context: StoryContext = {
    styles,
    numbering,
    counter: new ListCounter(numbering),
    tables: 0,
    lineCount: 0,
    notes: new Map(),
    headerIds: new Set(),
    comments: readComments(part('comments')),
  };

  const body = readStory({ name: main, bytes: zip.read(main)! }, 'w:document', context);
  if (!body.isStory) throw new GangmuError('fileUnknownFormat', { detail: `${main} is no text document` });
  const lines: SourceLine[] = [...body.lines];
  while (lines.length > 0 && isBlank(lines.at(-1)!) && lines.at(-1)!.blockMarks === undefined) lines.pop();
  for (const kind of ['footnotes', 'endnotes']) {
    const notes = part(kind);
    if (notes !== null)
      for (const line of readStory(notes, `w:${kind}`, context).lines) if (!isBlank(line)) lines.push(line);
  }
  if (lines.every(isBlank)) throw new GangmuError('fileNoText');
  for (const { id, type, target } of relationships) {
    if (!context.headerIds.has(id) || (type !== 'header' && type !== 'footer')) continue;
    const content = zip.read(target);
    if (content !== null)
      lines.push(...asFurniture(readStory({ name: target, bytes: content }, '', context).lines, type));
  }
  const comments = part('comments');
  if (comments !== null) lines.push(...asFurniture(readStory(comments, 'w:comments', context).lines, 'comment'));
  return { format: 'docx', encoding: null, lines, notes: [...context.notes].map(([code, count]) => ({ code, count })) };
}

function asFurniture(lines: readonly SourceLine[], furniture: string): SourceLine[] {
  return lines
    .filter((line) => !isBlank(line))
    .map(({ text, marker }) => ({ text, ...(marker === undefined ? {} : { marker }), furniture }));
}

function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '' && line.marker === undefined;
}
