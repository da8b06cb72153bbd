import type { BlockElement, ReportEditor } from './slate-types';

/**
 * What `look` says of each block of an editor, in order, kept from call to call: only the stretch between the blocks that stand as they were at
 * the beginning and those at the end is looked at again, so that a key costs a long report no more than a short one. The list is the same one where no
 * block is another.
 */
export function followBlocks<T>(look: (block: BlockElement) => T): (editor: ReportEditor) => readonly T[] {
  const known = new WeakMap<ReportEditor, { blocks: readonly BlockElement[]; seen: readonly T[] }>();
  return (editor) => {
    const blocks = editor.children as BlockElement[];
    const before = known.get(editor);
    if (before?.blocks === blocks) return before.seen;
    const seen = before ? lookAgain(before, blocks, look) : blocks.map(look);
    known.set(editor, { blocks, seen });
    return seen;
  };
}

function lookAgain<B, T>(
  before: { blocks: readonly B[]; seen: readonly T[] },
  blocks: readonly B[],
  look: (block: B) => T,
): readonly T[] {
  const shorter = Math.min(before.blocks.length, blocks.length);
  let head = 0;
  while (head < shorter && before.blocks[head] === blocks[head]) head++;
  if (head === blocks.length && head === before.blocks.length) return before.seen;
  let tail = 0;
  while (tail < shorter - head && before.blocks[before.blocks.length - 1 - tail] === blocks[blocks.length - 1 - tail])
    tail++;
  return [
    ...before.seen.slice(0, head),
    ...blocks.slice(head, blocks.length - tail).map(look),
    ...before.seen.slice(before.seen.length - tail),
  ];
}
