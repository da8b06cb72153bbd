import type { Block } from '../../model/block';
import type { Inline } from '../../model/inline';
import { tableContent, type MergedCells } from '../../model/table';

/** A table to be printed: a header row, then rows of cells; `widths` in relation to each other. */
export interface Sheet {
  title: string;
  header: readonly string[];
  widths: readonly number[];
  rows: readonly (readonly Inline[])[][];
  /** Cells over several rows; row 0 is the first below the header. */
  merged: readonly MergedCells[];
}

/** The block that prints a sheet. */
export function tableBlock(sheet: Sheet, id: string): Block {
  return {
    id,
    role: 'table',
    depth: 0,
    marker: null,
    flow: 'paragraph',
    content: tableContent([sheet.header.map((text) => [{ text }]), ...sheet.rows]),
    form: {
      columns: [...sheet.widths],
      headerRows: 1,
      ...(sheet.merged.length > 0 && { merged: sheet.merged.map((cells) => ({ ...cells, row: cells.row + 1 })) }),
    },
  };
}
