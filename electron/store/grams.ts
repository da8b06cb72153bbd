/**
 * Words of the search index. Chinese has no spaces, and the words people look for have two characters, so a text is indexed by
 * each pair of neighbouring letters or digits, whatever punctuation stands between them. Its last character is indexed alone: with
 * it, every character begins some gram, and a query of one character is a prefix.
 */

/** White space, punctuation, and what the index's tokenizer (FTS5 "ascii") takes for a separator. */
const SEPARATORS = /[\s\p{P}\p{Z}\p{Cc}\p{Cf}$+<=>^`|~]+/gu;

/** The grams of a folded text, separated by spaces; one that stands in it twice may be given twice. */
export function gramsOf(folded: string): string {
  if (BEYOND_BASIC_PLANE.test(folded)) {
    const characters = lettersOf(folded);
    return characters.map((character, index) => character + (characters[index + 1] ?? '')).join(' ');
  }
  const letter = (letters ??= basicLetters());
  const grams = new Uint16Array(folded.length * 3);
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (letter[unit] === 0) continue;
    // It ends the gram before, and begins the next.
    if (length > 0) {
      grams[length++] = unit;
      grams[length++] = SPACE;
    }
    grams[length++] = unit;
  }
  return UTF_16.decode(grams.subarray(0, length));
}

const SPACE = 0x20;
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const BEYOND_BASIC_PLANE = /[\ud800-\udfff]/;

/** By UTF-16 unit of the basic plane: 1 for what gramsOf keeps. Many texts are long: a look into a table is quicker than a regular expression. */
let letters: Uint8Array | undefined;
function basicLetters(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1);
  // Surrogates, which would be joined to letters, are looked up elsewhere.
  const units = Uint16Array.from(table.keys()).fill(0, 0xd800, 0xe000);
  for (const { 0: run, index } of UTF_16.decode(units).matchAll(SEPARATORS)) table.fill(0, index, index + run.length);
  return table;
}

/** A query of the index. */
export interface GramQuery {
  grams: string;
  /** The one letter that it is all about; a prefix of hundreds of grams. */
  letter?: string;
}

/**
 * The index query for texts that may contain all of the folded words; null where the index cannot help, because no word has a letter or
 * digit. What it finds is to be verified: the pairs may stand apart.
 */
export function gramQuery(words: readonly string[]): GramQuery | null {
  const letters = words.map(lettersOf).filter((word) => word.length > 0);
  const pairs = letters.flatMap((word) => word.slice(1).map((character, index) => `"${word[index]!}${character}"`));
  if (pairs.length > 0) return { grams: [...new Set(pairs)].join(' AND ') };
  // It is asked for only where there is nothing better.
  const letter = letters[0]?.[0];
  return letter === undefined ? null : { grams: `"${letter}"*`, letter };
}

function lettersOf(text: string): string[] {
  return [...text.replace(SEPARATORS, '')];
}
