import { z } from './zod';

/** A run of text with its emphasis. */
export const textRun = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  /** Taken over from a prior report, and may be out of date: to be confirmed or retyped. Not printed. */
  stale: z.literal(true).optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** A place where a figure stands; its text is held once, by the report's figure list. */
export const figureRun = z.object({ figureId: z.string() });
export type FigureRun = z.infer<typeof figureRun>;

export const inline = z.union([figureRun, textRun]);
export type Inline = z.infer<typeof inline>;

export function isFigureRun(run: Inline): run is FigureRun {
  return 'figureId' in run;
}
