import { GangmuError } from '../../../../shared/ipc/errors';
import { byteString } from './byte-string';
import { ByteView } from './byte-view';
import { fromWindows1252 } from './windows-1252';

/** A stretch of text that stands in one place of the stream WordDocument (MS-DOC 2.9.177 Pcd). */
export interface Piece {
  /** Character positions. */
  start: number;
  end: number;
  /** Byte offset of its first character. */
  offset: number;
  /** 1 or 2 */
  bytesPerCharacter: number;
  /** Property changes of the whole piece, left by fast saving. */
  changes: ByteView | null;
}

const COMPRESSED = 0x40000000;
const PROPERTIES = 1;
const PIECE_TABLE = 2;

/** The few single changes that have short codes (2.9.217 Prm0) and matter here. */
const SHORT_CODES: ReadonlyMap<number, number> = new Map([
  [0x05, 0x2403],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x55, 0x0835],
  [0x5c, 0x083c],
]);

/**
 * Reads the piece table (2.9.38 Clx), which says where the characters of the document stand.
 * @throws GangmuError fileDamaged
 */
export function readPieces(clx: ByteView, word: ByteView): Piece[] {
  const lists: ByteView[] = [];
  let at = 0;
  while (at < clx.length && clx.u8(at) === PROPERTIES) {
    const size = clx.u16(at + 1);
    lists.push(clx.slice(at + 3, size));
    at += 3 + size;
  }
  if (clx.u8(at) !== PIECE_TABLE) throw new GangmuError('fileDamaged', { detail: 'no piece table' });
  const table = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  let units = 0;
  for (let i = 0; i < count; i++) {
    const start = table.u32(4 * i);
    const end = table.u32(4 * i + 4);
    const place = table.u32(4 * (count + 1) + 8 * i + 2);
    const prm = table.u16(4 * (count + 1) + 8 * i + 6);
    const bytesPerCharacter = (place & COMPRESSED) === 0 ? 2 : 1;
    const offset = bytesPerCharacter === 2 ? place & ~COMPRESSED : (place & ~COMPRESSED) >>> 1;
    const expected = pieces.at(-1)?.end ?? 0;
    units += end - start;
    // Pieces that share their bytes would multiply the text without end.
    if (start !== expected || end < start || units > word.length)
      throw new GangmuError('fileDamaged', { detail: `piece ${i}: ${start}–${end}` });
    pieces.push({ start, end, offset, bytesPerCharacter, changes: changesOf(prm, lists) });
  }
  return pieces;
}

function changesOf(prm: number, lists: readonly ByteView[]): ByteView | null {
  if (prm === 0) return null;
  if ((prm & 1) === 1) return lists[prm >> 1] ?? null;
  const code = SHORT_CODES.get((prm >> 1) & 0x7f);
  return code === undefined ? null : new ByteView(new Uint8Array([code & 0xff, code >> 8, prm >> 8]));
}

/**
 * 8-bit characters are those of Unicode, but for some that are as in Windows-1252 (2.9.73 FcCompressed).
 * @throws GangmuError fileDamaged: its bytes are not all there
 */
export function pieceText(piece: Piece, word: ByteView): string {
  const count = piece.end - piece.start;
  return piece.bytesPerCharacter === 2
    ? word.utf16(piece.offset, count)
    : fromWindows1252(byteString(word.slice(piece.offset, count).bytes));
}
