const YEAR = '(?:[12２][\\dXx×０-９]{3}|20[Xx×]{2}|[Xx×]{2,4}|[二][〇零○O0ＯＯ][一二三四五六七八九〇零○]{2})';
const NUMBER = '[\\dXx×０-９一二三四五六七八九十廿]{1,3}';
const DATE = `${YEAR}\\s{0,2}(?:年\\s{0,2}${NUMBER}\\s{0,2}月(?:\\s{0,2}${NUMBER}\\s{0,2}日)?|[./]\\s?\\d{1,2}(?:[./]\\s?\\d{1,2})?)`;
const WHOLE = new RegExp(`^[（(]?\\s{0,2}${DATE}\\s{0,2}[)）]?$`, 'u');
const AT_END = new RegExp(`\\s{1,12}${DATE}$`, 'u');

/** Whether a line is nothing but a date (二〇二〇年七月三日, （2020年7月）). */
export function isDateLine(text: string): boolean {
  return text.length <= 30 && WHOLE.test(text);
}

/** Where the date begins in a line that ends in one after a gap (某局 2020年7月3日); -1 where there is none. */
export function trailingDate(text: string): number {
  if (text.length > 60) return -1;
  return AT_END.exec(text)?.index ?? -1;
}
