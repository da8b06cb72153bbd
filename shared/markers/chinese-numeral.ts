const DIGITS = '零一二三四五六七八九';

/** 1–999 in Chinese counting numerals (一, 十, 十一, 二十, 一百零三); null outside. As Word's chineseCountingThousand, ECMA-376 17.18.59. */
export function chineseNumeral(n: number): string | null {
  if (!Number.isInteger(n) || n < 0 || n > 999) return null;
  if (n < 10) return DIGITS[n]!;
  if (n < 20) return '十' + (n % 10 ? DIGITS[n % 10]! : '');
  if (n < 100) return DIGITS[Math.floor(n / 10)]! + '十' + (n % 10 ? DIGITS[n % 10]! : '');
  const rest = n % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? '零' + DIGITS[rest]!
        : DIGITS[Math.floor(rest / 10)]! + '十' + (rest % 10 ? DIGITS[rest % 10]! : '');
  return DIGITS[Math.floor(n / 100)]! + '百' + tail;
}

/** The value of a Chinese counting numeral up to 999, null where the text is none (〇 counts as 零). */
export function parseChineseNumeral(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    text.replaceAll('〇', '零'),
  );
  if (!match || text === '') return text === '零' || text === '〇' ? 0 : null;
  const [, hundreds, , tens, ten, ones] = match;
  const digit = (s: string | undefined): number => (s === undefined ? 0 : DIGITS.indexOf(s));
  const value =
    digit(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones);
  return value === 0 && text !== '零' && text !== '〇' ? null : value;
}
