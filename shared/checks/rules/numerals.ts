import type { BlockRule } from '../finding';
import { remarksOn, replacing } from '../matches';

const MEASURE = '(?:人次|万元|亿元|人|个|次|场|天|名|户|家|件|篇|项|元|岁|小时|分钟|公里|平方米)';

/** Ranges of quantities are joined by ～ (or —), each percentage with its sign. */
export const numberRange: BlockRule = {
  id: 'numberRange',
  level: 'hint',
  source: 'standard',
  basis: 'GB/T 15835—2011 5.1.3',
  inBlock: ({ text }) => [
    ...replacing(
      text,
      new RegExp(`(?<![\\d\\w.-])\\d+(?:\\.\\d+)?[-~]\\d+(?:\\.\\d+)?(?=${MEASURE})`, 'gu'),
      'checks.numberRange',
      ([range]) => range.replace(/[-~]/u, '～'),
    ),
    ...replacing(text, /(?<![\d\w.-])\d+(?:\.\d+)?[%％][-~—]\d+(?:\.\d+)?[%％]/gu, 'checks.numberRange', ([range]) =>
      range.replace(/[-~—]/u, '～'),
    ),
    ...replacing(
      text,
      /(?<![\d\w.-])\d+(?:\.\d+)?[-~～—]\d+(?:\.\d+)?[%％]/gu,
      'checks.numberRange.percent',
      ([range]) => range.replace(/[-~～—]/u, '%～'),
    ),
  ],
};

const DIGITS = '一二三四五六七八九';
/** Neighbouring digits, of which a round number is said: 三、四个. */
const ABOUT = new RegExp(
  `(?<![第${DIGITS}十百千、\\d届])(?:${[...DIGITS.slice(0, 8)].map((digit, i) => `${digit}、${DIGITS[i + 1]!}`).join('|')})(?=[个名次天人位倍](?!季度|月))`,
  'gu',
);

/** Numbers that are only about right: without 、 between (三四个), and not said twice (近20余人). */
export const approximate: BlockRule = {
  id: 'approximate',
  level: 'hint',
  source: 'standard',
  inBlock: ({ text }) => [
    ...replacing(text, ABOUT, 'checks.approximate.comma', ([words]) => words.replace('、', '')).map((remark) => ({
      ...remark,
      basis: 'GB/T 15834—2011 4.5.3.4',
    })),
    ...remarksOn(
      text,
      /(?:近|将近|大约|大概|约)\d[\d,.]*[万亿千百]?[余多](?=[\p{Script=Han}])|(?:大约|大概|约)\d[\d,.]*[万亿千百]?[\p{Script=Han}]{1,2}左右|(?:超过|超)\d[\d,.]*[万亿千百]?[\p{Script=Han}]{1,2}以上/gu,
      ([words]) => ({ message: 'checks.approximate.twice', args: { words }, source: 'common' }),
    ),
  ],
};

/** Chinese and Arabic numerals that are mixed in one number. */
export const numerals: BlockRule = {
  id: 'numerals',
  level: 'warning',
  source: 'standard',
  basis: 'GB/T 15835—2011 4.1, 4.2',
  inBlock: ({ text }) => [
    ...replacing(text, /百分之(\d+(?:\.\d+)?)(?![\d多几])/gu, 'checks.numerals.percent', (match) => `${match[1]!}%`),
    ...remarksOn(text, /(?<!\d)\d{1,3}0几(?=[个名次天人位岁年])/gu, ([words]) => ({
      message: 'checks.numerals.about',
      args: { words },
    })),
    ...replacing(text, /[一二]零[零〇一二三四五六七八九]{2}(?=年)/gu, 'checks.numerals.zero', ([year]) =>
      year.replaceAll('零', '〇'),
    ),
  ],
};

/** 2026.6.5 in a sentence is 2026年6月5日. */
export const dateForm: BlockRule = {
  id: 'dateForm',
  level: 'hint',
  source: 'standard',
  basis: 'GB/T 15835—2011 5.2',
  inBlock: ({ block, text }) =>
    block.role === 'table'
      ? []
      : replacing(
          text,
          /(?<![\d.])(20\d{2})[.．/](1[0-2]|0?[1-9])[.．/](3[01]|[12]\d|0?[1-9])(?![\d.])/gu,
          'checks.dateForm',
          (match) => `${match[1]!}年${Number(match[2])}月${Number(match[3])}日`,
        ),
};

/** Nothing gets less by a multiple of itself. */
export const decrease: BlockRule = {
  id: 'decrease',
  level: 'warning',
  source: 'common',
  inBlock: ({ text }) =>
    remarksOn(text, /(?:减少|降低|下降|缩短|缩减)了?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)倍/gu, ([words]) => ({
      message: 'checks.decrease',
      args: { words },
    })),
};
