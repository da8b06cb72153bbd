import { describe, expect, it } from 'vitest';
import { CharacterSet } from '../../shared/recognition/character-set';

describe('CharacterSet', () => {
  const stops = new CharacterSet('。！');

  it('tells its characters, and nothing outside the text', () => {
    expect([0, 1, 2, 3, -1].map((at) => stops.has('甲。乙', at))).toEqual([false, true, false, false, false]);
  });

  it('finds the first of them in a range, or the end of it', () => {
    const text = '甲。乙！丙';
    expect(stops.next(text, 0)).toBe(1);
    expect(stops.next(text, 2)).toBe(3);
    expect(stops.next(text, 2, 3)).toBe(3);
    expect(stops.next(text, 4)).toBe(5);
  });
});
