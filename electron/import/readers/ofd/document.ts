import type { ZipArchive } from '../zip/archive';
import { ElementTexts, textsReader } from './element-texts';
import { locate, readPart, type PartKind } from './ofd-package';
import { numbers } from './text-object';

/** A4, where neither the page nor the document says its size. */
const A4 = [0, 0, 210, 297];

export interface OfdDocument {
  /** Left, top, width, height of its pages in mm, where they do not say so themselves. */
  box: number[];
  /** Parts of its pages, with their ids. */
  pages: readonly { id: string; part: string }[];
  /** Parts of the template pages, by id. */
  templates: ReadonlyMap<string, string>;
  resources: readonly string[];
  annotations: readonly string[];
}

/** What the part that lists a document is read into. */
class DocumentPart extends ElementTexts {
  readonly pages: { id: string; part: string }[] = [];
  readonly templates = new Map<string, string>();

  constructor(private readonly name: string) {
    super();
  }

  locate(location: string): string {
    return locate(this.name, location);
  }

  /** The parts that the elements of a name say. */
  parts(element: string): string[] {
    return this.of(element).map((location) => this.locate(location));
  }
}

const DOCUMENT: PartKind<DocumentPart> = {
  root: 'ofd:Document',
  reader: textsReader(['ofd:PhysicalBox', 'ofd:PublicRes', 'ofd:DocumentRes', 'ofd:Annotations'], {
    'ofd:TemplatePage': {
      open(document, a) {
        document.templates.set(a.get('ID') ?? '', document.locate(a.get('BaseLoc') ?? ''));
      },
    },
    'ofd:Page': {
      open(document, a) {
        document.pages.push({ id: a.get('ID') ?? '', part: document.locate(a.get('BaseLoc') ?? '') });
      },
    },
  }),
};

/**
 * Reads the part that lists the pages of a document (GB/T 33190, figure 5).
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function readDocument(zip: ZipArchive, name: string): OfdDocument {
  const document = readPart(zip, name, DOCUMENT, new DocumentPart(name));
  return {
    box: numbers(document.of('ofd:PhysicalBox')[0], 4) ?? A4,
    pages: document.pages,
    templates: document.templates,
    resources: [...document.parts('ofd:PublicRes'), ...document.parts('ofd:DocumentRes')],
    annotations: document.parts('ofd:Annotations'),
  };
}
