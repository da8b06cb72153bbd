import { GangmuError } from '../../../../shared/ipc/errors';

/** Little-endian numbers of a part of a file; whatever lies outside of it is damage. */
export class ByteView {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** @throws GangmuError fileDamaged */
  private check(at: number, size: number): void {
    if (!(at >= 0 && at + size <= this.bytes.length))
      throw new GangmuError('fileDamaged', { detail: `${size} bytes at ${at} of ${this.bytes.length}` });
  }

  u8(at: number): number {
    this.check(at, 1);
    return this.bytes[at]!;
  }

  u16(at: number): number {
    this.check(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.check(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.check(at, 4);
    return this.view.getUint32(at, true);
  }

  slice(at: number, size: number): ByteView {
    this.check(at, size);
    return new ByteView(this.bytes.subarray(at, at + size));
  }

  /** UTF-16 text of `count` units. */
  utf16(at: number, count: number): string {
    this.check(at, 2 * count);
    return UTF_16.decode(this.bytes.subarray(at, at + 2 * count));
  }
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
