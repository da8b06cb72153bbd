import type { Steps } from './steps';
import type { Weighed } from './weights';

/** Pairs of characters that stand in more blocks than this lead to no candidates. */
const COMMON = 40;
/** So many pairs of blocks are all looked at; of more, so many for each block. */
const FEW = 4000;
const NEAREST = 12;
/** Blocks of one step. */
const STEP = 32;

/** Visits all pairs of a few blocks; of many, for each block on the left those on the right that share most of what is rare. */
export function* eachCandidate(
  left: readonly Weighed[],
  right: readonly Weighed[],
  visit: (x: Weighed, y: Weighed) => void,
): Steps<void> {
  if (left.length * right.length <= FEW) {
    for (const x of left) for (const y of right) visit(x, y);
    yield;
    return;
  }
  const { starts, blocks } = placesOf(right);
  const votes = new Float64Array(right.length);
  const near = new Int32Array(right.length);
  for (const [place, x] of left.entries()) {
    if (place % STEP === STEP - 1) yield;
    const { pairs, weights } = x.own;
    let count = 0;
    for (let k = 0; k < pairs.length; k++) {
      const pair = pairs[k]!;
      const start = starts[pair] ?? 0;
      const end = starts[pair + 1] ?? start;
      if (end - start > COMMON) continue;
      for (let at = start; at < end; at++) {
        const j = blocks[at]!;
        if (votes[j] === 0) near[count++] = j;
        votes[j]! += weights[k]!;
      }
    }
    const voted = near.subarray(0, count);
    if (count > NEAREST) voted.sort((i, j) => votes[j]! - votes[i]! || i - j);
    for (let k = 0; k < Math.min(count, NEAREST); k++) visit(x, right[voted[k]!]!);
    for (let k = 0; k < count; k++) votes[voted[k]!] = 0;
  }
}

/** Which blocks each pair of characters stands in: those of pair p are blocks[starts[p]] … blocks[starts[p + 1] - 1]. */
function placesOf(side: readonly Weighed[]): { starts: Uint32Array; blocks: Uint32Array } {
  const last = side.reduce((most, { own }) => Math.max(most, own.pairs.at(-1) ?? 0), 0);
  const starts = new Uint32Array(last + 2);
  let all = 0;
  for (const { own } of side) {
    all += own.pairs.length;
    for (const pair of own.pairs) starts[pair + 1]!++;
  }
  for (let pair = 0; pair <= last; pair++) starts[pair + 1]! += starts[pair]!;
  const next = starts.slice();
  const blocks = new Uint32Array(all);
  side.forEach(({ own }, j) => {
    for (const pair of own.pairs) blocks[next[pair]!++] = j;
  });
  return { starts, blocks };
}
