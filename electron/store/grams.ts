/**
 * Words of the search index. Chinese has no spaces, and the words people look for have two characters, so a text is indexed by
 * each pair of neighbouring letters or digits, whatever punctuation stands between them. Its last character is indexed alone: with
 * it, every character begins some gram, and a query of one character is a prefix.
 */

/** White space, punctuation, and what the index's tokenizer (FTS5 "ascii") takes for a separator. */
const SEPARATORS = /[\s\p{P}\p{Z}\p{Cc}\p{Cf}$+<=>^`|~]+/gu;

/** The grams of a folded text, each once, separated by spaces. */
export function gramsOf(folded: string): string {
  const characters = lettersOf(folded);
  return [...new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')))].join(' ');
}

/**
 * The index query for texts that may contain all of the folded words; null where the index cannot help, because no word has a letter or
 * digit. What it finds is to be verified: the pairs may stand apart.
 */
export function gramQuery(words: readonly string[]): string | null {
  const letters = words.map(lettersOf).filter((word) => word.length > 0);
  const pairs = letters.flatMap((word) => word.slice(1).map((character, index) => `"${word[index]!}${character}"`));
  if (pairs.length > 0) return [...new Set(pairs)].join(' AND ');
  // A prefix stands for hundreds of grams: it is asked for only where there is nothing better.
  return letters[0] ? `"${letters[0][0]!}"*` : null;
}

function lettersOf(text: string): string[] {
  return [...text.replace(SEPARATORS, '')];
}
