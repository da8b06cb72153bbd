import { z } from '../model/zod';
import { report } from '../model/report';

const id = z.string().min(1).max(64);
/** Names a state of a report: how many patches it had taken then. */
const versionId = z.number().int().min(0);

/** A moment of a report that is worth showing, and what had happened since the one before. */
export const version = z.object({
  id: versionId,
  /** ms since the epoch, of the last patch before it. */
  at: z.number(),
  /** When this stretch of writing began. */
  since: z.number(),
  /** earliest: what went before was written by a Gangmu that did not keep it. */
  kind: z.enum(['created', 'imported', 'earliest', 'written', 'restored']),
  /** Of a restoring: the moment that the report was brought back to. */
  restoredTo: z.number().optional(),
  /** The last time that the report was exported like this. */
  exportedAt: z.number().optional(),
  characters: z.number().int(),
  /** Blocks that came, went, and read otherwise; figures that came, went or changed. */
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  figures: z.number().int(),
  /** Whether blocks changed their order, and whether title, unit, year … changed. */
  moved: z.boolean(),
  metadata: z.boolean(),
});
export type Version = z.infer<typeof version>;

/** Calls of the history of a report; spread into the contract. */
export const versionCalls = {
  /** The latest first; that one is the report as it is. */
  listVersions: { input: z.object({ id }), output: z.array(version) },
  getVersion: { input: z.object({ id, version: versionId }), output: report },
  /** Makes the report as it was then; `before` is the state it had, for taking this back, `changed` false where it was so already. */
  restoreVersion: {
    input: z.object({ id, version: versionId }),
    output: z.object({ before: versionId, changed: z.boolean() }),
  },
};
