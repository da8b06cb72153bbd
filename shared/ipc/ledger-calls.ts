import { z } from '../model/zod';
import { figure } from '../model/figure';
import { kind, part, status } from '../model/report';

const id = z.string().min(1).max(64);

/** A figure that stands in a report, with what the report says of itself. */
export const ledgerEntry = z.object({
  figure,
  /** The first block it stands in. */
  blockId: id,
  reportId: id,
  title: z.string(),
  year: z.number().int().nullable(),
  part,
  kind,
  status,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** A table as it was read: rows of cells, as text. */
export const tableRows = z.array(z.array(z.string().max(10_000)));

/** Calls of the figures ledger; spread into the contract. */
export const ledgerCalls = {
  /** The figures of all reports of an office, the latest year first, in the order of the text; `more` says that there are others. */
  figureLedger: {
    input: z.object({ unit: z.string().max(1000) }),
    output: z.object({ entries: z.array(ledgerEntry), more: z.boolean() }),
  },
  /** Shows the open dialog and reads a table file (.xlsx, .csv, .txt); null when the user cancels. Stores nothing. */
  pickTable: { input: z.void(), output: z.object({ name: z.string(), rows: tableRows }).nullable() },
};
