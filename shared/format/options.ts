import { z } from '../model/zod';
import { BLANKS, EXPORT_FORMATS, EXPORT_VARIANTS, NUMBERINGS } from './export-choices';

export const exportFormat = z.enum(EXPORT_FORMATS);

/** ExportOptions, checked where they cross a border; what is not said is as in DEFAULT_EXPORT_OPTIONS. */
export const exportOptions = z.object({
  variant: z.enum(EXPORT_VARIANTS).default('full'),
  numbering: z.enum(NUMBERINGS).default('typed'),
  contents: z.boolean().default(false),
  contentsDepth: z.number().int().min(1).max(3).default(2),
  blanks: z.enum(BLANKS).default('asWritten'),
  listBlanks: z.boolean().default(false),
});
