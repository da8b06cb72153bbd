import type { Change, DamageRule } from './change';

/** Finds the places of one kind of damage in a text. */
type Finder = (text: string) => Omit<Change, 'rule'>[];

const HAN = '[\\p{Script=Han}〇]';
const CHINESE = /[\p{Script=Han}〇，。、；：！？“”‘’（）《》【】…—]/u;
const isChinese = (character: string | undefined): boolean => character !== undefined && CHINESE.test(character);
const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);
const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character);

/** The nearest character that is no space, to the left (−1) or right (+1) of a place. */
function neighbour(text: string, at: number, by: 1 | -1): string | undefined {
  let i = at + by;
  while (text[i] === ' ') i += by;
  return text[i];
}

function replaceAll(
  text: string,
  pattern: RegExp,
  to: (match: string, groups: readonly string[]) => string,
): Omit<Change, 'rule'>[] {
  return [...text.matchAll(pattern)].map((match) => ({
    offset: match.index,
    before: match[0],
    after: to(match[0], match),
  }));
}

const QUOTES: Readonly<Record<string, string>> = { '〞': '”', '〟': '”', '〝': '“' };
const quote: Finder = (text) => replaceAll(text, /[〝〞〟]/gu, (match) => QUOTES[match]!);

/** A year in tortoise brackets belongs to a document number: 〔2026〕3号, 〔20XX〕. */
const NUMBER_OF_DOCUMENT = /^\s?(?:[12]\d{3}|20[Xx×Ｘ]{2}|[Xx×Ｘ]{4}|[二][〇零○O0][一二三四五六七八九〇零○]{2})\s?$/u;
const tortoise: Finder = (text) =>
  [...text.matchAll(/〔([^〔〕]{0,80})〕/gu)].flatMap((match) =>
    NUMBER_OF_DOCUMENT.test(match[1]!)
      ? []
      : [
          { offset: match.index, before: '〔', after: '（' },
          { offset: match.index + match[0].length - 1, before: '〕', after: '）' },
        ],
  );

const middleDot: Finder = (text) => replaceAll(text, /[・･]/gu, () => '·');

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

/** A sign is Chinese where a hanzi or Chinese sign stands on one side, and no Latin word or number goes on through it (28,416, 9:30). */
function isInChinese(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  if (isDigit(text[at - 1]) && isDigit(text[at + 1])) return false;
  if (isLatin(before) && !isChinese(after)) return false;
  return isChinese(before) || (isChinese(after) && !isLatin(before));
}

const signs: Finder = (text) =>
  [...text.matchAll(/,+|[;:!?]/gu)].flatMap((match) =>
    isInChinese(text, match.index) ? [{ offset: match.index, before: match[0], after: WIDE[match[0][0]!]! }] : [],
  );

/** A half-width full stop ends a Chinese sentence where a hanzi stands before it and no number, word or address goes on. */
const stops: Finder = (text) =>
  replaceAll(text, new RegExp(`(?<=[\\p{Script=Han}”）》])\\.(?![\\w.])`, 'gu'), () => '。');

const brackets: Finder = (text) =>
  [...text.matchAll(/\(([^()（）]{0,80})\)/gu)].flatMap((match) => {
    const end = match.index + match[0].length;
    const chinese = CHINESE.test(match[1]!) || (isChinese(text[match.index - 1]) && !/[A-Za-z]/.test(match[1]!));
    if (!chinese) return [];
    return [
      { offset: match.index, before: '(', after: '（' },
      { offset: end - 1, before: ')', after: '）' },
    ];
  });

const straightQuotes: Finder = (text) =>
  [...text.matchAll(/"([^"]{1,80})"/gu)].flatMap((match) =>
    CHINESE.test(match[1]!)
      ? [
          { offset: match.index, before: '"', after: '“' },
          { offset: match.index + match[0].length - 1, before: '"', after: '”' },
        ]
      : [],
  );

const halfPunctuation: Finder = (text) => [...signs(text), ...stops(text), ...brackets(text), ...straightQuotes(text)];

const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
/** A run of Ｘ alone is a blank that is still to be filled in. */
const fullWidth: Finder = (text) =>
  replaceAll(text, /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/gu, narrow).filter(({ before }) => !/^[Ｘｘ]+$/u.test(before));

const repeatedPunctuation: Finder = (text) => [
  ...replaceAll(text, /([，、；：])\1+/gu, (_, [, sign]) => sign!),
  ...replaceAll(text, /。{2,}/gu, (match) => (match.length > 2 ? '……' : '。')),
];

const straySpace: Finder = (text) =>
  replaceAll(
    text,
    new RegExp(`(?<=${HAN}|[，。、；：！？”）》〞〕])[ \\u00a0]{1,2}(?=${HAN}|[，。、；：！？“（《〝〔])`, 'gu'),
    () => '',
  );

export const FINDERS: Readonly<Record<DamageRule, Finder>> = {
  quote,
  tortoise,
  middleDot,
  halfPunctuation,
  fullWidth,
  repeatedPunctuation,
  straySpace,
};
