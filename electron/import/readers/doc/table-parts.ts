import { parseBlockMark, type BlockMark } from '../docx/block-mark';
import type { ByteView } from './byte-view';

const FONT_HEAD = 39;

/** Names of the fonts by their index (MS-DOC 2.9.286 SttbfFfn). */
export function readFonts(part: ByteView): string[] {
  if (part.length < 4) return [];
  const fonts: string[] = [];
  let at = 4;
  for (let i = 0; i < part.u16(0) && at < part.length; i++) {
    const size = part.u8(at);
    const name = size > FONT_HEAD ? part.utf16(at + 1 + FONT_HEAD, (size - FONT_HEAD) >> 1) : '';
    fonts.push(name.split('\0')[0]!);
    at += 1 + size;
  }
  return fonts;
}

/** Bookmarks that Gangmu's export left, by the position at which they begin (2.9.279 SttbfBkmk, 2.8.10 PlcfBkf). */
export function readBlockMarks(names: ByteView, starts: ByteView): Map<number, BlockMark[]> {
  const marks = new Map<number, BlockMark[]>();
  if (names.length < 6) return marks;
  let at = 6;
  for (let i = 0; i < names.u16(2); i++) {
    const length = names.u16(at);
    const mark = parseBlockMark(names.utf16(at + 2, length));
    at += 2 + 2 * length;
    if (mark === null) continue;
    const cp = starts.u32(4 * i);
    marks.set(cp, [...(marks.get(cp) ?? []), mark]);
  }
  return marks;
}

/** A text box: where it is anchored in the main text, and its own text within the story of text boxes. */
export interface TextBox {
  /** null where that is not known. */
  anchor: number | null;
  start: number;
  end: number;
}

const SHAPE_SIZE = 26;
const BOX_SIZE = 22;
const SHAPE_ID_OF_BOX = 14;

/** Joins text boxes (2.8.32 PlcftxbxTxt) to the places of their shapes (2.8.37 PlcfSpa) by the number of the shape. */
export function readTextBoxes(boxes: ByteView, shapes: ByteView): TextBox[] {
  const shapeCount = Math.max(0, Math.floor((shapes.length - 4) / (4 + SHAPE_SIZE)));
  const anchors = new Map<number, number>();
  for (let i = 0; i < shapeCount; i++)
    anchors.set(shapes.u32(4 * (shapeCount + 1) + SHAPE_SIZE * i), shapes.u32(4 * i));
  const count = Math.max(0, Math.floor((boxes.length - 4) / (4 + BOX_SIZE)));
  const found: TextBox[] = [];
  for (let i = 0, reached = 0; i < count; i++) {
    const [start, end] = [boxes.u32(4 * i), boxes.u32(4 * i + 4)];
    // Ranges that overlap would multiply the text without end.
    if (start < reached || end <= start) continue;
    const shape = boxes.u32(4 * (count + 1) + BOX_SIZE * i + SHAPE_ID_OF_BOX);
    found.push({ anchor: anchors.get(shape) ?? null, start, end });
    reached = end;
  }
  return found;
}

/** Separators of footnotes and endnotes come first. */
const FIRST_HEADER = 6;

/** The headers and footers (2.8.19 Plcfhdd): positions within their story. A section has six: even, odd, and first page's. */
export function readHeaders(part: ByteView): { kind: 'header' | 'footer'; start: number; end: number }[] {
  const headers: { kind: 'header' | 'footer'; start: number; end: number }[] = [];
  // The last position is no end of a header.
  for (let i = FIRST_HEADER, reached = 0; 4 * (i + 2) <= part.length; i++) {
    const [start, end] = [part.u32(4 * i), part.u32(4 * i + 4)];
    if (start < reached || end <= start) continue;
    reached = end;
    headers.push({ kind: [0, 1, 4].includes(i % 6) ? 'header' : 'footer', start, end });
  }
  return headers;
}
