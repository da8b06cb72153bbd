import { readMarker } from '../markers/pin';

/**
 * Kinds of markers that make one level together, whatever their punctuation and width: （一） and (二)、 are brothers, 1. and 2、 too.
 * An automatic bullet is a family of its own sign.
 */
export type Family = string;

const N = '[一二三四五六七八九十百零〇]{1,4}';
const S = '[ \\t\\u3000\\u00a0]{0,3}';
const OPEN = '[（(〔【\\[［]';
const CLOSE = '[）)〕】\\]］]';
const NOT_DECIMAL = '(?:(?!\\d)|(?=20\\d\\d年|\\d{1,2}月?[-~～至]\\d{1,2}月))';

/** What may follow a number that counts or measures: 1.1万, 3 月. */
const UNIT = '万亿千百十个元吨亩倍人件米公平立年月日点分户家次场名项条期类级号';
const DECIMAL_END = `(?:(?=[ \\t\\u3000、]|[.．](?!\\d))[、.．]?|(?=(?![${UNIT}至到及和])[\\u4e00-\\u9fff“]))`;

const GRAMMAR: readonly (readonly [Family, string])[] = [
  ['part', `第${S}(?:${N}|\\d{1,2})${S}(?:部分|板块|章|节|编)${S}[：:、，,.．]?`],
  ['ordinal', `第${N}(?:[，,、：:]|是)`],
  ['among', `其${N}(?:[，,、：:]|是)`],
  ['chineseBracket', `${OPEN}${S}${N}${S}${CLOSE}(?:${S}[、.．：:，,])?`],
  ['chineseHalfBracket', `${N}[）)]`],
  ['chinese', `${N}${S}[、．.：:，,]`],
  ['chinese', `${N}(?=[ \\t\\u3000]{1,3}[\\u4e00-\\u9fff“])`],
  ['is', `${N}是(?:[：:，,、])?`],
  ['must', `${N}要(?![求素点领闻])`],
  ['decimal3', `\\d{1,2}(?:[.．]\\d{1,2}){2,3}${DECIMAL_END}`],
  ['decimal', `\\d{1,2}[.．]\\d{1,2}${DECIMAL_END}`],
  ['number', `(?:\\d{1,2}|[０-９]{1,2})${S}[.．、，,](?![０-９])${NOT_DECIMAL}`],
  ['number', `\\d{1,2}(?=[ \\t\\u3000]{1,3}(?![${UNIT}])[\\u4e00-\\u9fff“])`],
  // 01筑牢防线: the numbers of articles on the phone.
  ['number', `0\\d(?=(?![${UNIT}])[\\u4e00-\\u9fff“])`],
  ['numberBracket', `${OPEN}${S}(?:\\d{1,2}|[０-９]{1,2})${S}${CLOSE}(?:[、.．：:])?`],
  ['numberHalfBracket', `\\d{1,2}[）)]`],
  ['circled', '[①-⑳][、.．]?'],
  ['numberBracket', '[⑴-⒇]'],
  ['number', '[⒈-⒛]'],
  ['chineseBracket', '[㈠-㈩]'],
  ['roman', '[Ⅰ-Ⅻ][、.．]'],
  ['formal', '[壹贰叁肆伍陆柒捌玖拾][、.．]'],
  ['sign', '(?:——|--|[●■◆▲★◇□▪•➢])(?=[ \\t\\u3000]{0,3}[\\u4e00-\\u9fff“《])'],
  ['sequence', '(?:首先|其次|再次|最后)(?:是(?!否)|[，,、：:])'],
];

/** The natural order of levels, used only where the document itself does not tell; a family that is not named may stand anywhere. */
export const LADDER: Readonly<Record<Family, number>> = {
  part: 0,
  formal: 1,
  chinese: 1,
  roman: 1,
  chineseBracket: 2,
  number: 3,
  decimal: 4,
  decimal3: 5,
  numberBracket: 4,
  numberHalfBracket: 5,
  circled: 5,
  is: 6,
  must: 6,
  among: 6,
  sequence: 6,
  sign: 6,
};

/** A marker found in a text: where it begins, and where what it marks begins. */
export interface MarkerMatch {
  family: Family;
  /** As the source prints it, without white space. */
  printed: string;
  ordinal: number;
  at: number;
  end: number;
}

