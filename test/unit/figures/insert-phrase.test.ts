import { expect, it } from 'vitest';
import { insertPhrase } from '../../../shared/figures/insert-phrase';

const FIGURE = { id: 'f', unit: '件' };
const run = { figureId: 'f' };
const PHRASE = '比上年增加3件';

it.each([
  [
    [{ text: '受理' }, run, { text: '件。' }],
    [{ text: '受理' }, run, { text: '件，比上年增加3件。' }],
  ],
  [
    [run, { text: '余件，', bold: true as const }],
    [run, { text: '，比上年增加3件余件，', bold: true as const }],
  ],
  [[run], [run, { text: '，比上年增加3件' }]],
  [
    [run, { figureId: 'g' }, { text: '件' }],
    [run, { text: '，比上年增加3件' }, { figureId: 'g' }, { text: '件' }],
  ],
])('%j', (content, expected) => expect(insertPhrase(content, FIGURE, PHRASE)).toEqual(expected));

it('says nothing twice, and nothing of a figure that is not there', () => {
  const once = insertPhrase([run, { text: '件。' }], FIGURE, PHRASE)!;
  expect(insertPhrase(once, FIGURE, PHRASE)).toBeNull();
  expect(insertPhrase([{ text: '件' }], FIGURE, PHRASE)).toBeNull();
});
