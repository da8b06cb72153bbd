import { z } from './zod';
import { block } from './block';
import { figure } from './figure';
import { metadata } from './report';

/**
 * One step of an edit. `after` names the block that comes before it in the report (null: the first place); absent on a put of a
 * block that stays where it is. Puts replace the whole block or figure, so applying an op twice is the same as once.
 */
export const op = z.discriminatedUnion('type', [
  z.object({ type: z.literal('putBlock'), block, after: z.string().nullable().optional() }),
  z.object({ type: z.literal('deleteBlock'), id: z.string() }),
  z.object({ type: z.literal('putFigure'), figure }),
  z.object({ type: z.literal('deleteFigure'), id: z.string() }),
  z.object({ type: z.literal('putMetadata'), metadata: metadata.partial() }),
]);
export type Op = z.infer<typeof op>;

/** A numbered set of ops, committed in one transaction; the same (client, seq) counts once. */
export const patch = z.object({
  reportId: z.string(),
  /** One editing session of one window. */
  client: z.string(),
  /** 1, 2, 3 … within the client. */
  seq: z.number().int().min(1),
  ops: z.array(op).max(20000),
});
export type Patch = z.infer<typeof patch>;