function toMatch(match: RegExpExecArray): MarkerMatch | null {
  const printed = match[0].replace(/\s/gu, '');
  const read = readMarker(printed);
  const family = GRAMMAR.find((_, i) => match[i + 1] !== undefined)?.[0];
  if (read === null || family === undefined) return null;
  // 2.3 is the third of its list.
  const ordinal = family.startsWith('decimal') ? Number(/(\d+)[.．、]?$/u.exec(printed)?.[1] ?? 1) : read.ordinal;
  return { family, printed, ordinal, at: match.index, end: match.index + match[0].length };
}

const between = (first: string, last: string): string =>
  String.fromCharCode(
    ...Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) => first.charCodeAt(0) + i),
  );

const NUMERALS = '一二三四五六七八九十百零〇';
const GAPS = ' \t\u3000\u00a0';
const DIGITS = '0123456789';
const WIDE_DIGITS = between('０', '９');

/** What the lines of the grammar begin with, and what may stand behind that; '': anything. */
const OPENINGS: readonly (readonly [first: string, second: string])[] = [
  [`（(〔【[［${between('①', '⒛')}${between('㈠', '㈩')}${between('Ⅰ', 'Ⅻ')}壹贰叁肆伍陆柒捌玖拾●■◆▲★◇□▪•➢`, ''],
  [NUMERALS, `${NUMERALS}${GAPS}、．.：:，,）)是要`],
  [DIGITS, `${DIGITS}${GAPS}.．、，,）)`],
  [WIDE_DIGITS, `${WIDE_DIGITS}${GAPS}.．、，,`],
  ['第其', `${NUMERALS}${DIGITS}${GAPS}次`],
  ['首', '先'],
  ['再', '次'],
  ['最', '后'],
  ['—', '—'],
  ['-', '-'],
];
/** By UTF-16 code: where it stands in the list, from 1 on. No pattern tells as soon that most characters open no marker. */
const OPENING_OF = new Uint8Array(0x10000);
OPENINGS.forEach(([first], i) => {
  for (const c of first) OPENING_OF[c.charCodeAt(0)] = i + 1;
});

/** Whether a marker may begin there, by its first two characters; not within a number. */
function mayOpen(text: string, at: number): boolean {
  const opening = OPENING_OF[text.charCodeAt(at)]!;
  if (opening === 0) return false;
  const [first, second] = OPENINGS[opening - 1]!;
  if (second !== '' && (at + 1 >= text.length || !second.includes(text[at + 1]!))) return false;
  return first !== DIGITS || at === 0 || !DIGITS.includes(text[at - 1]!);
}

const SHAPE = new RegExp(GRAMMAR.map(([, source]) => source).join('|'), 'uy');
/** With a group for each line of the grammar: slower, so only where a marker may begin. */
const MARKER = new RegExp(GRAMMAR.map(([, source]) => `(${source})`).join('|'), 'uy');

function markerAt(text: string, at: number): MarkerMatch | null {
  MARKER.lastIndex = at;
  const match = MARKER.exec(text);
  return match === null ? null : toMatch(match);
}

/** No paragraph that people wrote has more; the rest of a hostile one stays text. */
const MAX_SHAPES = 300_000;

/**
 * Everything in the text that has the shape of a marker and begins where one may, from left to right. Linear: every quantifier is
 * bounded.
 */
export function* markerShapes(text: string, mayBegin: (at: number) => boolean): Generator<MarkerMatch> {
  let tried = 0;
  for (let at = 0; at < text.length; at++) {
    if (!mayOpen(text, at)) continue;
    SHAPE.lastIndex = at;
    if (!SHAPE.test(text)) continue;
    if (++tried > MAX_SHAPES) return;
    const end = SHAPE.lastIndex;
    const found = mayBegin(at) ? markerAt(text, at) : null;
    if (found !== null) yield found;
    at = end - 1;
  }
}

/** The numbered marker that the text begins with, whatever follows it; a sign (——, ●) tells only in company. */
export function leadingMarker(text: string): MarkerMatch | null {
  const match = markerAt(text, 0);
  return match?.family === 'sign' ? null : match;
}

/** The family of an automatic marker: that of its shape, or its own sign (●). */
export function familyOf(printed: string): Family {
  const match = leadingMarker(printed);
  return match !== null && match.end === printed.length ? match.family : `sign:${printed.replace(/\d+/gu, '1')}`;
}
