import type { Attributes } from '../docx/walk-xml';
import type { TextPiece } from '../page-text/text-page';
import type { ZipArchive } from '../zip/archive';
import { walkPart } from './ofd-package';
import { numbers, piecesOf, type TextCode, type TextFrame } from './text-object';

const UPRIGHT = [1, 0, 0, 1, 0, 0];

/** A page, a template page or the annotations of a page. */
export interface PageContent {
  /** Left, top, width, height in mm where the page says so itself. */
  box: number[] | null;
  /** Templates that it is drawn upon. */
  templates: string[];
  pieces: TextPiece[];
  hasPictures: boolean;
}

/**
 * Reads the text objects of a part, in the order of their drawing.
 * @param isHeavy whether the font of that id is
 * @param furniture marks all of its text
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function readContent(
  zip: ZipArchive,
  part: { name: string; root: 'ofd:Page' | 'ofd:PageAnnot' },
  isHeavy: (fontId: string) => boolean,
  furniture?: string,
): PageContent {
  const content: PageContent = { box: null, templates: [], pieces: [], hasPictures: false };
  let frame: TextFrame | null = null;
  let code: TextCode | null = null;
  let reading = false;
  let boxText: string | null = null;
  /** Where an annotation's appearance stands; its objects are placed within. */
  let base = [0, 0];

  const openFrame = (attributes: Attributes): void => {
    const [left = 0, top = 0] = numbers(attributes.get('Boundary'), 4) ?? [];
    frame = {
      left: left + base[0]!,
      top: top + base[1]!,
      ctm: numbers(attributes.get('CTM'), 6) ?? UPRIGHT,
      size: Number(attributes.get('Size') ?? 0) || 0,
      bold: Number(attributes.get('Weight') ?? 400) >= 600 || isHeavy(attributes.get('Font') ?? ''),
      vertical: attributes.get('ReadDirection') === '90',
      ...(furniture === undefined ? {} : { furniture }),
    };
    code = null;
  };
  walkPart(
    zip,
    part.name,
    part.root,
    {
      'ofd:PhysicalBox': {
        open: () => {
          boxText = '';
        },
        close: () => {
          content.box = numbers(boxText ?? '', 4) ?? content.box;
          boxText = null;
        },
      },
      'ofd:Template': {
        open: (attributes) => {
          content.templates.push(attributes.get('TemplateID') ?? '');
        },
      },
      'ofd:Appearance': {
        open: (attributes) => {
          base = numbers(attributes.get('Boundary'), 4) ?? [0, 0];
        },
      },
      'ofd:ImageObject': {
        open: () => {
          content.hasPictures = true;
        },
      },
      'ofd:TextObject': { open: openFrame, close: () => (frame = null) },
      'ofd:TextCode': {
        open: (attributes) => {
          const last = code;
          code = {
            text: '',
            x: Number(attributes.get('X') ?? last?.x ?? 0) || 0,
            y: Number(attributes.get('Y') ?? last?.y ?? 0) || 0,
            deltaX: attributes.get('DeltaX'),
            deltaY: attributes.get('DeltaY'),
          };
          reading = true;
        },
        close: () => {
          reading = false;
          if (frame !== null && code !== null) content.pieces.push(...piecesOf(frame, code));
        },
      },
    },
    (text) => {
      if (boxText !== null) boxText += text;
      else if (reading && code !== null) code.text += text;
    },
  );
  return content;
}
