import { parentIndex } from '../../../shared/editing/tree';
import type { Block, Marker } from '../../../shared/model/block';

type Numbered = Pick<Block, 'role' | 'depth'> & { marker?: Marker | null };

const LADDER = ['第一部分', '一、', '（一）', '1.', '（1）', '①'] as const;

/** The style alone: a younger sibling counts on, it does not restart. */
export function styleOf(block: Numbered): Marker | null {
  return block.marker ? { style: block.marker.style } : null;
}

/**
 * The marker that a heading at `at` would get: that of the nearest block of the same role and depth, before it or else after it; where there is
 * none, the step of the ladder 第一部分, 一、, （一）, 1., （1）, ① below its parent's.
 */
export function fittingMarker(blocks: readonly Numbered[], at: number): Marker | null {
  const block = blocks[at];
  if (!block) return null;
  const alike = (other: Numbered | undefined) =>
    other && other.role === block.role && other.depth === block.depth && other.marker;
  for (let i = at - 1; i >= 0; i--) if (alike(blocks[i])) return styleOf(blocks[i]!);
  for (let i = at + 1; i < blocks.length; i++) if (alike(blocks[i])) return styleOf(blocks[i]!);
  if (block.role === 'part') return { style: LADDER[0] };
  const parent = blocks[parentIndex(blocks, at)];
  const step = LADDER.indexOf((parent?.marker?.style ?? '') as (typeof LADDER)[number]);
  if (step >= 0) return { style: LADDER[Math.min(step + 1, LADDER.length - 1)]! };
  return { style: block.role === 'goal' ? '一、' : '（一）' };
}
