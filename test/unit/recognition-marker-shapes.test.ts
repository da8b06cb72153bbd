import { expect, it } from 'vitest';
import { leadingMarker, markerShapes } from '../../shared/recognition/marker-grammar';

/** Between them they complete every line of the grammar whose first character stands before them. */
const REST = [
  '、甲',
  '）甲',
  '是甲',
  '要甲',
  '　甲',
  ' 甲',
  '甲',
  '.甲',
  '.1.1 甲',
  '.1 甲',
  '一）甲',
  '1）甲',
  '一、甲',
  '一章甲',
  '先，甲',
  '次，甲',
  '后，甲',
  '—甲',
  '-甲',
];

it('looks at every character that a marker can begin with', () => {
  const missed: string[] = [];
  let found = 0;
  for (let code = 0x20; code < 0xffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    for (const rest of REST) {
      const text = String.fromCharCode(code) + rest;
      if (leadingMarker(text) === null) continue;
      found++;
      if (markerShapes(text, () => true).next().value?.at !== 0) missed.push(text);
    }
  }
  expect(missed).toEqual([]);
  expect(found).toBeGreaterThan(200);
});
