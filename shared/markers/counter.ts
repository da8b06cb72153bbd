import { isHeadingRole, type Block } from '../model/block';

type Placed = Pick<Block, 'role' | 'depth'>;

/** Keeps the ordinals of a flat list of blocks as it is walked from the top (the rules are those of computeMarkers). */
export class MarkerCounter {
  private readonly levels: Map<string, number>[] = [];

  /** Comes to a block: a heading ends the lists of the depths below it. */
  enter(block: Placed): void {
    if (isHeadingRole(block.role)) this.levels.length = Math.min(this.levels.length, block.depth + 1);
  }

  /** The ordinal that the next block of this depth and style would get. */
  next(depth: number, style: string): number {
    return (this.levels[depth]?.get(style) ?? 0) + 1;
  }

  set(depth: number, style: string, ordinal: number): void {
    (this.levels[depth] ??= new Map<string, number>()).set(style, ordinal);
  }
}
