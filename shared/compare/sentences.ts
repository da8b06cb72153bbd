import type { Stretch } from './words';

/** Where a sentence ends: with its closing quotation marks; a clause before ； is long enough in reports to be looked at alone. */
const SENTENCE = /[^。！？；!?;\n\u2028\t]*(?:[。！？；!?;]+[”’」》）)]*|[\n\u2028\t]+|$)/gu;

/** The sentences of a text as stretches, in order and without gaps. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(SENTENCE))
    if (match[0] !== '') found.push([match.index, match.index + match[0].length]);
  return found;
}
