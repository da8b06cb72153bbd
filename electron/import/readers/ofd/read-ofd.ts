import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { isHeavyFont } from '../page-text/heavy-font';
import { linesOfPages } from '../page-text/lines-of-pages';
import type { TextPage, TextPiece } from '../page-text/text-page';
import { ZipArchive } from '../zip/archive';
import { locate, TextCollector, walkPart } from './ofd-package';
import { readContent, type PageContent } from './page-content';
import { MM, numbers } from './text-object';

/** A4, where neither the page nor the document says its size. */
const A4 = [0, 0, 210, 297];

interface OfdDocument {
  /** The part that lists it. */
  root: string;
  box: number[];
  /** Parts of its pages, with their ids. */
  pages: { id: string; part: string }[];
  /** Parts of the template pages, by id. */
  templates: Map<string, string>;
  resources: string[];
  annotations: string[];
}

function readDocument(zip: ZipArchive, root: string): OfdDocument {
  const texts = new TextCollector(['ofd:PhysicalBox', 'ofd:PublicRes', 'ofd:DocumentRes', 'ofd:Annotations']);
  const pages: OfdDocument['pages'] = [];
  const templates = new Map<string, string>();
  walkPart(
    zip,
    root,
    'ofd:Document',
    {
      ...texts.readers(),
      'ofd:TemplatePage': {
        open: (attributes) => {
          templates.set(attributes.get('ID') ?? '', locate(root, attributes.get('BaseLoc') ?? ''));
        },
      },
      'ofd:Page': {
        open: (attributes) => {
          pages.push({ id: attributes.get('ID') ?? '', part: locate(root, attributes.get('BaseLoc') ?? '') });
        },
      },
    },
    texts.text,
  );
  const parts = (name: string): string[] => (texts.found.get(name) ?? []).map((location) => locate(root, location));
  return {
    root,
    box: numbers(texts.found.get('ofd:PhysicalBox')?.[0], 4) ?? A4,
    pages,
    templates,
    resources: [...parts('ofd:PublicRes'), ...parts('ofd:DocumentRes')],
    annotations: parts('ofd:Annotations'),
  };
}

/** The ids of the heavy fonts. Resources that are missing are no loss to the text. */
function heavyFonts(zip: ZipArchive, resources: readonly string[]): Set<string> {
  const heavy = new Set<string>();
  for (const part of resources) {
    if (!zip.has(part)) continue;
    walkPart(zip, part, 'ofd:Res', {
      'ofd:Font': {
        open: (attributes) => {
          const name = `${attributes.get('FontName') ?? ''} ${attributes.get('FamilyName') ?? ''}`;
          if (attributes.get('Bold') === 'true' || isHeavyFont(name)) heavy.add(attributes.get('ID') ?? '');
        },
      },
    });
  }
  return heavy;
}

/** The parts that hold the annotations of each page, by the page's id. */
function annotationParts(zip: ZipArchive, lists: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const list of lists) {
    if (!zip.has(list)) continue;
    const texts = new TextCollector(['ofd:FileLoc']);
    const ids: string[] = [];
    const page = {
      open: (attributes: { get(name: string): string | undefined }) => void ids.push(attributes.get('PageID') ?? ''),
    };
    walkPart(zip, list, 'ofd:Annotations', { ...texts.readers(), 'ofd:Page': page }, texts.text);
    (texts.found.get('ofd:FileLoc') ?? []).forEach((location, i) => {
      const id = ids[i] ?? '';
      parts.set(
        id,
        [...(parts.get(id) ?? []), locate(list, location)].filter((part) => zip.has(part)),
      );
    });
  }
  return parts;
}

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
      const known = templates.get(id) ?? readContent(zip, { name: part, root: 'ofd:Page' }, isHeavy, 'template');
      templates.set(id, known);
      return known.pieces;
    };
    for (const { id, part } of document.pages) {
      const content = readContent(zip, { name: part, root: 'ofd:Page' }, isHeavy);
      const notes = (annotations.get(id) ?? []).flatMap(
        (name) => readContent(zip, { name, root: 'ofd:PageAnnot' }, isHeavy, 'annotation').pieces,
      );
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
  const entry = new TextCollector(['ofd:DocRoot', 'ofd:Signatures']);
  walkPart(zip, 'OFD.xml', 'ofd:OFD', entry.readers(), entry.text);
  const reader = new OfdReader(zip);
  for (const root of entry.found.get('ofd:DocRoot') ?? []) reader.read(readDocument(zip, locate('', root)));
  const lines = linesOfPages(reader.pages);
  if (lines.every(({ furniture }) => furniture !== undefined))
    throw new GangmuError(reader.scans > 0 ? 'fileIsScan' : 'fileNoText', { detail: `${reader.pages.length} pages` });
  const notes = [
    { code: 'signatures', count: countSignatures(zip, entry.found.get('ofd:Signatures') ?? []) },
    { code: 'scannedPages', count: reader.scans },
  ];
  return { format: 'ofd', encoding: null, lines, notes: notes.filter(({ count }) => count > 0) };
}

function countSignatures(zip: ZipArchive, lists: readonly string[]): number {
  let count = 0;
  for (const list of lists) {
    const part = locate('', list);
    if (zip.has(part)) walkPart(zip, part, 'ofd:Signatures', { 'ofd:Signature': { open: () => void count++ } });
  }
  return count;
}
