import { z } from '../model/zod';
import { metadata } from '../model/report';

const id = z.string().min(1).max(64);
const ids = z.array(id).min(1).max(10_000);
const nothing = z.void();

/** What can be changed on the shelf without opening the report. */
export const shelfFields = metadata.pick({ unit: true, kind: true, year: true, part: true, status: true }).partial();
export type ShelfFields = z.infer<typeof shelfFields>;

/** Narrows a search; what is absent does not count. */
export const searchFilter = z.object({
  year: z.number().int().optional(),
  kind: metadata.shape.kind.optional(),
  unit: z.string().max(1000).optional(),
  /** Only blocks that tell outcomes, or only blocks in which figures stand. */
  only: z.enum(['outcomes', 'figures']).optional(),
});
export type SearchFilter = z.infer<typeof searchFilter>;

/** Calls of the shelf; spread into the contract. Each is one transaction: all of the reports are changed, or none. */
export const shelfCalls = {
  /** Puts reports at the top of the shelf, or takes them from there. */
  pinReports: { input: z.object({ ids, pinned: z.boolean() }), output: nothing },
  editReports: {
    input: z.object({
      changes: z
        .array(z.object({ id, fields: shelfFields }))
        .min(1)
        .max(10_000),
    }),
    output: nothing,
  },
  /** To the recycle bin, and back. */
  deleteReports: { input: z.object({ ids }), output: nothing },
  restoreReports: { input: z.object({ ids }), output: nothing },
  /** Groups of reports that came from the same text; those in the recycle bin do not count. */
  listDuplicates: { input: nothing, output: z.array(z.array(id)) },
};
