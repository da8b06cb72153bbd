import { expect, test } from 'vitest';
import { firstPlace, moveCaret } from '../../../renderer/import/caret';

const text = '强化服务。窗口延时；预约办理。';

test('the caret begins behind the first sentence, else behind a comma, else in the middle', () => {
  expect(firstPlace(text)).toBe(5);
  expect(firstPlace('强化服务，提升效能')).toBe(5);
  expect(firstPlace('强化服务')).toBe(2);
});

test('it moves by characters and by sentences, never to an end', () => {
  expect(moveCaret(text, 5, 'ArrowRight', false)).toBe(6);
  expect(moveCaret(text, 5, 'ArrowRight', true)).toBe(10);
  expect(moveCaret(text, 10, 'ArrowDown', false)).toBe(10);
  expect(moveCaret(text, 10, 'ArrowUp', false)).toBe(5);
  expect(moveCaret(text, 1, 'ArrowLeft', false)).toBe(1);
  expect(moveCaret(text, 3, 'End', false)).toBe(text.length - 1);
  expect(moveCaret(text, 3, 'x', false)).toBeNull();
});

test('it does not stop within a character', () => {
  expect(moveCaret('服𠮷务', 1, 'ArrowRight', false)).toBe(3);
});
