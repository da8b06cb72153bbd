import { kind, part } from '../model/report';
import { z } from '../model/zod';

const id = z.string().min(1).max(64);
const blockId = z.string().max(64);

/** A note jotted down through the year, waiting under an item of a plan until a summary is written. */
export const quickNote = z.object({
  id,
  /** As typed. */
  text: z.string().min(1).max(2000),
  /** ms since the epoch */
  notedAt: z.number().int(),
  /** YYYY-MM-DD, read out of the text. */
  date: z.string().max(10).nullable(),
  unit: z.string().max(200),
  /** The item it waits under; null where none fits. */
  item: z.object({ plan: id, block: id }).nullable(),
  /** ms since the epoch; null while it waits. */
  usedAt: z.number().int().nullable(),
});
export type QuickNote = z.infer<typeof quickNote>;

/** What a report made from a plan is to be called. */
const fromPlan = z.object({
  plan: id,
  title: z.string().min(1).max(1000),
  kind,
  year: z.number().int().min(1900).max(2200),
  part,
});

/** Calls of the screen 计划对照, of quick notes, and for a report out of several; spread into the contract. */
export const planCalls = {
  /** The links made by hand between a plan and a summary; see shared/plan/matrix. */
  planLinks: {
    input: z.object({ plan: id, summary: id }),
    output: z.array(z.object({ planBlock: blockId, block: blockId })),
  },
  /** Links an item to a block of the summary; "": it is answered nowhere; null: as found by itself. */
  setPlanLink: {
    input: z.object({ plan: id, planBlock: id, summary: id, block: blockId.nullable() }),
    output: z.void(),
  },

  /** How a plan stands against its summary (null: none is written yet); see shared/plan/progress. */
  planProgress: {
    input: z.object({ plan: id, summary: id.nullable() }),
    output: z.object({
      items: z.number().int(),
      done: z.number().int(),
      going: z.number().int(),
      open: z.number().int(),
    }),
  },

  /** All notes, in the order of their days. */
  listQuickNotes: { input: z.void(), output: z.array(quickNote) },
  /** Adds a note, or puts it in the place of the one with its id. Committed when it answers. */
  putQuickNote: { input: quickNote, output: z.void() },
  deleteQuickNote: { input: z.object({ id }), output: z.void() },

  /** A new summary in the order of a plan; the notes that wait for it become outcomes and count as used. */
  summaryFromPlan: {
    input: fromPlan,
    output: z.object({ id, items: z.number().int(), notes: z.number().int() }),
  },
  /** A new report of goals out of several prior ones; see shared/carry-over/mix. */
  mixReports: {
    input: z.object({
      pieces: z
        .array(z.object({ from: id, blockId: id, part: z.enum(['all', 'frame']) }))
        .min(1)
        .max(500),
      title: z.string().min(1).max(1000),
      kind,
      unit: z.string().max(200),
      year: z.number().int().min(1900).max(2200),
      part,
    }),
    output: z.object({ id, marks: z.number().int() }),
  },
  /** A new plan with what this one leaves unfinished: `items` (what is not done, where absent). */
  nextPlan: {
    input: fromPlan.extend({ items: z.array(id).max(10_000).optional() }),
    output: z.object({ id, items: z.number().int() }),
  },
};
