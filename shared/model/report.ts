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
  /** 附件说明: the names of what is attached, a line each, without numbers. */
  attachments: z.string().optional(),
  /** 版记: who gets a copy (without 抄送：), who printed it, and when (without 印发). */
  copies: z.string().optional(),
  issuer: z.string().optional(),
  issueDate: z.string().optional(),
});
export type Matter = z.infer<typeof matter>;

/** 目标字数: how many characters the report is to have, and its sections by the id of their heading. */
const length = z.number().int().min(1).max(1_000_000);
export const targets = z.object({
  report: length.optional(),
  sections: z.record(z.string().max(64), length).optional(),
});
export type Targets = z.infer<typeof targets>;

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
  targets: targets.optional(),
});
export type Metadata = z.infer<typeof metadata>;

export const report = metadata.extend({
  id: z.string(),
  blocks: z.array(block),
  figures: z.array(figure),
});
export type Report = z.infer<typeof report>;
