import { z } from './zod';

/**
 * A number (or the blank kept for one) in a report. `text` is exactly what is printed, without the unit: "28,416" or "XXXX";
 * `unit` is what follows it in the sentence (人, 次, %), for display and comparison only.
 */
export const figure = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  text: z.string(),
  asOf: z.string().optional(),
  source: z.string().optional(),
  previous: z.object({ reportId: z.string(), figureId: z.string(), text: z.string() }).optional(),
});
export type Figure = z.infer<typeof figure>;

const PLACEHOLDER = /^(?:[XxＸｘ×]+|[_＿]+|[○〇]+|\*{2,}|几|若干)$/u;

/** Whether the text of a figure is still a blank to be filled in: a run of X, ×, _, ○, **, or 几, 若干. */
export function isUnfilled(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || PLACEHOLDER.test(trimmed);
}
