import { formatNumber } from '../docx/number-format';

/** Predefined counter styles (CSS Counter Styles 3 §6–7) and the letters of <ol type>: the format as OOXML calls it, and what follows the number. */
const TYPES: ReadonlyMap<string, readonly [format: string, suffix: string]> = new Map([
  ['1', ['decimal', '.']],
  ['a', ['lowerLetter', '.']],
  ['A', ['upperLetter', '.']],
  ['i', ['lowerRoman', '.']],
  ['I', ['upperRoman', '.']],
  ['decimal', ['decimal', '.']],
  ['decimal-leading-zero', ['decimalZero', '.']],
  ['lower-alpha', ['lowerLetter', '.']],
  ['lower-latin', ['lowerLetter', '.']],
  ['upper-alpha', ['upperLetter', '.']],
  ['upper-latin', ['upperLetter', '.']],
  ['lower-roman', ['lowerRoman', '.']],
  ['upper-roman', ['upperRoman', '.']],
  ['cjk-decimal', ['ideographDigital', '、']],
  ['cjk-ideographic', ['chineseCountingThousand', '、']],
  ['simp-chinese-informal', ['chineseCountingThousand', '、']],
  ['trad-chinese-informal', ['chineseCountingThousand', '、']],
  ['japanese-informal', ['chineseCountingThousand', '、']],
  ['simp-chinese-formal', ['chineseLegalSimplified', '、']],
  ['trad-chinese-formal', ['ideographLegalTraditional', '、']],
  ['cjk-heavenly-stem', ['ideographTraditional', '、']],
  ['cjk-earthly-branch', ['ideographZodiac', '、']],
]);
const UNNUMBERED = /^(?:none|disc|circle|square|disclosure-(?:open|closed))\b/;

/** The number before an item of an ordered list as browsers print it; "" where the type prints none. */
export function itemMarker(n: number, type: string): string {
  if (UNNUMBERED.test(type)) return '';
  const [format, suffix] = TYPES.get(type) ?? TYPES.get(type.split(/\s/, 1)[0]!) ?? TYPES.get('1')!;
  return formatNumber(n, format) + suffix;
}

/** Whether a text begins with a number that was typed: sites that number by hand print none of their own. */
export function beginsNumbered(text: string): boolean {
  return /^\s{0,20}(?:第?[（(【]?[一二三四五六七八九十百\d]{1,4}[）)】、.．，,]|[①-⒛㈠-㈩])/u.test(text);
}

/** What Word wrote as the number of a paragraph (mso-list:Ignore); "" for a bullet, which is a letter of a symbol font. */
export function wordMarker(text: string): string {
  const marker = text.replace(/[\s\u00a0]+/gu, '');
  return /[\d０-９一二三四五六七八九十百〇零壹贰叁肆伍陆柒捌玖拾①-⒛㈠-㈩甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥第]|[A-Za-z][.)）、．]|[（(][A-Za-z]/u.test(
    marker,
  )
    ? marker
    : '';
}
