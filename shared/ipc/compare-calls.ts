import { report } from '../model/report';
import { z } from '../model/zod';

const id = z.string().min(1).max(64);
const share = z.number().min(0).max(1);

/** An earlier report in which something of the examined one stands. */
export const sameReport = z.object({
  id,
  title: z.string(),
  year: z.number().int().nullable(),
  part: z.enum(['year', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4']),
  /** How much of the examined report stands in it, figures and punctuation aside, by letters. */
  found: share,
  /** How much of it stands in the examined report. */
  contained: share,
});
export type SameReport = z.infer<typeof sameReport>;

/** A sentence that stands in an earlier report, word for word (same) or nearly, whatever its figures. */
export const sameSentence = z.object({
  blockId: id,
  /** UTF-16 offsets into the printed text of the block. */
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['same', 'near']),
  /** The report in which most of it stands, the block there, and how it reads there. */
  reportId: id,
  sourceBlockId: id,
  sourceText: z.string(),
});
export type SameSentence = z.infer<typeof sameSentence>;

export const sameness = z.object({
  /** Letters of the report, each figure counted once: what the shares are shares of. */
  letters: z.number().int(),
  /** How much of it stands in any other report at all. */
  found: share,
  /** The ones most alike first. */
  reports: z.array(sameReport),
  /** For each goal (and what stands before the first): how much of it stands in other reports, and in which most. */
  sections: z.array(z.object({ blockId: id, heading: z.string(), found: share, reportId: id.nullable() })),
  sentences: z.array(sameSentence),
  /** Sentences of the report that stand in it twice, or nearly: the earlier place first. */
  repeats: z.array(
    z.object({
      text: z.string(),
      places: z.array(z.object({ blockId: id, start: z.number().int(), end: z.number().int() })),
    }),
  ),
  /** How many reports were looked through, and how long that took. */
  scanned: z.number().int(),
  ms: z.number(),
});
export type Sameness = z.infer<typeof sameness>;

/** Calls of comparing; spread into the contract. */
export const compareCalls = {
  /** How much of a report stands word for word, or nearly, in which other reports of the library, sentence by sentence. */
  findSameness: { input: z.object({ id }), output: sameness },
  /** Shows the save dialog and writes two reports (by id, or whole where they are versions) side by side as .xlsx; null when the user cancels. */
  exportComparison: {
    input: z.object({ before: z.union([report, id]), after: z.union([report, id]) }),
    output: z.object({ token: id, name: z.string(), bytes: z.number() }).nullable(),
  },
};
