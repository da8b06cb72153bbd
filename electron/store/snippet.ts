import { CELL_END, ROW_END, tableLine } from '../../shared/model/table';
import { fold } from '../../shared/search/fold';
import { occurrences } from '../../shared/search/occurrences';

/** Characters kept before the first match, and in all. */
const BEFORE = 16;
const LENGTH = 72;

export interface Snippet {
  snippet: string;
  /** [start, end) offsets into `snippet`, in order, without overlap. */
  matches: [number, number][];
}

/** A table is shown as a line; another text as it is. */
export function readable(text: string): string {
  return text.includes(CELL_END) || text.includes(ROW_END) ? tableLine(text) : text;
}

/** The stretch of a text around the first of the folded words, with … where it is cut, and where the words stand in it. */
export function cutSnippet(text: string, words: readonly string[]): Snippet {
  const folded = fold(text);
  // A word that stood over two cells is not found in the line: it begins with the text.
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const from = first - BEFORE > 1 ? wholeCharacter(text, first - BEFORE) : 0;
  const to = text.length > from + LENGTH + 1 ? wholeCharacter(text, from + LENGTH) : text.length;
  const lead = from > 0 ? '…' : '';
  const within = occurrences(folded.slice(from, to), words);
  return {
    snippet: lead + text.slice(from, to) + (to < text.length ? '…' : ''),
    matches: within.map(([start, end]) => [start + lead.length, end + lead.length]),
  };
}

/** `at`, or one less where it would part a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
