/** The names in WordprocessingML of the number formats that binary Word and RTF know by a code (MS-OSHARED 2.2.1.3 MSONFC). */
const NAMES: readonly string[] = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'cardinalText',
  'ordinalText',
  'hex',
  'chicago',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimalHalfWidth',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
  'chineseCounting',
  'koreanDigital',
  'koreanCounting',
  'koreanLegal',
  'koreanDigital2',
];
const DASHES = 57;
const NONE = 255;

export function numberFormatName(code: number): string {
  if (code === DASHES) return 'numberInDash';
  return code === NONE ? 'none' : (NAMES[code] ?? 'decimal');
}

const MAX_LENGTH = 100;
const LEVELS = 9;

/**
 * A level's text with its placeholders 0 … 8 as %1 … %9. It is cut where no program would let one write on: numbers are repeated at every
 * paragraph.
 */
export function levelText(text: string): string {
  const units = [...text.slice(0, MAX_LENGTH)];
  return units.map((unit) => (unit.charCodeAt(0) < LEVELS ? `%${unit.charCodeAt(0) + 1}` : unit)).join('');
}
