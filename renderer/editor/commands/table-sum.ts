import { Transforms } from 'slate';
import { isUnfilled } from '../../../shared/model/figure';
import { isFigureRun } from '../../../shared/model/inline';
import { inlineText } from '../../../shared/model/text';
import { cellToSlate, runsOf, type TableElement } from '../convert';
import { putFigure } from '../document';
import { asOneStep } from '../one-step';
import { gridOf } from '../table-grid';
import { cellAt, cellPath, selectCell, tableAt, type CellPlace } from '../table-place';
import type { ReportEditor } from '../slate-types';
import { putCell } from './table-cells';

/** done: so many sums were written; unfilled: a number is not known yet, in row `row` (from 1); nothing: no numbers above or before the cursor. */
export type SumResult = { type: 'done'; count: number } | { type: 'unfilled'; row: number } | { type: 'nothing' };

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
/** What says that there is nothing to add. */
const NONE = /^[-—–－/／\s]*$/u;

interface Column {
  values: string[];
  unfilled: number | null;
  other: boolean;
}

/** 求和: writes the sum of the numbers above into the cell of the cursor (or of those before it in its row); in the total row into every cell that has numbers above. */
export function sumAtCursor(editor: ReportEditor): SumResult {
  const place = editor.selection && cellAt(editor.selection.focus);
  const table = place && tableAt(editor, place.block);
  if (!place || !table) return { type: 'nothing' };
  const grid = gridOf(table);
  const inTotal = grid.totalRow && place.row === grid.rows - 1;
  const columns = inTotal ? Array.from({ length: grid.columns }, (_, i) => i) : [place.column];
  const sums: { place: CellPlace; sum: string }[] = [];
  for (const column of columns) {
    if (!grid.span(place.row, column)) continue;
    let found = numbersOf(
      editor,
      table,
      rowsAbove(grid.headerRows, place.row).map((row) => ({ row, column })),
    );
    if (!inTotal && found.values.length === 0 && found.unfilled === null)
      found = numbersOf(
        editor,
        table,
        Array.from({ length: place.column }, (_, i) => ({ row: place.row, column: i })).filter(
          ({ column: c }) => c > 0,
        ),
      );
    // A column that also says other things is none of numbers: 序号, 备注 …
    if (inTotal && (found.other || column === 0)) continue;
    if (found.unfilled !== null && (found.values.length > 0 || !inTotal))
      return { type: 'unfilled', row: found.unfilled + 1 };
    if (found.values.length > 0) sums.push({ place: { ...place, column }, sum: add(found.values) });
  }
  if (sums.length === 0) return { type: 'nothing' };
  asOneStep(editor, () => {
    for (const { place: target, sum } of sums) writeNumber(editor, target, sum);
  });
  selectCell(editor, place, 'end');
  return { type: 'done', count: sums.length };
}

function rowsAbove(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function numbersOf(
  editor: ReportEditor,
  table: TableElement,
  places: readonly { row: number; column: number }[],
): Column {
  const found: Column = { values: [], unfilled: null, other: false };
  for (const { row, column } of places) {
    const cell = table.children[row]?.children[column];
    if (!cell) continue;
    const text = inlineText(runsOf(cell), editor.document.figures)
      .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .trim();
    if (NONE.test(text)) continue;
    if (NUMBER.test(text)) found.values.push(text);
    else if (isUnfilled(text)) found.unfilled ??= row;
    else found.other = true;
  }
  return found;
}

/** The sum of decimal numbers, exactly: with as many decimals as the longest has, and commas where one has them. */
export function add(values: readonly string[]): string {
  const plain = values.map((value) => value.replaceAll(',', ''));
  const decimals = Math.max(...plain.map((value) => (value.split('.')[1] ?? '').length));
  const sum = plain.reduce((total, value) => {
    const [whole = '0', part = ''] = value.split('.');
    return total + BigInt(`${whole}${part.padEnd(decimals, '0')}`);
  }, 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = values.some((value) => value.includes(',')) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return `${sum < 0n ? '-' : ''}${grouped}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** A figure that stands alone in the cell takes the value; otherwise it is the text of the cell. */
function writeNumber(editor: ReportEditor, place: CellPlace, text: string): void {
  const cell = tableAt(editor, place.block)?.children[place.row]?.children[place.column];
  if (!cell) return;
  const [only, ...more] = runsOf(cell);
  const figure =
    only && more.length === 0 && isFigureRun(only) ? editor.document.figures.get(only.figureId) : undefined;
  if (figure) putFigure(editor, { ...figure, text });
  else {
    putCell(editor, place, cellToSlate([{ text }]));
    Transforms.select(editor, { path: [...cellPath(place), 0], offset: text.length });
  }
}
