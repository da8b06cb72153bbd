import { z } from '../model/zod';
import { block } from '../model/block';
import { figure } from '../model/figure';
import { metadata } from '../model/report';

/** A stretch of the source: line index, and UTF-16 offsets into its text; an automatic marker belongs to the span that starts at 0. */
export const span = z.object({
  line: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Span = z.infer<typeof span>;

/** Why the recognition decided as it did, as a message key under `import.reason.*`. */
export const decision = z.object({
  /** 0 … 1; below 0.8 a row is shown to be confirmed. */
  confidence: z.number().min(0).max(1),
  reason: z.string(),
});
export type Decision = z.infer<typeof decision>;

export const recognisedBlock = z.object({
  block,
  /** The marker as the source prints it, "" where none. */
  printed: z.string(),
  spans: z.array(span),
  decision,
});
export type RecognisedBlock = z.infer<typeof recognisedBlock>;

/** How sure each of a report's particulars is, and what told it. */
export const about = z.object({ title: decision, kind: decision, year: decision, part: decision, unit: decision });
export type About = z.infer<typeof about>;

export const recognisedReport = z.object({
  metadata,
  /** Absent where somebody else says what the report is about (Gangmu's own export, a cut by hand). */
  about: about.optional(),
  titleSpans: z.array(span),
  matterSpans: z.array(span),
  blocks: z.array(recognisedBlock),
  figures: z.array(figure),
});
export type RecognisedReport = z.infer<typeof recognisedReport>;

/** Text of the page, not of the report: kept, struck out, never stored as a block. */
export const furniture = z.object({ text: z.string(), reason: z.string(), span });
export type Furniture = z.infer<typeof furniture>;

export const recognition = z.object({
  reports: z.array(recognisedReport),
  furniture: z.array(furniture),
  /** Characters without white space; source = body + furniture, always. */
  characters: z.object({ source: z.number().int(), body: z.number().int(), furniture: z.number().int() }),
});
export type Recognition = z.infer<typeof recognition>;
