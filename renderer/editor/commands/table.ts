import { Editor, Transforms } from 'slate';
import type { Inline } from '../../../shared/model/inline';
import { newId } from '../../../shared/model/id';
import type { MergedCells, TableForm } from '../../../shared/model/table';
import { cellToSlate, cellsToSlate, runsOf } from '../convert';
import { asOneStep } from '../one-step';
import { gridOf, overlap, widthsOf } from '../table-grid';
import { cellAt, cellNode, placesIn, selectCell, selectedCells, selectsCells, tableAt } from '../table-place';
import type { BlockElement, ReportEditor } from '../slate-types';
import { blockAt, currentIndex, isEmptyBlock } from './current-block';
import { addToCell, emptyCell, lineAfter, putCell } from './table-cells';
import { formOf, setForm } from './table-form';
import { addColumns, addRows } from './table-rows';

/** A new table after the block of the cursor, or in place of it where it is empty. Below a table there is always a line to write in. */
export function insertTable(editor: ReportEditor, rows: number, columns: number): void {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Inline[] => []));
  insertTableOf(editor, cells, { headerRows: rows > 1 ? 1 : 0 }, 'start');
}

export function insertTableOf(
  editor: ReportEditor,
  cells: readonly (readonly (readonly Inline[])[])[],
  form: TableForm,
  cursor: 'start' | 'end',
): void {
  const at = currentIndex(editor);
  const block = blockAt(editor, at);
  if (!block) return;
  let place = at + 1;
  asOneStep(editor, () => {
    const table: BlockElement = {
      type: 'block',
      id: newId(),
      role: 'table',
      depth: block.depth,
      flow: 'paragraph',
      form,
      children: cellsToSlate(cells),
    };
    if (isEmptyBlock(block) && block.role === 'text') {
      Transforms.removeNodes(editor, { at: [at] });
      place = at;
    }
    Transforms.insertNodes(editor, table, { at: [place] });
    if (place + 1 === editor.children.length) Transforms.insertNodes(editor, lineAfter(block), { at: [place + 1] });
    // What follows a table stands on its own (normalise.ts, rule 4).
    Transforms.select(editor, cursor === 'start' ? Editor.start(editor, [place]) : Editor.end(editor, [place]));
  });
}

/** The first row repeats on each page, or does no longer. */
export function toggleHeader(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  if (!rect) return;
  asOneStep(editor, () =>
    setForm(editor, rect.block, { headerRows: formOf(editor, rect.block).headerRows > 0 ? 0 : 1 }),
  );
}

const TOTAL = /^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计)/u;

/** The last row is the total, or is no longer; where it is none yet by its first cell, a new one is put below. */
export function toggleTotal(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return;
  const { block } = rect;
  const { rows, totalRow } = gridOf(table);
  asOneStep(editor, () => {
    if (totalRow) return setForm(editor, block, { totalRow: undefined });
    if (rows < 2 || !TOTAL.test(Editor.string(editor, [block, rows - 1, 0]))) {
      addRows(editor, block, rows, 1);
      addToCell(editor, { block, row: rows, column: 0 }, [{ text: '合计' }]);
    }
    setForm(editor, block, { totalRow: true });
  });
}

/** Shares of the columns, in any unit. */
export function setWidths(editor: ReportEditor, at: number, widths: readonly number[]): void {
  const sum = widths.reduce((total, width) => total + width, 0);
  asOneStep(editor, () =>
    setForm(editor, at, { columns: widths.map((width) => Math.max(1, Math.round((width / sum) * 1000))) }),
  );
}

const NARROWEST = 0.03;

/** Makes the column of the cursor wider at the cost of the next (the last: of the one before), or narrower. */
export function widen(editor: ReportEditor, by: number): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return;
  const widths = [...gridOf(table).widths];
  const other = rect.right + 1 < widths.length ? rect.right + 1 : rect.right - 1;
  if (other < 0) return;
  const step = Math.min(widths[other]! - NARROWEST, Math.max(NARROWEST - widths[rect.right]!, by));
  if (step === 0) return;
  widths[rect.right]! += step;
  widths[other]! -= step;
  setWidths(editor, rect.block, widths);
}

