/**
 * Ideographs that simplified and traditional texts share and that every office text is full of. Text in the wrong one of the two
 * encodings decodes without error, but into rare ideographs.
 */
const COMMON = new Set(
  '的一是在不有和人中大上以要生到作地出分成可主年工也能下方定行法民部度家力高自理加制本公文全面日月市政心合化重新教育保障安社',
);
const ENOUGH = 4;
const FEW = 0.06;
const MANY = 0.12;
const SAMPLE = 4000;

/** Which part of its ideographs are common ones; null where the text has too few to tell. */
export function commonShare(text: string): number | null {
  let all = 0;
  let common = 0;
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const code = text.charCodeAt(i);
    // Private characters are what GB18030 makes of the commas of Big5.
    if ((code < 0x4e00 || code > 0x9fff) && (code < 0xe000 || code > 0xf8ff)) continue;
    all++;
    if (COMMON.has(text[i]!)) common++;
  }
  return all < ENOUGH ? null : common / all;
}

/** The bytes read as Big5 where that makes a text of them and `text`, what GB18030 makes of them, is none; else null. */
export function asBig5(bytes: Uint8Array, text: string): string | null {
  const share = commonShare(text);
  if (share === null || share >= FEW) return null;
  try {
    const big5 = new TextDecoder('big5', { fatal: true }).decode(bytes);
    return (commonShare(big5) ?? 0) >= MANY ? big5 : null;
  } catch {
    return null;
  }
}
