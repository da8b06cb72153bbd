import { z } from '../model/zod';
import { report } from '../model/report';

const id = z.string().min(1).max(64);
const blockText = z.object({ id, text: z.string().max(2_000_000) });

/** A note on a block: a comment of somebody who read the report, or one's own. */
export const note = z.object({
  id,
  blockId: id,
  author: z.string().max(200),
  text: z.string().max(20_000),
  /** ms since the epoch */
  madeAt: z.number(),
  /** ms; null: open */
  doneAt: z.number().nullable(),
});
export type Note = z.infer<typeof note>;
const newNote = note.pick({ blockId: true, author: true, text: true, madeAt: true });

/** Calls of reading edited Word files back; spread into the contract. */
export const readBackCalls = {
  /**
   * The report that a file was exported from, by the ids its blocks left in it, else by its text; `base` is how it was exported, as far as
   * that is kept (exportedAt), else how it is now. null where there is none.
   */
  findExported: {
    input: z.object({ marked: z.array(id).max(100_000), blocks: z.array(blockText).max(100_000) }),
    output: z.object({ ours: report, base: report, exportedAt: z.number().nullable() }).nullable(),
  },
  /** Shows the save dialog and writes two versions as a Word file with tracked changes (花脸稿); null when the user cancels. */
  exportTracked: {
    input: z.object({ before: z.union([report, id]), after: z.union([report, id]), author: z.string().max(200) }),
    output: z.object({ token: id, name: z.string(), bytes: z.number() }).nullable(),
  },
  listNotes: { input: z.object({ reportId: id }), output: z.array(note) },
  addNotes: {
    input: z.object({ reportId: id, notes: z.array(newNote).max(10_000) }),
    output: z.object({ added: z.number() }),
  },
  setNoteDone: { input: z.object({ id, done: z.boolean() }), output: z.void() },
  deleteNote: { input: z.object({ id }), output: z.void() },
};
