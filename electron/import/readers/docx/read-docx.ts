import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import type { XmlPart } from '../xml/xml-part';
import { ZipArchive } from '../zip/archive';
import { readChunks } from './chunks';
import { readComments } from './comments';
import { readDiagram } from './diagram';
import type { DocumentPackage } from './document-package';
import { FlatPackage } from './flat-package';
import { findMainPart } from './main-part';
import { Numbering } from './numbering';
import { orElse } from './or-else';
import { readNumbering } from './read-numbering';
import { readStory } from './story/read-story';
import { readStyles } from './read-styles';
import { readRelationships, type Relationship } from './relationships';
import { newStoryContext, type StoryContext } from './story/story-context';
import { StyleSheet } from './styles';

/** Parts as every program names them, for files whose relationships are lost. */
const USUAL_PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'];

/** Gives the parts that the main part is related to, by type. */
function relatedParts(zip: DocumentPackage, relationships: readonly Relationship[]): (type: string) => XmlPart | null {
  return (type) => {
    const target = relationships.find((r) => r.type === type)?.target;
    const bytes = target === undefined ? null : zip.read(target);
    return bytes === null ? null : { name: target!, bytes };
  };
}

function usualRelationships(zip: DocumentPackage, main: string): Relationship[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return USUAL_PARTS.map((type) => ({ id: '', type, target: `${folder}${type}.xml` })).filter(({ target }) =>
    zip.has(target),
  );
}

/**
 * Lines of an OOXML text document (.docx, .docm, .dotx, or all of it in one XML file; Word, WPS, LibreOffice …): the body, then footnotes and
 * endnotes, then headers, footers and comments as furniture. Macros are not looked at. Where parts are damaged that hold no text of the body,
 * it is read without them, and that is noted.
 * @param nested it is a part of another document: its own parts in other formats are left alone
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted, fileUnsupported, fileUnknownFormat, fileNoText
 */
export async function readDocx(bytes: Uint8Array, nested = false): Promise<Source> {
  const document = FlatPackage.isFlat(bytes) ? new FlatPackage(bytes) : new ZipArchive(bytes);
  let damagedParts = 0;
  const optional = <T>(read: () => T, otherwise: T): T => orElse(read, otherwise, () => damagedParts++);

  const main = findMainPart(document);
  const related = optional(() => readRelationships(document, main), []);
  const relationships = related.length > 0 ? related : usualRelationships(document, main);
  const part = relatedParts(document, relationships);
  const styles = optional(() => readStyles(part('styles')), new StyleSheet());
  const numbering = optional(() => readNumbering(part('numbering'), styles), new Numbering(styles));
  const context: StoryContext = {
    ...newStoryContext(styles, numbering),
    comments: optional(() => readComments(part('comments')), new Map()),
    chunks: nested ? new Map() : await readChunks(document, relationships),
    diagram: diagramReader(document, relationships),
  };

  const body = readStory({ name: main, bytes: document.read(main)! }, 'w:document', context);
  if (!body.isStory) throw new GangmuError(otherProgram(main), { detail: `${main} is no text document` });
  const lines: SourceLine[] = [...body.lines];
  while (lines.length > 0 && isBlank(lines.at(-1)!) && lines.at(-1)!.blockMarks === undefined) lines.pop();
  for (const kind of ['footnotes', 'endnotes']) {
    const notes = part(kind);
    if (notes !== null)
      for (const line of readStory(notes, `w:${kind}`, context).lines) if (!isBlank(line)) lines.push(line);
  }
  if (lines.every(isBlank)) throw new GangmuError('fileNoText');
  const furniture = (read: () => XmlPart | null, kind: string): void => {
    const story = optional(() => {
      const found = read();
      return found === null ? [] : readStory(found, kind === 'comment' ? 'w:comments' : '', context).lines;
    }, []);
    lines.push(...asFurniture(story, kind));
  };
  for (const { id, type, target } of relationships) {
    if (!context.headerIds.has(id) || (type !== 'header' && type !== 'footer')) continue;
    furniture(() => {
      const content = document.read(target);
      return content === null ? null : { name: target, bytes: content };
    }, type);
  }
  furniture(() => part('comments'), 'comment');
  if (damagedParts > 0) context.notes.set('damagedParts', damagedParts);
  return { format: 'docx', encoding: null, lines, notes: [...context.notes].map(([code, count]) => ({ code, count })) };
}

/** Each drawing is read once, however many places show it; one that is damaged is a picture. */
function diagramReader(
  document: DocumentPackage,
  relationships: readonly Relationship[],
): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let texts = known.get(id);
    if (texts === undefined) {
      const name = relationships.find((r) => r.id === id && r.type === 'diagramData')?.target ?? '';
      texts = orElse(() => {
        const bytes = document.read(name);
        return bytes === null ? [] : readDiagram({ name, bytes });
      }, []);
      known.set(id, texts);
    }
    return texts;
  };
}

/** A package of Excel or PowerPoint names its main part by its program. */
const otherProgram = (main: string): 'fileNotText' | 'fileUnknownFormat' =>
  /^(?:xl|ppt|visio)\//i.test(main) ? 'fileNotText' : 'fileUnknownFormat';

function asFurniture(lines: readonly SourceLine[], furniture: string): SourceLine[] {
  return lines
    .filter((line) => !isBlank(line))
    .map(({ text, marker }) => ({ text, ...(marker === undefined ? {} : { marker }), furniture }));
}

function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '' && line.marker === undefined;
}