export function evenWidths(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  if (rect) asOneStep(editor, () => setForm(editor, rect.block, { columns: undefined }));
}

/** The selected cells become one; what stood in them stands in it, a line for each. */
export function mergeCells(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table || !selectsCells(editor)) return;
  const one = {
    row: rect.top,
    column: rect.left,
    rows: rect.bottom - rect.top + 1,
    columns: rect.right - rect.left + 1,
  };
  const target = { block: rect.block, row: rect.top, column: rect.left };
  asOneStep(editor, () => {
    const content: Inline[] = [];
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const runs = runsOf(table.children[row]!.children[column]!);
        if (runs.length === 0) continue;
        if (content.length > 0) content.push({ text: '\n' });
        content.push(...runs);
        if (row !== rect.top || column !== rect.left) emptyCell(editor, { block: rect.block, row, column });
      }
    }
    putCell(editor, target, cellToSlate(content));
    const kept = (formOf(editor, rect.block).merged ?? []).filter((other) => !overlap(other, one));
    setForm(editor, rect.block, { merged: [...kept, one] });
  });
  selectCell(editor, target, 'end');
}

/** The merged cells of the selection are single ones again; the text stays in the first. */
export function splitCells(editor: ReportEditor): void {
  const rect = selectedCells(editor);
  if (!rect) return;
  const area = {
    row: rect.top,
    column: rect.left,
    rows: rect.bottom - rect.top + 1,
    columns: rect.right - rect.left + 1,
  };
  asOneStep(editor, () => {
    const { merged } = formOf(editor, rect.block);
    setForm(editor, rect.block, { merged: merged?.filter((one) => !overlap(one, area)) });
  });
  selectCell(editor, { block: rect.block, row: rect.top, column: rect.left });
}

/** Whether one of the selected cells is a merged one. */
export function holdsMerged(editor: ReportEditor): boolean {
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return false;
  const grid = gridOf(table);
  return placesIn(editor, rect).some(({ row, column }) => {
    const span = grid.span(row, column);
    return span !== null && span.rows * span.columns > 1;
  });
}

/** Puts cells, of which some are `merged`, into the table from the cursor on, over what stands there; rows and columns are added where they do not fit. */
export function fillCells(
  editor: ReportEditor,
  cells: readonly (readonly (readonly Inline[])[])[],
  merged: readonly MergedCells[] = [],
): void {
  const rect = selectedCells(editor);
  if (!rect || cells.length === 0) return;
  const { block, top, left } = rect;
  asOneStep(editor, () => {
    const { rows, columns } = gridOf(tableAt(editor, block)!);
    const width = Math.max(...cells.map((row) => row.length));
    addRows(editor, block, rows, top + cells.length - rows);
    addColumns(editor, block, columns, left + width - columns);
    const area = { row: top, column: left, rows: cells.length, columns: width };
    const kept = (formOf(editor, block).merged ?? []).filter((one) => !overlap(one, area));
    const put = merged.map((one) => ({ ...one, row: one.row + top, column: one.column + left }));
    setForm(editor, block, { merged: [...kept, ...put] });
    cells.forEach((row, r) =>
      row.forEach((content, c) => putCell(editor, { block, row: top + r, column: left + c }, cellToSlate(content))),
    );
  });
  const last = { block, row: top + cells.length - 1, column: left + cells.at(-1)!.length - 1 };
  if (cellNode(editor, last)) selectCell(editor, last, 'end');
}

/** Widths for cells that come without: as their longest lines ask for, within bounds. */
export function widthsFor(texts: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...texts.map((row) => row.length));
  const longest = Array.from({ length: columns }, (_, c) =>
    Math.max(
      4,
      ...texts.map((row) => Math.min(20, Math.max(0, ...(row[c] ?? '').split('\n').map((line) => line.length)))),
    ),
  );
  return widthsOf({ headerRows: 0, columns: longest }, columns).map((width) => Math.max(1, Math.round(width * 1000)));
}

export function isInTable(editor: ReportEditor): boolean {
  return editor.selection !== null && cellAt(editor.selection.focus) !== null;
}
