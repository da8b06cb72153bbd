/** Eight tables, so that eight bytes are folded in at a time ("slicing by 8"): the check must not cost as much as the inflating. */
const TABLES: Int32Array[] = [];

function tables(): Int32Array[] {
  if (TABLES.length > 0) return TABLES;
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  TABLES.push(first);
  for (let t = 1; t < 8; t++) {
    const before = TABLES[t - 1]!;
    TABLES.push(before.map((c) => (c >>> 8) ^ first[c & 255]!));
  }
  return TABLES;
}

/** CRC-32 as in ZIP (APPNOTE 4.4.7), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables() as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let crc = -1;
  let i = 0;
  // Two words at a time are read at once from where the bytes are aligned for it (and the machine is little-endian, as all of ours are).
  while (i < bytes.length && ((bytes.byteOffset + i) & 3) !== 0) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i++]!) & 255]!;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + i, (bytes.length - i) >> 2);
  const pairs = words.length & ~1;
  for (let w = 0; w < pairs; w += 2) {
    const a = crc ^ words[w]!;
    const b = words[w + 1]!;
    crc =
      t7[a & 255]! ^
      t6[(a >>> 8) & 255]! ^
      t5[(a >>> 16) & 255]! ^
      t4[a >>> 24]! ^
      t3[b & 255]! ^
      t2[(b >>> 8) & 255]! ^
      t1[(b >>> 16) & 255]! ^
      t0[b >>> 24]!;
  }
  i += pairs * 4;
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}
