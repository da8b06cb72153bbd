import { z } from '../model/zod';
import { formatProfile } from './profile';

/** What of a profile can be taken from a Word file, in the order it is shown. */
export const TEMPLATE_PARTS = [
  'page',
  'margins',
  'grid',
  'linePitch',
  'body',
  'latin',
  'indent',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'pageNumber',
] as const;
export const templatePart = z.enum(TEMPLATE_PARTS);
export type TemplatePart = z.infer<typeof templatePart>;

/** A profile taken from a Word file; what was not found stays as in the profile it began from. */
export const templateReading = z.object({
  profile: formatProfile,
  found: z.array(z.object({ part: templatePart, value: z.string() })),
  missing: z.array(templatePart),
});
export type TemplateReading = z.infer<typeof templateReading>;
