import { fold } from './fold';

/** What is looked for: texts that contain all of `words` and none of `without`, all folded. */
export interface Query {
  words: string[];
  without: string[];
}

/**
 * Reads what was typed: words parted by white space are all to be found; what stands in quotation marks ("", “”, 「」, 『』) is one word
 * with its spaces; a word or a quotation behind a hyphen must not stand there. An opened quotation that is not closed yet goes to the
 * end, a hyphen inside a word or alone is a sign like others.
 */
export function parseQuery(typed: string): Query {
  const words = new Set<string>();
  const without = new Set<string>();
  for (const [, minus, quoted, open, plain] of fold(typed).matchAll(PART)) {
    const word = (quoted ?? open ?? plain ?? '').trim();
    if (word !== '') (minus === undefined ? words : without).add(word);
  }
  return { words: [...words], without: [...without].filter((word) => !words.has(word)) };
}

/** 1: the hyphen; 2: a closed quotation; 3: one that is still open; 4: a plain word. */
const PART = /(-(?=\S))?(?:["“”「『]([^"“”」』]*)["“”」』]|["“「『]([^"“”」』]*)$|(\S+))/gu;

/** Signs that part a sentence into what may be looked for alone. */
const BREAKS = /[\s\p{P}\p{S}]+|[的了在和与及为以将]/gu;

/** Parts of a query that found nothing, each worth a search of its own: its phrases, the longest first, without what has one character only. */
export function looserQueries(typed: string): string[] {
  const whole = parseQuery(typed).words.join(' ');
  const parts = new Set(whole.split(BREAKS).filter((part) => part.length > 1 && part !== whole));
  const shorter = [...parts].flatMap((part) => (part.length > 8 ? [part.slice(0, 4), part.slice(-4)] : [part]));
  return [...new Set(shorter)].sort((a, b) => b.length - a.length).slice(0, 6);
}
