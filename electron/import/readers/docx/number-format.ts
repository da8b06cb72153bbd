import { chineseNumeral } from '../../../../shared/markers/chinese-numeral';

type Print = (n: number) => string;

const decimal: Print = String;

/** The characters of a list, counted from 1; beyond its end plain digits, as Word prints them. */
const glyphs =
  (list: string): Print =>
  (n) =>
    [...list][n - 1] ?? decimal(n);
/** The n-th character from `first` on, for 1 … count. */
const range =
  (first: string, count: number): Print =>
  (n) =>
    n >= 1 && n <= count ? String.fromCodePoint(first.codePointAt(0)! + n - 1) : decimal(n);
const digitWise =
  (digits: string): Print =>
  (n) =>
    decimal(n).replace(/\d/g, (d) => [...digits][Number(d)]!);
const cycle =
  (list: string): Print =>
  (n) =>
    n < 1 ? decimal(n) : [...list][(n - 1) % [...list].length]!;

const counting: Print = (n) => chineseNumeral(n) ?? decimal(n);
const zeroDigits = digitWise('〇一二三四五六七八九');

/** a … z, aa, bb … (17.18.59: the letter is repeated). */
const letters =
  (first: number): Print =>
  (n) =>
    n < 1 || n > 780 ? decimal(n) : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman: Print = (n) => {
  if (n < 1 || n > 3999) return decimal(n);
  let rest = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
};

/** Numerals for bookkeeping: 壹, 壹拾, 壹拾壹, 贰佰零叁. */
const legal =
  (digits: string, units: readonly string[]): Print =>
  (n) => {
    if (n < 1 || n > 9999) return n === 0 ? [...digits][0]! : decimal(n);
    let text = '';
    let gap = false;
    for (let power = 3; power >= 0; power--) {
      const digit = Math.floor(n / 10 ** power) % 10;
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      text += (gap ? [...digits][0]! : '') + [...digits][digit]! + units[power]!;
      gap = false;
    }
    return text;
  };
const legalSimplified = legal('零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']);
const legalTraditional = legal('零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The number formats (ECMA-376 17.18.59) that Word, WPS and LibreOffice write in Chinese documents. */
const FORMATS: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['decimal', decimal],
  ['decimalHalfWidth', decimal],
  ['decimalZero', (n) => (n >= 0 && n < 10 ? `0${n}` : decimal(n))],
  ['decimalFullWidth', digitWise('０１２３４５６７８９')],
  ['decimalFullWidth2', digitWise('０１２３４５６７８９')],
  ['decimalEnclosedCircle', range('①', 20)],
  ['decimalEnclosedCircleChinese', range('①', 20)],
  ['decimalEnclosedParen', range('⑴', 20)],
  ['decimalEnclosedFullstop', range('⒈', 20)],
  ['numberInDash', (n) => `- ${n} -`],
  ['upperRoman', roman],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['upperLetter', letters(65)],
  ['lowerLetter', letters(97)],
  ['ordinal', (n) => `${n}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`],
  ['hex', (n) => n.toString(16).toUpperCase()],
  // 1–99 as spoken, from 100 on digit by digit (gbt9704.md §3, "meaning").
  ['chineseCounting', (n) => (n < 100 ? counting(n) : digitWise('○一二三四五六七八九')(n))],
  ['taiwaneseCounting', (n) => (n < 100 ? counting(n) : digitWise('○一二三四五六七八九')(n))],
  ['chineseCountingThousand', counting],
  ['taiwaneseCountingThousand', counting],
  ['japaneseCounting', counting],
  ['koreanCounting', counting],
  ['ideographDigital', zeroDigits],
  ['japaneseDigitalTenThousand', zeroDigits],
  ['taiwaneseDigital', digitWise('○一二三四五六七八九')],
  ['koreanDigital2', digitWise('零一二三四五六七八九')],
  ['chineseLegalSimplified', legalSimplified],
  ['ideographLegalTraditional', legalTraditional],
  ['japaneseLegal', legalTraditional],
  ['ideographTraditional', glyphs(STEMS)],
  ['ideographZodiac', glyphs(BRANCHES)],
  ['ideographZodiacTraditional', (n) => cycle(STEMS)(n) + cycle(BRANCHES)(n)],
  ['ideographEnclosedCircle', range('㈠', 10)],
  ['none', () => ''],
]);

/**
 * A number in a w:numFmt; formats of other languages print as plain digits. `custom` are formats that Word 2010 and later describe by
 * example ("001, 002, 003, ...").
 */
export function formatNumber(n: number, format: string, custom?: string): string {
  if (format === 'custom') {
    const example = /^0*1(?=,|$)/.exec(custom ?? '');
    return example === null ? decimal(n) : decimal(n).padStart(example[0].length, '0');
  }
  return (FORMATS.get(format) ?? decimal)(n);
}
