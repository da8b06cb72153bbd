import { block, origin, role } from '../model/block';
import { figure } from '../model/figure';
import { part } from '../model/report';
import { z } from '../model/zod';

const id = z.string().min(1).max(64);

/** A place in an earlier report that is about the same matter as the block one writes. */
export const recalled = z.object({
  reportId: id,
  title: z.string(),
  year: z.number().int().nullable(),
  part,
  blockId: id,
  how: z.enum(['lineage', 'similar']),
  /** Headings above it, highest first, with their markers. */
  path: z.array(z.string()),
  role,
  heading: z.string(),
  /** What stands behind the heading and under it, cut after some hundred characters. */
  text: z.string(),
  /** Headings right under it that nothing under this year's block is like. */
  missing: z.array(z.object({ blockId: id, heading: z.string() })),
});
export type Recalled = z.infer<typeof recalled>;

/** Calls of the pane 往年; spread into the contract. */
export const priorCalls = {
  /** For a block as it stands in the window now: the matching places of other reports, the newest report first. */
  recall: {
    input: z.object({
      reportId: id,
      block: z.object({
        id,
        role,
        heading: z.string().max(2000),
        text: z.string().max(20_000),
        origin: origin.optional(),
      }),
      /** The headings right under it. */
      under: z.array(z.string().max(2000)).max(500),
    }),
    output: z.array(recalled),
  },
  /** A block of a prior report with all under it, made ready for a report of `year`; see shared/prior/reuse. Stores nothing. */
  reuse: {
    input: z.object({ from: id, blockId: id, part: z.enum(['all', 'frame']), year: z.number().int().nullable() }),
    output: z.object({ blocks: z.array(block), figures: z.array(figure), marks: z.number().int() }),
  },
};
