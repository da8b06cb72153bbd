import { expect, it } from 'vitest';
import { nest, type Nestable } from '../../shared/recognition/nest';

/** A heading and nothing more, or with a text of its own behind it (1*). */
function items(ordinals: string): Nestable[] {
  return ordinals.split(' ').map((word) => ({
    family: word.startsWith('n') ? 'number' : 'chinese',
    ordinal: Number(/\d+/u.exec(word)![0]),
    bare: false,
    namesPart: false,
    opensParagraph: true,
    insideSentence: false,
    headingLevel: undefined,
    closing: false,
    headingOnly: !word.endsWith('*'),
  }));
}

const depths = (ordinals: string): string =>
  nest(items(ordinals))
    .map(({ depth }) => depth)
    .join(' ');

it('puts a list within an item of its own kind where the outer list goes on', () => {
  expect(depths('1* 2 1 2 3 4 3 1* 2* 4')).toBe('0 0 1 1 1 1 0 1 1 0');
});

it('takes a list that begins again for the next one of the text where nothing tells', () => {
  expect(depths('1* 2* 3* 1* 2* 3*')).toBe('0 0 0 0 0 0');
  expect(depths('1 2 3 1 2 3 4')).toBe('0 0 0 0 0 0 0');
});

it('puts the items before 二、 below 一、 that was lost', () => {
  expect(depths('n1* n2* n3* 2 n1* n2*')).toBe('1 1 1 0 1 1');
});

it('leaves items on top where no list goes on behind them', () => {
  expect(depths('n1* n2* n3* 1 n1* n2*')).toBe('0 0 0 0 1 1');
  expect(depths('n1* 2* 3*')).toBe('0 0 0');
});
