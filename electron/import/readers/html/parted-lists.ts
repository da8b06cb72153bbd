import { lastIndexWhere } from '../../../../shared/recognition/last-index';

/** A list of a page that stands in no other: how its items are numbered, its first number and its last. */
export interface PartedList {
  type: string;
  first: number;
  last: number;
  /** Whether no paragraph, not even an empty one, stands between it and the list before. */
  adjoins: boolean;
}

/** A list and those that go on with it. */
interface Chain {
  type: string;
  last: number;
  /** The chain in an item of which it stands, where that is told. */
  holder: Chain | null;
  /** −1: not told yet. */
  level: number;
}

/** Chains that a list may go on with: a hostile page has any number of lists. */
const MAX_OPEN = 64;

/** No report counts deeper; guessed is no further. */
const DEEPEST_GUESS = 3;

/**
 * How deep each list stands. LibreOffice and Markdown write lists of deeper levels beside the list that they belong to, not into it, and
 * part that there: 1. | 1. 2. | 2. (start=2). What stands between a list and the one that goes on with it stands in an item of it; so does a
 * list that begins right behind it and, in a page that is known to part its lists so, one that begins behind a single item.
 *
 * @param isParted whether the page is known to; else it is where one of its lists tells
 * @returns for each list its level, from 0
 */
export function levelsOfLists(lists: readonly PartedList[], isParted: boolean): number[] {
  const chains = chainsOf(lists);
  const guesses = isParted || chains.some(({ holder }) => holder !== null);
  chains.forEach((chain, i) => {
    if (chain.level >= 0) return;
    const least = chain.holder === null ? 0 : chain.holder.level + 1;
    const before = guesses && i > 0 ? chains[i - 1]!.level + (isSingle(lists[i - 1]!) ? 1 : 0) : 0;
    chain.level = Math.max(least, Math.min(before, DEEPEST_GUESS));
  });
  return chains.map(({ level }) => level);
}

function isSingle({ first, last }: PartedList): boolean {
  return first === last;
}

/** Each list with the chain that it belongs to. */
function chainsOf(lists: readonly PartedList[]): Chain[] {
  const open: Chain[] = [];
  let before: Chain | null = null;
  return lists.map(({ type, first, last, adjoins }) => {
    const goesOn = (chain: Chain): boolean => chain.type === type && chain.last === first - 1;
    // Right behind a list stands what goes on with another, if there is one.
    const another = adjoins ? lastIndexWhere(open, (chain) => chain !== before && goesOn(chain)) : -1;
    const elder = first === 1 ? -1 : another >= 0 ? another : lastIndexWhere(open, goesOn);
    // What begins right behind an item stands in it.
    const holder = adjoins && first === 1 ? before : null;
    const chain: Chain = open[elder] ?? { type, last, holder, level: -1 };
    if (elder < 0) {
      if (open.length === MAX_OPEN) open.shift();
      open.push(chain);
    } else for (const inner of open.splice(elder + 1)) inner.holder ??= chain;
    chain.last = last;
    return (before = chain);
  });
}
