import { describe, expect, it } from 'vitest';
import { levelsOfLists } from '../../../electron/import/readers/html/parted-lists';

/** "1-3" is a list from 1 to 3, "2" one that begins and ends with 2; behind "|" one that adjoins the one before. */
const levels = (lists: string, isParted = false): string =>
  levelsOfLists(
    lists.split(' ').map((list) => {
      const [sign, type = '', from, to = from] = /^(\|?)([a-z]*)(\d+)(?:-(\d+))?$/.exec(list)!.slice(1);
      return { type, first: Number(from), last: Number(to), adjoins: sign === '|' };
    }),
    isParted,
  ).join('');

describe('levels of lists that a page writes beside each other', () => {
  it.each([
    ['lists that have nothing to do with each other', '1-3 1-2 1-4', '000'],
    ['one that goes on behind text', '1-3 4-5', '00'],
    ['a list in an item of another', '1 1-3 2', '010'],
    ['the last of such lists, behind which nothing goes on', '1 1-3 2 1-2 |3 1-2', '010101'],
    ['three levels', '1 1 1-6 2 1-6 2 1 1-6 2 1 2', '01212012122'],
    ['several lists in one item', '1 1-3 1-2 2', '0110'],
    ['a list behind one of several items', '1 1-3 2-4 1-2', '0100'],
    ['a list right behind the item of another', '1 2 |1 1-3 2', '00121'],
    ['one parted for no reason', '1-2 |3 |4', '000'],
    ['a number for which no list is open', '1-2 1-3 7', '000'],
    ['numbers of another kind', 'a1 b1-3 a2 b3', '0101'],
    ['one that goes on behind text in the item of another', '1 1-2 3 |2', '0110'],
  ])('%s', (_what, lists, expected) => {
    expect(levels(lists)).toBe(expected);
  });

  it.each([
    ['a list behind a heading of one item', '1 2 |1 1-2', '0012'],
    ['two such headings', '1 1 2', '011'],
    ['lists of several items', '1-3 1-2 1-4', '000'],
    ['numbers that begin anew at each item', '1 1 1 1 1 1', '012333'],
  ])('in a page of LibreOffice: %s', (_what, lists, expected) => {
    expect(levels(lists, true)).toBe(expected);
  });

  it('take linear time, whatever the page has', () => {
    const lists = Array.from({ length: 200_000 }, (_, i) => ({
      type: '1',
      first: (i % 7) + 1,
      last: (i % 7) + 1 + (i % 3),
      adjoins: i % 2 === 0,
    }));
    const began = performance.now();
    expect(levelsOfLists(lists, true)).toHaveLength(lists.length);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
