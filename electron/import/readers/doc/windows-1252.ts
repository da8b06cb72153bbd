/** Characters of the bytes 0x80 … 0x9f; the others are those of Unicode. */
const MIDDLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes bytes given as characters 0–255. TextDecoder will not do: that of Node 20 takes windows-1252 for Latin-1. */
export function fromWindows1252(bytes: string): string {
  return bytes.replace(/[\u0080-\u009f]/g, (c) => MIDDLE[c.charCodeAt(0) - 0x80]!);
}
