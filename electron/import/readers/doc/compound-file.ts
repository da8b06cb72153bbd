import { GangmuError } from '../../../../shared/ipc/errors';
import { ByteView } from './byte-view';

/** Sector numbers from here on are signs: end of chain, free, table (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const HEADER_TABLES = 109;

const STREAM = 2;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const damaged = (detail: string): GangmuError => new GangmuError('fileDamaged', { detail: `compound file: ${detail}` });

/**
 * The streams at the top of a compound file (MS-CFB), the container of .doc and .wps. Chains of sectors that run in circles, or that name
 * sectors the file does not have, are damage; only the last sector may be shorter than it should be, as WPS leaves it.
 * @throws GangmuError fileDamaged, from every method
 */
export class CompoundFile {
  private readonly file: ByteView;
  private readonly sectorSize: number;
  private readonly miniSectorSize: number;
  private readonly miniCutoff: number;
  private readonly sectorCount: number;
  private readonly table: Uint32Array;
  private readonly streams = new Map<string, Entry>();
  private root: Entry | null = null;
  private mini: { table: ByteView; data: Uint8Array } | null = null;

  constructor(bytes: Uint8Array) {
    this.file = new ByteView(bytes);
    const sectorShift = this.file.u16(0x1e);
    const miniShift = this.file.u16(0x20);
    if ((sectorShift !== 9 && sectorShift !== 12) || miniShift < 4 || miniShift > sectorShift)
      throw damaged(`sector sizes 2^${sectorShift}, 2^${miniShift}`);
    this.sectorSize = 1 << sectorShift;
    this.miniSectorSize = 1 << miniShift;
    this.miniCutoff = this.file.u32(0x38);
    this.sectorCount = Math.max(0, Math.ceil(bytes.length / this.sectorSize) - 1);
    this.table = this.readTable();
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  names(): string[] {
    return [...this.streams.keys()];
  }

  /** null where there is no such stream. */
  stream(name: string): ByteView | null {
    const entry = this.streams.get(name);
    if (entry === undefined) return null;
    const { start, size } = entry;
    if (size === 0) return new ByteView(new Uint8Array());
    if (size > this.file.length) throw damaged(`stream of ${size} bytes`);
    return new ByteView(size < this.miniCutoff ? this.miniStream(start, size) : this.read(start, size));
  }

  /** Bytes of a sector; fewer at the end of the file. */
  private sector(n: number): Uint8Array {
    if (n >= this.sectorCount) throw damaged(`no sector ${n}`);
    return this.file.bytes.subarray((n + 1) * this.sectorSize, (n + 2) * this.sectorSize);
  }

  /** The allocation table, whose own sectors are listed in the header and, in large files, in further sectors (2.5). */
  private readTable(): Uint32Array {
    const perSector = this.sectorSize / 4;
    const parts: number[] = [];
    const add = (n: number): void => {
      if (n < LAST_SECTOR) parts.push(n);
    };
    for (let i = 0; i < HEADER_TABLES; i++) add(this.file.u32(0x4c + 4 * i));
    let list = this.file.u32(0x44);
    for (let seen = 0; list < LAST_SECTOR; seen++) {
      if (seen > this.sectorCount) throw damaged('list of tables in a circle');
      const sector = new ByteView(this.sector(list));
      for (let i = 0; i < perSector - 1; i++) add(sector.u32(4 * i));
      list = sector.u32(4 * (perSector - 1));
    }
    if (parts.length > this.sectorCount) throw damaged('more tables than sectors');
    const table = new Uint32Array(this.sectorCount).fill(END);
    for (const [k, n] of parts.entries()) {
      if (k * perSector >= this.sectorCount) break;
      const sector = new ByteView(this.sector(n));
      const count = Math.min(perSector, this.sectorCount - k * perSector, sector.length >> 2);
      for (let i = 0; i < count; i++) table[k * perSector + i] = sector.u32(4 * i);
    }
    return table;
  }

  /** The sectors of a chain, at most as many as `size` bytes need. */
  private chain(start: number, size = Infinity): number[] {
    const chain: number[] = [];
    for (let n = start; n < LAST_SECTOR && chain.length * this.sectorSize < size; n = this.table[n]!) {
      if (n >= this.sectorCount) throw damaged(`no sector ${n}`);
      if (chain.length >= this.sectorCount) throw damaged('chain in a circle');
      chain.push(n);
    }
    return chain;
  }

  /** @param size in bytes; without it all of the chain */
  private read(start: number, size?: number): Uint8Array {
    const chain = this.chain(start, size);
    const bytes = new Uint8Array(chain.length * this.sectorSize);
    let at = 0;
    for (const n of chain) {
      const sector = this.sector(n);
      bytes.set(sector, at);
      at += sector.length;
      if (sector.length < this.sectorSize) break;
    }
    return bytes.subarray(0, Math.min(at, size ?? at));
  }

  private miniStream(start: number, size: number): Uint8Array {
    this.mini ??= {
      table: new ByteView(this.read(this.file.u32(0x3c))),
      data: this.root === null ? new Uint8Array() : this.read(this.root.start),
    };
    const { table, data } = this.mini;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let n = start; n < LAST_SECTOR && at < size; n = table.u32(4 * n)) {
      const from = n * this.miniSectorSize;
      const part = data.subarray(from, from + Math.min(this.miniSectorSize, size - at));
      if (part.length === 0) throw damaged(`no small sector ${n}`);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes.subarray(0, at);
  }

  private readDirectory(): void {
    const bytes = new ByteView(this.read(this.file.u32(0x30)));
    const count = bytes.length >> 7;
    if (count === 0) throw damaged('no directory');
    this.root = entryAt(bytes, 0);
    // The streams of the root storage are a tree (2.6.4); those of other storages are embedded documents with streams of the same names.
    const seen = new Set<number>();
    const open = [this.root.child];
    while (open.length > 0) {
      const i = open.pop()!;
      if (i === NO_ENTRY || i >= count || seen.has(i)) continue;
      seen.add(i);
      const entry = entryAt(bytes, i);
      open.push(entry.left, entry.right);
      if (entry.type === STREAM && !this.streams.has(entry.name)) this.streams.set(entry.name, entry);
    }
  }
}

/** A directory entry (2.6.1). */
function entryAt(directory: ByteView, index: number): Entry {
  const at = index * 128;
  const nameBytes = Math.min(directory.u16(at + 64), 64);
  return {
    name: directory.utf16(at, Math.max(0, (nameBytes >> 1) - 1)),
    type: directory.u8(at + 66),
    left: directory.u32(at + 68),
    right: directory.u32(at + 72),
    child: directory.u32(at + 76),
    start: directory.u32(at + 116),
    size: directory.u32(at + 120),
  };
}
