/** Widths of U+0020 … U+007E in Times, thousandths of an em (Adobe's metrics of Times-Roman, which its relatives share). */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];

/**
 * The width of a character in em, where no font is at hand: Chinese characters and signs are as wide as they are high, ASCII is as Times has
 * it, or half as wide where the Chinese font sets it.
 */
export function widthInEm(character: string, latin: boolean): number {
  const code = character.charCodeAt(0);
  if (code < 0x20 || code > 0x7e) return 1;
  return latin ? TIMES[code - 0x20]! / 1000 : 0.5;
}

/** The width of a text in em. */
export function textWidthInEm(text: string, latin: boolean): number {
  let width = 0;
  for (const character of text) width += widthInEm(character, latin);
  return width;
}
