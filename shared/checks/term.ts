import { z } from '../model/zod';

/** A name or term as the unit writes it, and how it is written wrongly. */
export const term = z.object({
  right: z.string().trim().min(1).max(100),
  wrong: z.array(z.string().trim().min(1).max(100)).max(50),
  note: z.string().max(500),
});
export type Term = z.infer<typeof term>;

export const MOST_TERMS = 5000;
