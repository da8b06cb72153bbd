import { z } from './zod';
import { block } from './block';
import { figure } from './figure';
import { KINDS, PARTS, STATUSES } from './kinds';

export const kind = z.enum(KINDS);
export type Kind = z.infer<typeof kind>;

/** The part of the year a report speaks of. */
export const part = z.enum(PARTS);
export type Part = z.infer<typeof part>;

export const status = z.enum(STATUSES);
export type Status = z.infer<typeof status>;

/** What stands around the blocks: every field is printed text, empty where absent. */
export const matter = z.object({
  /** Lines under the title, e.g. （2026年7月3日）. */
  subtitle: z.string(),
  /** 主送机关, with its colon. */
  addressee: z.string(),
  /** 署名 */
  signature: z.string(),
  /** 成文日期 */
  date: z.string(),
});
export type Matter = z.infer<typeof matter>;
export const NO_MATTER: Matter = { subtitle: '', addressee: '', signature: '', date: '' };

export const metadata = z.object({
  /** Lines joined by \n. */
  title: z.string(),
  kind,
  /** The issuing office, empty where unknown. */
  unit: z.string(),
  year: z.number().int().min(1900).max(2200).nullable(),
  part,
  status,
  matter,
});
export type Metadata = z.infer<typeof metadata>;

export const report = metadata.extend({
  id: z.string(),
  blocks: z.array(block),
  figures: z.array(figure),
});
export type Report = z.infer<typeof report>;
