import { z } from './zod';
import { inline } from './inline';
import { tableForm } from './table';

export const ROLES = ['part', 'goal', 'measure', 'outcome', 'text', 'table'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/**
 * How a block is numbered. `style` is what the first ordinal prints: "一、", "（一）", "1.", "（1）", "一是", "第一部分", "①", "首先，" …
 * (see shared/markers). The ordinal itself is never stored: it follows from the elder siblings, or from `restartAt`.
 */
export const marker = z.object({
  style: z.string().min(1).max(12),
  restartAt: z.number().int().min(0).max(9999).optional(),
});
export type Marker = z.infer<typeof marker>;

/** Where a carried-over block came from. */
export const origin = z.object({ reportId: z.string(), blockId: z.string() });
export type Origin = z.infer<typeof origin>;

/** What a plan asks of a measure, and how it stands. */
export const TASK_STATES = ['open', 'going', 'done', 'changed'] as const;
export const task = z.object({
  /** 责任单位 */
  unit: z.string().max(200).optional(),
  /** 完成时限, as written: "6月底前", "2026-06-30". */
  deadline: z.string().max(100).optional(),
  state: z.enum(TASK_STATES).optional(),
});
export type Task = z.infer<typeof task>;

export const MAX_DEPTH = 8;

export const block = z.object({
  /** UUIDv7, stable for the life of the block. */
  id: z.string().min(1).max(64),
  role,
  /** 0 for the highest level. */
  depth: z.number().int().min(0).max(MAX_DEPTH),
  marker: marker.nullable(),
  /** joined: goes on in the same Word paragraph as the block before (接排). */
  flow: z.enum(['paragraph', 'joined']),
  content: z.array(inline),
  origin: origin.optional(),
  /** Shown in grey where the block is empty, e.g. last year's outcome; never printed. */
  prompt: z.string().optional(),
  /** The layout of a table; the cells stand in the content (see shared/model/table). */
  form: tableForm.optional(),
  task: task.optional(),
});
export type Block = z.infer<typeof block>;

/** Roles whose first sentence is a heading and which open a level for what follows. */
export function isHeadingRole(r: Role): boolean {
  return r === 'part' || r === 'goal' || r === 'measure';
}
