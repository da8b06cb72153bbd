import { Inflate, inflateSync } from 'fflate';
import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import { crc32 } from './crc32';
import { LOCAL, readDirectory, type ZipEntry } from './directory';

/** Compressed bytes given to fflate at once: bounds what one step can inflate to (deflate reaches 1032:1). */
const STEP = 64 * 1024;
/** A part of so many compressed bytes is inflated in one go: what does not fit is dropped, and a second's work at most. */
const AT_ONCE = 1024 * 1024;

const damaged = (detail: string): GangmuError => new GangmuError('fileDamaged', { detail });
const tooComplex = (detail: string): GangmuError => new GangmuError('fileTooComplex', { detail });

/** A zip whose files are inflated one by one, when asked for, within LIMITS. */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();
  /** Two different files of one name: which of them counts differs between programs, so neither is read. */
  private readonly ambiguous = new Set<string>();
  private inflated = 0;

  /** @throws GangmuError fileDamaged, fileTooComplex */
  constructor(private readonly bytes: Uint8Array) {
    for (const entry of readDirectory(bytes)) {
      const key = entry.name.toLowerCase();
      const before = this.entries.get(key);
      if (before !== undefined && (before.crc !== entry.crc || before.size !== entry.size)) this.ambiguous.add(key);
      this.entries.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Whether any file lies in the folder `prefix` ("word/"). */
  hasFolder(prefix: string): boolean {
    for (const name of this.entries.keys()) if (name.startsWith(prefix)) return true;
    return false;
  }

  /**
   * The content of a file, null where there is none of that name (upper and lower case are the same).
   * @throws GangmuError fileEncrypted, fileDamaged, fileTooComplex
   */
  read(name: string): Uint8Array | null {
    const key = name.toLowerCase();
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (this.ambiguous.has(key)) throw damaged(`zip: ${entry.name} twice`);
    if (entry.encrypted) throw new GangmuError('fileEncrypted', { detail: entry.name });
    const content = this.content(entry);
    if (crc32(content) !== entry.crc) throw damaged(`zip: checksum of ${entry.name}`);
    return content;
  }

  private content(entry: ZipEntry): Uint8Array {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = entry.headerOffset;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(`zip: header of ${entry.name}`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = start + entry.compressedSize;
    if (end > bytes.length) throw damaged(`zip: ${entry.name} cut off`);
    if (entry.size > LIMITS.xmlPart) throw tooComplex(`zip: ${entry.name} of ${entry.size} bytes`);
    if (entry.size > LIMITS.ratioFrom && entry.size > LIMITS.ratio * entry.compressedSize) {
      throw tooComplex(`zip: ${entry.name} inflates ${Math.round(entry.size / entry.compressedSize)} times`);
    }
    this.inflated += entry.size;
    if (this.inflated > LIMITS.zipInflated) throw tooComplex('zip: too much to inflate');
    const compressed = bytes.subarray(start, end);
    if (entry.method === 0) {
      if (entry.size !== entry.compressedSize) throw damaged(`zip: size of ${entry.name}`);
      return compressed;
    }
    if (entry.method !== 8) throw damaged(`zip: method ${entry.method} of ${entry.name}`);
    return inflateExactly(compressed, entry.size, entry.name);
  }
}

/** Inflates into a buffer of the size the directory promised; no more than that is kept or, of a large part, worked on. */
function inflateExactly(compressed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // One byte more than promised shows a lie.
    const out = new Uint8Array(size + 1);
    const length =
      compressed.length <= AT_ONCE ? inflateSync(compressed, { out }).length : inflateInSteps(compressed, out);
    if (length > size) throw damaged(`zip: ${name} is larger than its directory says`);
    if (length < size) throw damaged(`zip: ${name} ends early`);
    return out.subarray(0, size);
  } catch (error) {
    if (error instanceof GangmuError) throw error;
    throw damaged(`zip: ${name}: ${String(error)}`);
  }
}

/** @returns the length, out.length where it would be greater */
function inflateInSteps(compressed: Uint8Array, out: Uint8Array): number {
  let length = 0;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    const room = out.length - length;
    out.set(chunk.length > room ? chunk.subarray(0, room) : chunk, length);
    length = Math.min(out.length, length + chunk.length);
    finished ||= final;
  });
  for (let at = 0; at < compressed.length && length < out.length; at += STEP)
    inflate.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  return finished || length === out.length ? length : -1;
}
