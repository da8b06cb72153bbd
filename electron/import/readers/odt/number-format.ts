import { formatNumber } from '../docx/number-format';

/** style:num-format (ODF 1.3 §19.502) by its first sign, as the same format is called in OOXML. */
const OOXML_NAMES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['01', 'decimalZero'],
  ['１', 'decimalFullWidth'],
  ['一', 'chineseCountingThousand'],
  ['壹', 'chineseLegalSimplified'],
  ['①', 'decimalEnclosedCircle'],
  ['⑴', 'decimalEnclosedParen'],
  ['⒈', 'decimalEnclosedFullstop'],
  ['㈠', 'ideographEnclosedCircle'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['〇', 'ideographDigital'],
]);

/** A number in a style:num-format. LibreOffice describes formats beyond 1, A, a, I, i by their first members: "一, 二, 三, ...". */
export function printNumber(n: number, format: string): string {
  if (format === '') return '';
  const members = format.split(/[,，]\s*/);
  if (format.startsWith('壹, 貳')) return formatNumber(n, 'ideographLegalTraditional');
  const name = OOXML_NAMES.get(members[0]!);
  if (name !== undefined) return formatNumber(n, name);
  const member = members[n - 1];
  return member === undefined || member.startsWith('...') ? String(n) : member;
}
