import { isHeadingRole, MAX_DEPTH, type Block } from '../model/block';

/** What the tree is derived from: the list is flat, `depth` says what hangs from what. */
export type Levelled = Pick<Block, 'role' | 'depth'>;

/**
 * Where the subtree of block `at` ends (exclusive).
 *
 * A heading (part, goal, measure) holds everything up to the next heading that is no deeper, or the next other block that is less deep: body
 * text often stands at the depth of its heading. Any other block holds the deeper blocks that follow it and are no headings.
 */
export function subtreeEnd(blocks: readonly Levelled[], at: number): number {
  const top = blocks[at];
  if (!top) return at;
  const heading = isHeadingRole(top.role);
  let end = at + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end]!;
    const inside = heading
      ? block.depth > top.depth || (block.depth === top.depth && !isHeadingRole(block.role))
      : block.depth > top.depth && !isHeadingRole(block.role);
    if (!inside) break;
  }
  return end;
}

/** The nearest heading above block `at` that is less deep, or for body text the heading it stands under; -1 where there is none. */
export function parentIndex(blocks: readonly Levelled[], at: number): number {
  const child = blocks[at];
  if (!child) return -1;
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (!isHeadingRole(block.role)) continue;
    if (block.depth < child.depth || (block.depth === child.depth && !isHeadingRole(child.role))) return i;
  }
  return -1;
}

/** The sibling subtree before block `at`, by the index of its first block; -1 where `at` is the eldest. */
export function elderSibling(blocks: readonly Levelled[], at: number): number {
  let elder = -1;
  let next = parentIndex(blocks, at) + 1;
  while (next < at) {
    elder = next;
    next = subtreeEnd(blocks, next);
  }
  return next === at ? elder : -1;
}

/** The sibling subtree after the one of block `at`; -1 where `at` is the youngest. */
export function youngerSibling(blocks: readonly Levelled[], at: number): number {
  const end = subtreeEnd(blocks, at);
  const next = blocks[end];
  return next && elderSibling(blocks, end) === at ? end : -1;
}

/**
 * The depths with every jump closed: a block is at most one level deeper than the block it hangs from (the nearest before it that is less deep).
 * The first block keeps its depth, and blocks that hang from the same one and were equally deep stay so.
 */
export function closedDepths(blocks: readonly Levelled[]): number[] {
  const above: { before: number; after: number }[] = [];
  return blocks.map(({ depth }) => {
    const before = Math.max(0, Math.min(MAX_DEPTH, depth));
    while (above.length > 0 && above.at(-1)!.before >= before) above.pop();
    const parent = above.at(-1);
    const after = parent ? Math.min(before, parent.after + 1) : before;
    above.push({ before, after });
    return after;
  });
}
