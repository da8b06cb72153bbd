import { describe, expect, test } from 'vitest';
import { breakLines, splitUnits, type Unit } from '../../../shared/format/layout/break-lines';
import { mayBreak } from '../../../shared/format/layout/kinsoku';
import { paginate } from '../../../shared/format/layout/paginate';

/** A hanzi is 10 pt wide, a Latin letter or digit 5. */
const units = (text: string): Unit<null>[] =>
  splitUnits(text).map((piece) => ({
    text: piece,
    width: [...piece].reduce((sum, c) => sum + (c === '\n' ? 0 : c.charCodeAt(0) < 0x80 ? 5 : 10), 0),
    face: null,
  }));
const linesOf = (text: string, characters: number, indent = 0): string[] =>
  breakLines(units(text), characters * 10, indent * 10).map((line) => line.units.map((u) => u.text).join(''));

test('numbers with their signs and Latin words are units, hanzi and punctuation each one', () => {
  expect(splitUnits('办理8,416件，达98.6%。Wi-Fi 好')).toEqual([
    '办',
    '理',
    '8,416',
    '件',
    '，',
    '达',
    '98.6%',
    '。',
    'Wi-Fi',
    ' ',
    '好',
  ]);
  expect(splitUnits('📄一')).toEqual(['📄', '一']);
});

describe('breakLines', () => {
  test('fills lines of so many characters, the first one indented', () => {
    expect(linesOf('一二三四五六七八九十', 4, 2)).toEqual(['一二', '三四五六', '七八九十']);
  });
  test('lets a closing sign hang over the end', () => {
    expect(linesOf('一二三四，五六', 4)).toEqual(['一二三四，', '五六']);
    expect(breakLines(units('一二三四，五六'), 40, 0)[0]!.width).toBe(40);
  });
  test('sets hanzi and digits a quarter of an em apart, but not at the end of a line', () => {
    const widths = (room: number): number[] => {
      const set = units('共9项一').map((unit) => ({ ...unit, em: 10 }));
      return breakLines(set, room, 0).map(({ width }) => width);
    };
    expect(widths(100)).toEqual([10 + 2.5 + 5 + 2.5 + 10 + 10]);
    expect(widths(20)).toEqual([10 + 2.5 + 5, 10 + 10]);
  });
  test('begins no line with a closing sign, ends none with an opening one', () => {
    expect(linesOf('一二三四》五', 4)).toEqual(['一二三', '四》五']);
    expect(linesOf('一二三《四五》', 4)).toEqual(['一二三', '《四五》']);
    expect(linesOf('一二三四”，五', 4)).toEqual(['一二三', '四”，五']);
  });
  test('does not break a number, nor a dash of two characters', () => {
    expect(linesOf('一二三12345件', 4)).toEqual(['一二三', '12345件']);
    expect(linesOf('一二三——四', 4)).toEqual(['一二三', '——四']);
  });
  test('breaks where it may not rather than run off the page, and always ends', () => {
    expect(linesOf('，，，，，，，，，，', 4).join('')).toBe('，，，，，，，，，，');
    expect(linesOf('123456789012345678901234567890', 4)).toEqual(['123456789012345678901234567890']);
  });
  test('keeps forced line ends, and drops blanks at the end of a line', () => {
    expect(linesOf('一\n\n二三', 4)).toEqual(['一', '', '二三']);
    expect(linesOf('一二三四 五', 4)).toEqual(['一二三四', '五']);
    expect(breakLines(units('一\n二'), 40, 0).map((line) => line.last)).toEqual([true, true]);
  });
  test('loses no character, whatever the width', () => {
    const text = '“高效办成一件事”，办理8,416件（同比增长12.5%），——“好差评”满意率为99.2%；《规范》……完。';
    for (let width = 1; width < 40; width++) expect(linesOf(text, width, 0).join('')).toBe(text);
  });
});

test.each([
  ['一', '二', true],
  ['一', '。', false],
  ['《', '一', false],
  ['—', '—', false],
  ['…', '…', false],
])('between %s and %s a line may be broken: %s', (before, after, expected) => {
  expect(mayBreak(before, after)).toBe(expected);
});

describe('paginate', () => {
  const rows = (...keep: number[]) =>
    Array.from({ length: 6 }, (_, i) => ({ height: 10, keepNext: keep.includes(i), content: i }));
  const pages = (...keep: number[]): number[][] =>
    paginate(rows(...keep), 30).map((page) => page.map((row) => row.content));

  test('fills each page', () => {
    expect(pages()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });
  test('takes a heading over to the page of its text', () => {
    expect(pages(2)).toEqual([[0, 1], [2, 3, 4], [5]]);
  });
  test('does not empty a page for that, and puts a row that is too high on a page of its own', () => {
    expect(pages(0, 1, 2, 3, 4, 5)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(paginate([{ height: 99, keepNext: false, content: 1 }], 30)).toHaveLength(1);
  });
});
