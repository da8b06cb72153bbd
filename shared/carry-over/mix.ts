import type { Block } from '../model/block';
import { MAX_DEPTH } from '../model/block';
import { NO_MATTER, type Kind, type Part, type Report } from '../model/report';
import { reuse } from '../prior/reuse';

/** A goal of a prior report that goes into the new one, with all under it. */
export interface Piece {
  prior: Report;
  blockId: string;
  /** all: the words; frame: headings alone, what stands under them as prompts. */
  part: 'all' | 'frame';
}

export interface MixOptions {
  id: string;
  title: string;
  kind: Kind;
  unit: string;
  year: number | null;
  part: Part;
}

/**
 * A new report of goals out of several prior ones, in the given order and on one level, numbered through like the first; figures emptied with
 * last value beside them, what may be out of date marked (see reuse).
 * @throws RangeError where a block is not in its report
 */
export function mix(pieces: readonly Piece[], options: MixOptions): { report: Report; marks: number } {
  const reused = pieces.map(({ prior, blockId, part }) => reuse(prior, blockId, part, options.year));
  const style = reused.find(({ blocks }) => blocks[0]!.marker !== null)?.blocks[0]!.marker?.style;
  const blocks = reused.flatMap(({ blocks: [top, ...under] }): Block[] => {
    const up = top!.depth;
    const marker = style === undefined ? null : { style };
    return [
      { ...top!, depth: 0, flow: 'paragraph', marker },
      ...under.map((block) => ({ ...block, depth: Math.min(MAX_DEPTH, Math.max(1, block.depth - up)) })),
    ];
  });
  const figures = reused.flatMap((part) => part.figures);
  const marks = reused.reduce((sum, part) => sum + part.marks, 0);
  return { report: { ...options, status: 'draft', matter: NO_MATTER, blocks, figures }, marks };
}
