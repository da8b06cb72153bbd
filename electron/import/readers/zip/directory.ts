import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';

/** One file of a zip as its central directory tells it; offsets are absolute. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  headerOffset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
export const LOCAL = 0x04034b50;

const damaged = (detail: string): GangmuError => new GangmuError('fileDamaged', { detail });

/** The last end record: behind it may stand its comment, and bytes that a bad copy or a mail gateway added. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === END) return at;
  throw damaged('zip: no end record');
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Sizes and offset that did not fit into 32 bits, from the zip64 extra field (APPNOTE 4.5.3). */
function widen(view: DataView, extra: number, extraEnd: number, entry: ZipEntry): void {
  for (let at = extra; at + 4 <= extraEnd;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
        if (entry[key] !== 0xffffffff || field + 8 > Math.min(end, extraEnd)) continue;
        entry[key] = uint64(view, field);
        field += 8;
      }
    }
    at = end;
  }
}

/**
 * The central directory of a zip (APPNOTE 4.3.12). Bytes before the archive are allowed for, unless they are another archive: then this one
 * is a part of it whose own directory was cut off. Nothing in it is trusted: every size is checked again while inflating.
 * @throws GangmuError fileDamaged where there is no whole directory, fileTooComplex where it has too many entries
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < 22) throw damaged('zip: too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let directoryEnd = end;
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const end64 = Math.min(uint64(view, end - 12), end - 56 - 20);
    if (end64 < 0 || view.getUint32(end64, true) !== END_64) throw damaged('zip64: no end record');
    count = uint64(view, end64 + 32);
    size = uint64(view, end64 + 40);
    offset = uint64(view, end64 + 48);
    directoryEnd = end64;
  }
  if (count > LIMITS.zipEntries) throw new GangmuError('fileTooComplex', { detail: `zip: ${count} entries` });
  const shift = directoryEnd - size - offset;
  if (shift < 0) throw damaged('zip: directory beyond the file');
  if (shift > 0 && view.getUint32(0, true) === LOCAL) throw damaged('zip: directory of an inner file');

  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL) throw damaged('zip: broken directory');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > directoryEnd) throw damaged('zip: broken directory');
    const entry: ZipEntry = {
      // Some Windows tools write backslashes; part names are case-insensitive in any case (ECMA-376-2 §6.2.2.3).
      name: decoder
        .decode(bytes.subarray(at + 46, nameEnd))
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    };
    widen(view, nameEnd, extraEnd, entry);
    entry.headerOffset += shift;
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}
