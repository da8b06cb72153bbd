import { bigramsOf, likeness } from './likeness';
import type { Word } from './words';

/** Pairs less alike than this have nothing to do with each other. */
const LEAST = 0.3;

interface Pair {
  old: readonly Word[];
  fresh: readonly Word[];
}

/** The sentences of two texts side by side, in order, the ones most alike together: for texts too different to be compared at once. */
export function pairByLikeness(old: readonly Word[], fresh: readonly Word[]): Pair[] {
  const a = sentences(old);
  const b = sentences(fresh);
  const gramsA = a.map((words) => bigramsOf(words.map((word) => word.text).join('')));
  const gramsB = b.map((words) => bigramsOf(words.map((word) => word.text).join('')));
  // The best sum of likeness from (i, j) to the end.
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const match = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const alike = likeness(gramsA[i]!, gramsB[j]!);
      match[i * width + j] = alike >= LEAST ? alike : 0;
      const together = match[i * width + j]! > 0 ? alike + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(together, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const here = i < a.length && j < b.length ? match[i * width + j]! : 0;
    if (here > 0 && best[i * width + j] === here + best[(i + 1) * width + j + 1]!)
      pairs.push({ old: a[i++]!, fresh: b[j++]! });
    else if (i < a.length && (j === b.length || best[i * width + j] === best[(i + 1) * width + j]))
      pairs.push({ old: a[i++]!, fresh: [] });
    else pairs.push({ old: [], fresh: b[j++]! });
  }
  return pairs;
}

function sentences(words: readonly Word[]): Word[][] {
  const list: Word[][] = [];
  let open = false;
  for (const word of words) {
    if (open) list.at(-1)!.push(word);
    else list.push([word]);
    open = !/[。；！？\n\u2028]$/u.test(word.text);
  }
  return list;
}
