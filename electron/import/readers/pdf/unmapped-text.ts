import type { TextPage } from '../page-text/text-page';

/** Letters of the scripts that Chinese office texts are written in. */
const USUAL = /[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{Co}\p{Cn}]/u;

const FEWEST = 10;
const SHARE = 0.3;
const BLOCKS = 6;

/**
 * Whether the text of a page is no text: a font without a table of its characters (ISO 32000-1 9.10.2) gives the numbers of its shapes, which
 * read as characters lie all over Unicode. A text in another script lies in a few blocks of it.
 */
export function isUnmapped({ pieces }: TextPage): boolean {
  let letters = 0;
  let strange = 0;
  const blocks = new Set<number>();
  for (const { text } of pieces)
    for (const character of text) {
      if (!LETTER.test(character)) continue;
      letters++;
      if (USUAL.test(character)) continue;
      strange++;
      blocks.add(character.codePointAt(0)! >> 7);
    }
  return strange >= FEWEST && strange >= letters * SHARE && blocks.size >= BLOCKS;
}
