import { z } from '../model/zod';
import { ignoredFinding } from '../checks/ignored';
import { MOST_TERMS, term } from '../checks/term';

const nothing = z.void();
const terms = z.array(term).max(MOST_TERMS);

/** The findings that are not to be shown again, and the unit's word list. */
export const checksCalls = {
  /** What is ignored in the report, and what in all. */
  listIgnored: { input: z.object({ reportId: z.string().min(1).max(64) }), output: z.array(ignoredFinding) },
  ignoreFinding: { input: ignoredFinding, output: nothing },
  restoreFindings: { input: z.object({ findings: z.array(ignoredFinding).max(10_000) }), output: nothing },

  listTerms: { input: nothing, output: terms },
  /** Puts a whole list in the place of the one before. */
  putTerms: { input: z.object({ terms }), output: nothing },
  /** Shows the open dialog and reads a word list; stores nothing. null when the user cancels. */
  readTermsFile: { input: nothing, output: z.object({ name: z.string(), terms }).nullable() },
  /** Shows the save dialog and writes these terms; null when the user cancels. */
  writeTermsFile: { input: z.object({ terms }), output: z.object({ name: z.string() }).nullable() },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
