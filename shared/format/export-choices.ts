/** File formats a report can be written in, by their endings. Apart from their schemas, so that a page can list them without loading those. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'md', 'html', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * What of a report is written: all of it; its headings with the figures under them; goals and measures without outcomes; its measures as a
 * table (任务分解表); its figures as a table (数据表).
 */
export const EXPORT_VARIANTS = ['full', 'outline', 'goals', 'tasks', 'figures'] as const;
export type ExportVariant = (typeof EXPORT_VARIANTS)[number];

/** typed: 一、 is text, what offices expect when they edit; automatic: Word counts. */
export const NUMBERINGS = ['typed', 'automatic'] as const;

/** Unfilled figures: XX as they are written, or ____. */
export const BLANKS = ['asWritten', 'underscores'] as const;

/** What is chosen at each export; remembered. */
export interface ExportOptions {
  variant: ExportVariant;
  numbering: (typeof NUMBERINGS)[number];
  /** 目录 on pages of its own before the text. */
  contents: boolean;
  /** How deep the contents go: 1 to 3. */
  contentsDepth: number;
  blanks: (typeof BLANKS)[number];
  /** A list of the unfilled figures on a page of its own at the end. */
  listBlanks: boolean;
}

export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  variant: 'full',
  numbering: 'typed',
  contents: false,
  contentsDepth: 2,
  blanks: 'asWritten',
  listBlanks: false,
};

/** A spreadsheet holds tables only. */
export function variantsOf(format: ExportFormat): readonly ExportVariant[] {
  return format === 'xlsx' ? ['tasks', 'figures'] : EXPORT_VARIANTS;
}
