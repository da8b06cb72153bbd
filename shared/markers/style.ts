import { chineseNumeral, parseChineseNumeral } from './chinese-numeral';

/**
 * A marker style is written as what its first ordinal prints, so "（一）" names the style of "（三）" and "一是" that of "四是".
 * The counters, by the glyph of the first ordinal in the style.
 */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const FULL_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const PAREN_CHINESE = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const SEQUENCE = ['首先', '其次', '再次', '最后'];

const fullWidth = (n: number): string => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const halfWidth = (s: string): string => s.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
const glyphs =
  (list: string): Counter['print'] =>
  (n) =>
    [...list][n - 1] ?? null;
const place =
  (list: string) =>
  (s: string): number | null => {
    const at = [...list].indexOf(s);
    return at < 0 ? null : at + 1;
  };

interface Counter {
  /** What ordinal 1 prints: the sign by which a style is recognised. */
  first: string;
  /** Matches any numeral of this counter. */
  pattern: string;
  print(n: number): string | null;
  parse(s: string): number | null;
}

const COUNTERS: readonly Counter[] = [
  { first: '一', pattern: '[一二三四五六七八九十百零〇]{1,7}', print: chineseNumeral, parse: parseChineseNumeral },
  // 01, 02 …: the numbers of articles on the phone; before the plain ones, which would read the 1 alone.
  {
    first: '01',
    pattern: '(?<![\\d.．])0[1-9](?!\\d)',
    print: (n) => String(n).padStart(2, '0'),
    parse: Number,
  },
  { first: '1', pattern: '\\d{1,4}', print: (n) => String(n), parse: Number },
  { first: '１', pattern: '[０-９]{1,4}', print: fullWidth, parse: (s) => Number(halfWidth(s)) },
  { first: '①', pattern: `[${CIRCLED}]`, print: glyphs(CIRCLED), parse: place(CIRCLED) },
  { first: '⑴', pattern: `[${PARENTHESISED}]`, print: glyphs(PARENTHESISED), parse: place(PARENTHESISED) },
  { first: '⒈', pattern: `[${FULL_STOP}]`, print: glyphs(FULL_STOP), parse: place(FULL_STOP) },
  { first: '㈠', pattern: `[${PAREN_CHINESE}]`, print: glyphs(PAREN_CHINESE), parse: place(PAREN_CHINESE) },
  { first: 'Ⅰ', pattern: `[${ROMAN}]`, print: glyphs(ROMAN), parse: place(ROMAN) },
  { first: '壹', pattern: `[${FORMAL}]`, print: glyphs(FORMAL), parse: place(FORMAL) },
  { first: '甲', pattern: `[${STEMS}]`, print: glyphs(STEMS), parse: place(STEMS) },
  {
    first: '首先',
    pattern: SEQUENCE.join('|'),
    print: (n) => SEQUENCE[n - 1] ?? null,
    parse: (s) => (SEQUENCE.includes(s) ? SEQUENCE.indexOf(s) + 1 : null),
  },
  {
    first: 'A',
    pattern: '[A-Z]',
    print: (n) => (n <= 26 ? String.fromCharCode(64 + n) : null),
    parse: (s) => s.charCodeAt(0) - 64,
  },
  {
    first: 'a',
    pattern: '[a-z]',
    print: (n) => (n <= 26 ? String.fromCharCode(96 + n) : null),
    parse: (s) => s.charCodeAt(0) - 96,
  },
];

function counterIn(style: string): { counter: Counter; before: string; after: string } | null {
  for (const counter of COUNTERS) {
    const at = style.indexOf(counter.first);
    if (at >= 0) return { counter, before: style.slice(0, at), after: style.slice(at + counter.first.length) };
  }
  return null;
}

/** What `style` prints for the ordinal n: printMarker("（一）", 3) is "（三）"; null where the counter does not reach that far. */
export function printMarker(style: string, n: number): string | null {
  const found = counterIn(style);
  const numeral = found?.counter.print(n) ?? null;
  return found === null || numeral === null ? null : found.before + numeral + found.after;
}

/** Reads a printed marker: parseMarker("（三）") is {style: "（一）", ordinal: 3}; null where it is none, or would not print back the same. */
export function parseMarker(text: string): { style: string; ordinal: number } | null {
  let read = known.get(text);
  if (read === undefined) {
    read = parse(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, read);
  }
  return read;
}

/** A report prints the same few markers over and over. */
const known = new Map<string, { style: string; ordinal: number } | null>();
const MOST_KNOWN = 2000;

function parse(text: string): { style: string; ordinal: number } | null {
  for (const counter of COUNTERS) {
    const match = new RegExp(counter.pattern, 'u').exec(text);
    if (!match) continue;
    const ordinal = counter.parse(match[0]);
    if (ordinal === null) continue;
    const style = text.slice(0, match.index) + counter.first + text.slice(match.index + match[0].length);
    if (printMarker(style, ordinal) === text) return { style, ordinal };
  }
  return null;
}

/** The styles offered in menus, highest level first. */
export const COMMON_STYLES = ['第一部分', '一、', '（一）', '1.', '（1）', '一是', '①', '首先，', '第一，'] as const;
