import type { Block } from '../model/block';
import { MarkerCounter } from './counter';
import { printMarker } from './style';

type Numbered = Pick<Block, 'role' | 'depth' | 'marker'>;

/**
 * The printed marker of every block, "" where it has none.
 *
 * 1. A block is counted among the blocks of its depth and marker style since the last heading (part, goal, measure) of a lower depth.
 * 2. `restartAt` sets the ordinal; without it the ordinal is that of the elder plus one, or one.
 * 3. A block without a marker neither counts nor interrupts.
 */
export function computeMarkers(blocks: readonly Numbered[]): string[] {
  const counter = new MarkerCounter();
  return blocks.map((block) => {
    counter.enter(block);
    if (block.marker === null) return '';
    const { style, restartAt } = block.marker;
    const ordinal = restartAt ?? counter.next(block.depth, style);
    counter.set(block.depth, style, ordinal);
    return printMarker(style, ordinal) ?? style;
  });
}
