import { parseChineseNumeral } from '../markers/chinese-numeral';

/** A number as it is written in a text: groups 1 number, 2 multiplier. */
export const NUMBER = '(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万|亿|千|百)?';

const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Every value that may have been rounded to what is written. */
export interface Interval {
  low: number;
  high: number;
}

/** The values that "1.2万" may stand for; a whole number without multiplier is exact. */
export function intervalOf(number: string, multiplier = ''): Interval {
  const plain = number.replace(/[,，]/gu, '');
  const times = TIMES[multiplier] ?? 1;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const half = decimals === 0 && times === 1 ? 0 : (0.5 * times) / 10 ** decimals;
  const value = Number(plain) * times;
  return { low: value - half, high: value + half };
}

/** Half a unit of the last digit of a percentage that was rounded, or cut off. */
export function percentInterval(number: string): Interval {
  const decimals = number.split('.')[1]?.length ?? 0;
  const unit = 1 / 10 ** decimals;
  return { low: Number(number) - unit, high: Number(number) + unit };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.low <= b.high + 1e-9 && b.low <= a.high + 1e-9;
}

/** A small count in Chinese or Arabic numerals; null where it is none. */
export function countOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === '两') return 2;
  return parseChineseNumeral(text);
}

/** A value to be read: at most two decimals. */
export function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
