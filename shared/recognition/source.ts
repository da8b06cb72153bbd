import { z } from '../model/zod';
import { role } from '../model/block';
import { mergedCells } from '../model/table';

/** How a row of a table is laid out. Its cells stand in the line's text, separated by tabs: one for each column, covered ones empty. */
export const sourceRow = z.object({
  /** Of the rows of its table, from 0. */
  index: z.number().int().min(0),
  /** Empty rows before it, which give no line of their own; behind the last row, `emptyAfter`. */
  emptyBefore: z.number().int().min(1).optional(),
  emptyAfter: z.number().int().min(1).optional(),
  header: z.literal(true).optional(),
  /** In the style that our export gives to a row of totals. */
  total: z.literal(true).optional(),
  /** Of the whole table, on its first line only: widths of its columns in thousandths where they differ, cells that span others. */
  widths: z.array(z.number()).optional(),
  merged: z.array(mergedCells).optional(),
  /** The table stands on a page lying on its side; on its first line only. */
  landscape: z.literal(true).optional(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** A tracked change. The line's text is as if all were accepted: what was put in stands in it from `offset`, what was deleted stood at `offset`. */
export const revision = z.object({
  kind: z.enum(['ins', 'del']),
  offset: z.number().int().min(0),
  text: z.string(),
  author: z.string(),
  /** As the file gives it (ISO 8601), "" where it does not. */
  date: z.string(),
});
export type Revision = z.infer<typeof revision>;

/** A comment in the margin, anchored at `offset`. */
export const sourceComment = z.object({
  offset: z.number().int().min(0),
  author: z.string(),
  date: z.string(),
  text: z.string(),
});
export type SourceComment = z.infer<typeof sourceComment>;

/** What a reader found at one paragraph of the source, beside its text. Offsets are UTF-16 units into `text`. */
export const sourceLine = z.object({
  /** The paragraph's text as printed, without its automatic number. Never contains a line end; one inside a cell is U+2028. */
  text: z.string(),
  /** The automatic number as Word would print it ("一、"), where the paragraph has one. */
  marker: z.string().optional(),
  /**
   * How deep the list of the automatic number stands in other lists, from 0 (w:ilvl). It tells levels apart where the format prints them all
   * alike (1. 2. 3. of HTML); readers of formats with numbers of their own for each level need not give it.
   */
  listLevel: z.number().int().min(0).max(8).optional(),
  /** 1–9 where the paragraph has a heading style or an outline level. */
  headingLevel: z.number().int().min(1).max(9).optional(),
  /** The paragraph style's name: "Title", "heading 1" … */
  style: z.string().optional(),
  bold: z.literal(true).optional(),
  centred: z.literal(true).optional(),
  /** pt */
  fontSize: z.number().optional(),
  /** Which table of the file a row of cells stands in, from 0. */
  table: z.number().int().optional(),
  /** How that row is laid out, where the format tells. */
  row: sourceRow.optional(),
  /** 1 for the first page. */
  page: z.number().int().optional(),
  /** Known by the reader to be no part of the text: header, footer, comment. */
  furniture: z.string().optional(),
  /** Bookmarks that Gangmu's own export left: a block begins at `offset`. */
  blockMarks: z
    .array(z.object({ offset: z.number().int().min(0), id: z.string(), role, depth: z.number().int().min(0) }))
    .optional(),
  /** What recognition does not look at: who changed and said what in the margin (docx only). */
  revisions: z.array(revision).optional(),
  comments: z.array(sourceComment).optional(),
});
export type SourceLine = z.infer<typeof sourceLine>;

/** A file as its reader gives it: the lines, and what is worth telling about the reading. */
export const source = z.object({
  format: z.enum(['text', 'docx', 'doc', 'rtf', 'odt', 'html', 'mht', 'pdf', 'ofd']),
  /** WHATWG name of the encoding of a text file, null where the format has none. */
  encoding: z.string().nullable(),
  lines: z.array(sourceLine),
  /** What was found and not kept as text: code and count ("deletedRevisions", 3). */
  notes: z.array(z.object({ code: z.string(), count: z.number().int() })),
});
export type Source = z.infer<typeof source>;
