import { z } from '../model/zod';

const id = z.string().min(1).max(64);

export const printer = z.object({ name: z.string(), label: z.string() });
export type Printer = z.infer<typeof printer>;

/** Which sides of the sheets: all, or one side at a time on a printer that prints only one. */
export const PRINTED_PAGES = ['all', 'odd', 'even'] as const;
export const DUPLEX = ['simplex', 'longEdge', 'shortEdge'] as const;

/** What the print dialog remembers. */
export const printChoice = z.object({
  /** "" for the system's default printer. */
  printer: z.string().max(500),
  copies: z.number().int().min(1).max(999),
  duplex: z.enum(DUPLEX),
  pages: z.enum(PRINTED_PAGES),
});
export type PrintChoice = z.infer<typeof printChoice>;

/** Calls of the preview and of printing; spread into the contract. */
export const previewCalls = {
  /** The report as PDF, each block a named destination; and the fonts that this computer lacks with what stands in for them. */
  previewReport: {
    input: z.object({ id }),
    output: z.object({
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      fonts: z.array(z.object({ wanted: z.string(), used: z.string() })),
    }),
  },
  listPrinters: { input: z.void(), output: z.array(printer) },
  /**
   * Prints what the window's print style shows. `pages` counts the pages shown; `dialog` shows the system's own dialog.
   * False when the user cancels there.
   */
  printPages: {
    input: z.object({ choice: printChoice, pages: z.number().int().min(1).max(5000), dialog: z.boolean() }),
    output: z.object({ printed: z.boolean() }),
  },
  /** Makes the Word file in a folder of its own under the system's temporary one, and opens it in the office program. */
  openInWord: { input: z.object({ id }), output: z.object({ name: z.string() }) },
};
