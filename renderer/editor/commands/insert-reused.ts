import { Transforms } from 'slate';
import { closedDepths, subtreeEnd } from '../../../shared/editing/tree';
import { isHeadingRole, MAX_DEPTH, type Block } from '../../../shared/model/block';
import type { Figure } from '../../../shared/model/figure';
import { blocksToSlate } from '../convert';
import { putFigure } from '../document';
import { asOneStep } from '../one-step';
import type { ReportEditor } from '../slate-types';
import { blockAt, blocksOf, indexOfBlock, isEmptyBlock } from './current-block';

const LADDER = ['part', 'goal', 'measure', 'outcome', 'text', 'table'];

/**
 * Puts blocks of a prior report behind block `id`, at the end of what is under it. A heading of its own rank stays away: its heading is written
 * already, and only what stands under the prior one comes in. Without anything under it, and for higher ranks, they stand beside it. An empty
 * block gives its place to them. One undo step. Returns the index of the first, -1 where the block is gone.
 */
export function insertReused(
  editor: ReportEditor,
  id: string,
  { blocks, figures }: { blocks: readonly Block[]; figures: readonly Figure[] },
): number {
  const here = indexOfBlock(editor, id);
  const beside = blockAt(editor, here);
  const root = blocks[0];
  if (!beside || !root) return -1;
  const headed = isHeadingRole(beside.role) && beside.role === root.role && !isEmptyBlock(beside) && blocks.length > 1;
  const wanted = headed ? blocks.slice(1) : blocks;
  const first = wanted[0]!;
  const lower = isHeadingRole(beside.role) && LADDER.indexOf(first.role) > LADDER.indexOf(beside.role);
  const by = headed ? beside.depth - root.depth : (lower ? beside.depth + 1 : beside.depth) - first.depth;
  const replaced = isEmptyBlock(beside) && subtreeEnd(blocksOf(editor), here) === here + 1 && !lower;
  const at = replaced ? here : subtreeEnd(blocksOf(editor), here);
  const shifted = wanted.map((block) => ({ ...block, depth: Math.max(0, Math.min(MAX_DEPTH, block.depth + by)) }));
  const depths = closedDepths([...blocksOf(editor).slice(0, at), ...shifted]).slice(at);
  asOneStep(editor, () => {
    for (const figure of figures) putFigure(editor, figure);
    if (replaced) Transforms.removeNodes(editor, { at: [here] });
    Transforms.insertNodes(editor, blocksToSlate(shifted.map((block, i) => ({ ...block, depth: depths[i]! }))), {
      at: [at],
    });
  });
  return at;
}
