/** 1 January 1980, 0:00, the earliest a zip can hold: date word 0x0021, time word 0 (APPNOTE 4.4.6). */
const DATE = 0x0021;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Sets the time of every entry of a zip to a fixed one, in place, so that the same report gives the same bytes. Works on the headers
 * alone: packing a long report again would take as long as packing it.
 * @throws RangeError where the bytes are no zip as the library writes it: one disk, no comment, no zip64
 */
export function fixTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const expect = (at: number, signature: number): void => {
    if (view.getUint32(at, true) !== signature) throw new RangeError(`no zip header at ${at}`);
  };
  const end = zip.byteLength - END_LENGTH;
  expect(end, END);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    expect(at, CENTRAL);
    view.setUint32(at + 12, DATE << 16, true);
    const local = view.getUint32(at + 42, true);
    expect(local, LOCAL);
    view.setUint32(local + 10, DATE << 16, true);
    // Name, extra field and comment follow the fixed part of the header.
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
