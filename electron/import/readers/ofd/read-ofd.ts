import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { linesOfPages } from '../page-text/lines-of-pages';
import type { TextPage, TextPiece } from '../page-text/text-page';
import { ZipArchive } from '../zip/archive';
import { annotationParts } from './annotation-parts';
import { readDocument, type OfdDocument } from './document';
import { ElementTexts, textsReader } from './element-texts';
import { heavyFonts } from './heavy-fonts';
import { locate, readPart, type PartKind } from './ofd-package';
import { readAnnotations, readPage, type PageContent } from './page-content';
import { countSignatures } from './signatures';
import { MM } from './text-object';

/** The part that every package has: it names the documents and the lists of signatures (GB/T 33190, figure 3). */
const ENTRY: PartKind<ElementTexts> = {
  root: 'ofd:OFD',
  reader: textsReader(['ofd:DocRoot', 'ofd:Signatures']),
};

/** Reads the documents of a package page by page; templates are read once. */
class OfdReader {
  readonly pages: TextPage[] = [];
  scans = 0;
  private characters = 0;

  constructor(private readonly zip: ZipArchive) {}

  read(document: OfdDocument): void {
    const { zip } = this;
    if (document.pages.length + this.pages.length > LIMITS.pages)
      throw new GangmuError('fileTooComplex', { detail: `${document.pages.length} pages` });
    const heavy = heavyFonts(zip, document.resources);
    const isHeavy = (id: string): boolean => heavy.has(id);
    const annotations = annotationParts(zip, document.annotations);
    const templates = new Map<string, PageContent>();
    const template = (id: string): readonly TextPiece[] => {
      const part = document.templates.get(id);
      if (part === undefined) return [];
      const known = templates.get(id) ?? readPage(zip, part, isHeavy, 'template');
      templates.set(id, known);
      return known.pieces;
    };
    for (const { id, part } of document.pages) {
      const content = readPage(zip, part, isHeavy);
      const notes = (annotations.get(id) ?? []).flatMap((name) => readAnnotations(zip, name, isHeavy).pieces);
      const [left = 0, top = 0, width = 0, height = 0] = content.box ?? document.box;
      const own = content.pieces.map((piece) => ({ ...piece, x: piece.x - left * MM, y: piece.y - top * MM }));
      const pieces = [...own, ...content.templates.flatMap(template), ...notes];
      this.characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (this.characters > LIMITS.characters) throw new GangmuError('fileTooComplex', { detail: 'characters' });
      if (content.pieces.length === 0 && content.hasPictures) this.scans++;
      this.pages.push({ width: width * MM, height: height * MM, pieces });
    }
  }
}

/**
 * Lines of an OFD file (GB/T 33190), page by page. What stands on templates and in annotations is furniture; seals are pictures and are
 * only counted.
 * @throws GangmuError fileEncrypted, fileDamaged (a page that is listed and missing too), fileTooComplex, fileIsScan, fileNoText
 */
export function readOfd(bytes: Uint8Array): Source {
  const zip = new ZipArchive(bytes);
  // GM/T 0099 7.3: the words lie encrypted beside it.
  if (zip.has('Encryptions.xml')) throw new GangmuError('fileEncrypted', { detail: 'Encryptions.xml' });
  const entry = readPart(zip, 'OFD.xml', ENTRY, new ElementTexts());
  const reader = new OfdReader(zip);
  for (const root of entry.of('ofd:DocRoot')) reader.read(readDocument(zip, locate('', root)));
  const lines = linesOfPages(reader.pages);
  if (lines.every(({ furniture }) => furniture !== undefined))
    throw new GangmuError(reader.scans > 0 ? 'fileIsScan' : 'fileNoText', { detail: `${reader.pages.length} pages` });
  const notes = [
    { code: 'signatures', count: countSignatures(zip, entry.of('ofd:Signatures')) },
    { code: 'scannedPages', count: reader.scans },
  ];
  return { format: 'ofd', encoding: null, lines, notes: notes.filter(({ count }) => count > 0) };
}
