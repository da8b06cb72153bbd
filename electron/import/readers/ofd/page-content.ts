import type { TextPiece } from '../page-text/text-page';
import type { Attributes } from '../xml/attribute-values';
import { partReader, type ElementReader, type ElementTable } from '../xml/part-reader';
import type { ZipArchive } from '../zip/archive';
import { readPart, type PartKind } from './ofd-package';
import { numbers, piecesOf, type TextCode, type TextFrame } from './text-object';

const UPRIGHT = [1, 0, 0, 1, 0, 0];

/** A page, a template page or the annotations of a page. */
export interface PageContent {
  /** Left, top, width, height in mm where the page says so itself. */
  readonly box: readonly number[] | null;
  /** Templates that it is drawn upon. */
  readonly templates: readonly string[];
  /** In the order of their drawing. */
  readonly pieces: readonly TextPiece[];
  readonly hasPictures: boolean;
}

/** What it is read into, and what is open in it. */
class ContentPart implements PageContent {
  box: number[] | null = null;
  readonly templates: string[] = [];
  readonly pieces: TextPiece[] = [];
  hasPictures = false;
  /** Where an annotation's appearance stands; its objects are placed within. */
  base = [0, 0];
  /** The text of ofd:PhysicalBox, null outside of it. */
  boxText: string | null = null;
  frame: TextFrame | null = null;
  /** The last one of the frame. */
  code: TextCode | null = null;
  inCode = false;

  constructor(
    private readonly isHeavy: (fontId: string) => boolean,
    private readonly furniture?: string,
  ) {}

  openFrame(a: Attributes): void {
    const [left = 0, top = 0] = numbers(a.get('Boundary'), 4) ?? [];
    const { base, furniture } = this;
    this.frame = {
      left: left + base[0]!,
      top: top + base[1]!,
      ctm: numbers(a.get('CTM'), 6) ?? UPRIGHT,
      size: Number(a.get('Size') ?? 0) || 0,
      bold: Number(a.get('Weight') ?? 400) >= 600 || this.isHeavy(a.get('Font') ?? ''),
      vertical: a.get('ReadDirection') === '90',
      ...(furniture === undefined ? {} : { furniture }),
    };
    this.code = null;
  }

  /** A place that it leaves out is that of the code before. */
  openCode(a: Attributes): void {
    const last = this.code;
    this.code = {
      text: '',
      x: Number(a.get('X') ?? last?.x ?? 0) || 0,
      y: Number(a.get('Y') ?? last?.y ?? 0) || 0,
      deltaX: a.get('DeltaX'),
      deltaY: a.get('DeltaY'),
    };
    this.inCode = true;
  }

  closeCode(): void {
    this.inCode = false;
    if (this.frame !== null && this.code !== null) this.pieces.push(...piecesOf(this.frame, this.code));
  }

  /** Character data. */
  read(text: string): void {
    if (this.boxText !== null) this.boxText += text;
    else if (this.inCode && this.code !== null) this.code.text += text;
  }
}

const physicalBox: ElementReader<ContentPart> = {
  open(page) {
    page.boxText = '';
  },
  close(page) {
    page.box = numbers(page.boxText ?? '', 4) ?? page.box;
    page.boxText = null;
  },
};

const ELEMENTS: ElementTable<ContentPart> = {
  'ofd:PhysicalBox': physicalBox,
  'ofd:Template': { open: ({ templates }, a) => void templates.push(a.get('TemplateID') ?? '') },
  'ofd:Appearance': {
    open(page, a) {
      page.base = numbers(a.get('Boundary'), 4) ?? [0, 0];
    },
  },
  'ofd:ImageObject': {
    open(page) {
      page.hasPictures = true;
    },
  },
  'ofd:TextObject': {
    open: (page, a) => page.openFrame(a),
    close(page) {
      page.frame = null;
    },
  },
  'ofd:TextCode': { open: (page, a) => page.openCode(a), close: (page) => page.closeCode() },
};

const reader = partReader(ELEMENTS, { text: (page, data) => page.read(data) });
const PAGE: PartKind<ContentPart> = { root: 'ofd:Page', reader };
const PAGE_ANNOTATIONS: PartKind<ContentPart> = { root: 'ofd:PageAnnot', reader };

/**
 * Reads the text objects of a page or of a template page.
 * @param isHeavy whether the font of that id is
 * @param furniture marks all of its text
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function readPage(
  zip: ZipArchive,
  name: string,
  isHeavy: (fontId: string) => boolean,
  furniture?: string,
): PageContent {
  return readPart(zip, name, PAGE, new ContentPart(isHeavy, furniture));
}

/**
 * Reads the text objects of the annotations of a page, as furniture.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function readAnnotations(zip: ZipArchive, name: string, isHeavy: (fontId: string) => boolean): PageContent {
  return readPart(zip, name, PAGE_ANNOTATIONS, new ContentPart(isHeavy, 'annotation'));
}
