/** Characters of the symbol fonts that office documents use, by font and code (low byte). */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '◻',
    0xab: '★',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe1: '↑',
    0xe2: '↓',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0xa3: '☐' },
  symbol: {
    0x61: 'α',
    0x62: 'β',
    0x6d: 'μ',
    0xa3: '≤',
    0xa5: '∞',
    0xae: '→',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xd7: '⋅',
  },
};

/** Text of a w:sym (ECMA-376 17.3.3.30): its Unicode character where that is known, else the private one as it stands in the file. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,6}$/i.test(code)) return '';
  const value = parseInt(code, 16);
  const low = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const name = font?.toLowerCase() ?? '';
  if (low <= 0xff) {
    // Wingdings has ① … ⑩ and ❶ … ❿ in a row.
    if (name === 'wingdings' && low >= 0x81 && low <= 0x8a) return String.fromCharCode(0x2460 + low - 0x81);
    if (name === 'wingdings' && low >= 0x8c && low <= 0x95) return String.fromCharCode(0x2776 + low - 0x8c);
    const known = SYMBOLS[name]?.[low];
    if (known !== undefined) return known;
  }
  const isCharacter = value >= 0x20 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff);
  return isCharacter ? String.fromCodePoint(value) : '';
}
