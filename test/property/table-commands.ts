import * as fc from 'fast-check';
import { Transforms } from 'slate';
import { pasteFragment, pasteText } from '../../renderer/editor/clipboard';
import { insertFigure } from '../../renderer/editor/commands/figures';
import { splitSibling } from '../../renderer/editor/commands/paragraph';
import { setRole } from '../../renderer/editor/commands/roles';
import {
  evenWidths,
  fillCells,
  insertTable,
  mergeCells,
  splitCells,
  toggleHeader,
  toggleTotal,
  widen,
} from '../../renderer/editor/commands/table';
import { extendByCell, moveToCell, stepOverCovered } from '../../renderer/editor/commands/table-cells';
import {
  deleteColumns,
  deleteRows,
  deleteTable,
  insertColumn,
  insertRow,
} from '../../renderer/editor/commands/table-rows';
import { sumAtCursor } from '../../renderer/editor/commands/table-sum';
import { leaveCovered } from '../../renderer/editor/table-place';
import type { Inline } from '../../shared/model/inline';
import { CELL_LINE, tableContent, type TableForm } from '../../shared/model/table';
import { plain, pointAt, type Command } from './editor-effects';

/* Random tables and random commands on them. */

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '2', '，', CELL_LINE), minLength: 1, maxLength: 4 });
const run = fc.oneof(
  words.map((text): Inline => ({ text })),
  words.map((text): Inline => ({ text, bold: true })),
  fc.constantFrom('f0', 'f1', 'f2').map((figureId): Inline => ({ figureId })),
);
const cell = fc.array(run, { maxLength: 3 });

/** What stands in a table, and its layout, which need not fit. */
export const tableArbitrary = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      headerRows: fc.nat(2),
      totalRow: fc.boolean(),
      widths: fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns })),
      merged: fc.array(
        fc.record({
          row: fc.nat(rows),
          column: fc.nat(columns),
          rows: fc.integer({ min: 1, max: 3 }),
          columns: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 2 },
      ),
    }),
  )
  .map(({ cells, headerRows, totalRow, widths, merged }): { content: Inline[]; form: TableForm } => {
    const form: TableForm = {
      headerRows,
      ...(totalRow && { totalRow }),
      ...(widths && { columns: widths }),
      ...(merged.length > 0 && { merged }),
    };
    return { content: tableContent(cells), form };
  });
/** Commands for tables, and keys that mean something else there. */
export const tableCommand: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.nat(), fc.nat())
    .map(([a, b]) => plain(`go ${a} ${b}`, 'keeps', (editor) => Transforms.select(editor, pointAt(editor, a, b)))),
  fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
    .map(([a, b, c, d]) =>
      plain(`select ${a} ${b} ${c} ${d}`, 'keeps', (editor) =>
        Transforms.select(editor, { anchor: pointAt(editor, a, b), focus: pointAt(editor, c, d) }),
      ),
    ),
  words.map((text) => plain(`type ${text}`, 'adds', (editor) => editor.insertText(text.replaceAll(CELL_LINE, '\t')))),
  fc.constantFrom(
    plain('enter', 'adds', (editor) => editor.insertBreak()),
    plain('shift+enter', 'adds', (editor) => editor.insertSoftBreak()),
    plain('ctrl+enter', 'adds', splitSibling),
    plain('backspace', 'removes one', (editor) => editor.deleteBackward('character')),
    plain('ctrl+backspace', 'removes', (editor) => editor.deleteBackward('word')),
    plain('delete', 'removes one', (editor) => editor.deleteForward('character')),
    plain('delete selection', 'removes', (editor) => editor.deleteFragment()),
    plain('tab', 'keeps', (editor) => moveToCell(editor, 1)),
    plain('shift+tab', 'keeps', (editor) => moveToCell(editor, -1)),
    plain('extend', 'keeps', (editor) => extendByCell(editor, 1, 0)),
    plain('step', 'keeps', (editor) => stepOverCovered(editor, 1)),
    plain('leave covered', 'keeps', leaveCovered),
    plain('insert table', 'keeps', (editor) => insertTable(editor, 2, 3)),
    plain('row above', 'keeps', (editor) => insertRow(editor, 'above')),
    plain('row below', 'keeps', (editor) => insertRow(editor, 'below')),
    plain('column left', 'keeps', (editor) => insertColumn(editor, 'left')),
    plain('column right', 'keeps', (editor) => insertColumn(editor, 'right')),
    plain('delete rows', 'removes', deleteRows),
    plain('delete columns', 'removes', deleteColumns),
    plain('delete table', 'removes', deleteTable),
    plain('header', 'keeps', toggleHeader),
    plain('total', 'adds', toggleTotal),
    plain('wider', 'keeps', (editor) => widen(editor, 0.05)),
    plain('even', 'keeps', evenWidths),
    plain('merge', 'keeps', mergeCells),
    plain('split', 'keeps', splitCells),
    plain('sum', 'rewrites', sumAtCursor),
    plain('figure', 'adds', insertFigure),
    plain('role', 'keeps', (editor) => setRole(editor, 'goal')),
    plain('role table', 'keeps', (editor) => setRole(editor, 'table')),
    plain('fill', 'rewrites', (editor) =>
      fillCells(editor, [[[{ text: '甲' }], [{ text: '乙' }]], [[{ figureId: 'f0' }]]]),
    ),
    plain('paste cells', 'rewrites', (editor) => pasteText(editor, '1\t2,000\n\t"甲\n乙"', () => null)),
    plain('paste a table', 'rewrites', (editor) =>
      pasteFragment(editor, {
        blocks: [
          {
            id: 'p',
            role: 'table',
            depth: 0,
            marker: null,
            flow: 'paragraph',
            content: tableContent([
              [[{ text: '甲' }], []],
              [[{ figureId: 'f1' }], [{ text: '3' }]],
            ]),
            form: { headerRows: 1, merged: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
          },
        ],
        figures: [],
        whole: true,
      }),
    ),
    plain('paste a line', 'adds', (editor) => pasteText(editor, '粘', () => null)),
  ),
);
