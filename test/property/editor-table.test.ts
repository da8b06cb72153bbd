import * as fc from 'fast-check';
import { Editor, Node, Range, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { pasteText } from '../../renderer/editor/clipboard';
import { insertFigure } from '../../renderer/editor/commands/figures';
import { splitSibling } from '../../renderer/editor/commands/paragraph';
import { replaceMatches } from '../../renderer/editor/commands/replace';
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
import { add, sumAtCursor } from '../../renderer/editor/commands/table-sum';
import {
  blocksToSlate,
  isFigureElement,
  isTableElement,
  slateToBlock,
  slateToBlocks,
} from '../../renderer/editor/convert';
import { createReportEditor } from '../../renderer/editor/create-editor';
import { editedReport, openedReport } from '../../renderer/editor/edited-report';
import type { BlockElement, ReportEditor } from '../../renderer/editor/slate-types';
import { pointOf, spotOf } from '../../renderer/editor/spots';
import { gridOf } from '../../renderer/editor/table-grid';
import { leaveCovered, selectedCells } from '../../renderer/editor/table-place';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports } from '../../shared/editing/diff';
import { findAll } from '../../shared/editing/find';
import { block as blockSchema, type Block } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { CELL_LINE, tableCells, tableContent, type TableForm } from '../../shared/model/table';

const SEED = 20261122;
const runs = { seed: SEED, numRuns: 200 };

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '2', '，', CELL_LINE), minLength: 1, maxLength: 4 });
const run = fc.oneof(
  words.map((text): Inline => ({ text })),
  words.map((text): Inline => ({ text, bold: true })),
  fc.constantFrom('f0', 'f1').map((figureId): Inline => ({ figureId })),
);
const cell = fc.array(run, { maxLength: 3 });

const table = fc
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
  .map(({ cells, headerRows, totalRow, widths, merged }): Pick<Block, 'role' | 'content' | 'form'> => {
    const form: TableForm = {
      headerRows,
      ...(totalRow && { totalRow }),
      ...(widths && { columns: widths }),
      ...(merged.length > 0 && { merged }),
    };
    return { role: 'table', content: tableContent(cells), form };
  });
const paragraph = cell.map((content): Pick<Block, 'role' | 'content'> => ({
  role: 'text',
  content: content.map((one) => ('text' in one ? { ...one, text: one.text.replaceAll(CELL_LINE, '') } : one)),
}));

const report = fc.array(fc.oneof(table, table, paragraph), { minLength: 1, maxLength: 4 }).map((raw): Report => {
  const blocks = raw.map((block, i): Block => ({ id: `b${i}`, depth: 0, marker: null, flow: 'paragraph', ...block }));
  const figures = ['f0', 'f1'].map((id) => ({ id, label: id, unit: '件', text: id === 'f0' ? '12' : 'XX' }));
  const metadata = {
    title: '',
    kind: 'summary',
    unit: '',
    year: 2026,
    part: 'H1',
    status: 'draft',
    matter: NO_MATTER,
  } as const;
  return { ...metadata, id: 'r', figures, blocks: slateToBlocks(blocksToSlate(blocks)) };
});

/** keeps: no sign of the text changes; adds: none goes; removes: none comes; changes: a sum takes the place of what stood there. */
type Effect = 'keeps' | 'adds' | 'removes' | 'changes';
interface Command {
  name: string;
  effect: Effect;
  run(editor: ReportEditor): unknown;
}
const plain = (name: string, effect: Effect, act: Command['run']): Command => ({ name, effect, run: act });

const command = fc.oneof(
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
    plain('backspace', 'removes', (editor) => editor.deleteBackward('character')),
    plain('ctrl+backspace', 'removes', (editor) => editor.deleteBackward('word')),
    plain('delete', 'removes', (editor) => editor.deleteForward('character')),
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
    plain('sum', 'changes', sumAtCursor),
    plain('figure', 'adds', insertFigure),
    plain('role', 'keeps', (editor) => setRole(editor, 'goal')),
    plain('role table', 'keeps', (editor) => setRole(editor, 'table')),
    plain('fill', 'changes', (editor) =>
      fillCells(editor, [[[{ text: '甲' }], [{ text: '乙' }]], [[{ figureId: 'f0' }]]]),
    ),
    plain('paste a line', 'adds', (editor) => pasteText(editor, '粘', () => null)),
  ),
);
const script = fc.array(command, { minLength: 1, maxLength: 20 });

function pointAt(editor: ReportEditor, block: number, place: number) {
  const points = [...Editor.positions(editor, { at: [block % editor.children.length] })];
  return points[place % points.length]!;
}

/** Signs and figures, sorted; lines in cells do not count. */
function inventory(editor: ReportEditor): string[] {
  const figures = [...Node.descendants(editor)].flatMap(([node]) => (isFigureElement(node) ? [node.figureId] : []));
  return [...Node.string(editor).replace(/[\n ]/gu, ''), ...figures].sort();
}

function isPartOf(less: string[], more: string[]): boolean {
  const rest = [...more];
  return less.every((sign) => {
    const at = rest.indexOf(sign);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

function start(given: Report): ReportEditor {
  const { editor } = createReportEditor(given);
  Transforms.select(editor, Editor.start(editor, [0]));
  return editor;
}

describe('tables in the editor', () => {
  it('convert there and back without a difference', () => {
    fc.assert(
      fc.property(report, ({ blocks }) => {
        expect(slateToBlocks(JSON.parse(JSON.stringify(blocksToSlate(blocks))))).toEqual(blocks);
        for (const { role, content } of blocks)
          if (role === 'table') expect(tableContent(tableCells(content))).toEqual(content);
      }),
      runs,
    );
  });

  it('lose nothing but what a command says it removes', () => {
    fc.assert(
      fc.property(report, script, (given, commands) => {
        const editor = start(given);
        for (const { name, effect, run: act } of commands) {
          const before = inventory(editor);
          const selected = Range.isExpanded(editor.selection!);
          act(editor);
          const after = inventory(editor);
          if (effect === 'keeps') expect(after, name).toEqual(before);
          if (effect === 'adds' && !selected) expect(isPartOf(before, after), name).toBe(true);
          if (effect === 'removes') expect(isPartOf(after, before), name).toBe(true);
        }
      }),
      runs,
    );
  });

  it('undo to the very document, and redo to the result', () => {
    fc.assert(
      fc.property(report, script, (given, commands) => {
        const editor = start(given);
        const before = structuredClone({ children: editor.children, figures: editor.document.figures });
        for (const { run: act } of commands) act(editor);
        const result = structuredClone({ children: editor.children, figures: editor.document.figures });
        while (editor.history.undos.length > 0) editor.undo();
        expect({ children: editor.children, figures: editor.document.figures }).toEqual(before);
        while (editor.history.redos.length > 0) editor.redo();
        expect({ children: editor.children, figures: editor.document.figures }).toEqual(result);
      }),
      runs,
    );
  });

  it('take one step of undo for each command', () => {
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(), script, (given, a, b, commands) => {
        const editor = start(given);
        Transforms.select(editor, pointAt(editor, a, b));
        for (const { run: act } of commands) {
          const before = structuredClone(editor.children);
          const steps = editor.history.undos.length;
          act(editor);
          const done = editor.history.undos.length - steps;
          expect(done).toBeLessThanOrEqual(1);
          if (done === 1) {
            const selection = editor.selection;
            editor.undo();
            expect(editor.children).toEqual(before);
            editor.redo();
            Transforms.select(editor, selection!);
          }
        }
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it('keep the rules, and keep them when normalised again', () => {
    fc.assert(
      fc.property(report, script, (given, commands) => {
        const editor = start(given);
        for (const { name, run: act } of commands) {
          act(editor);
          const { selection } = editor;
          expect(
            selection && Node.has(editor, selection.anchor.path) && Node.has(editor, selection.focus.path),
            name,
          ).toBe(true);
        }
        for (const block of editor.children as BlockElement[]) {
          expect(isTableElement(block)).toBe(block.role === 'table');
          if (!isTableElement(block)) continue;
          const grid = gridOf(block);
          expect(block.children.every((row) => row.children.length === grid.columns && grid.columns > 0)).toBe(true);
          expect(grid.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
          // Nothing is hidden: a covered cell is empty.
          block.children.forEach((row, r) =>
            row.children.forEach((one, c) => {
              if (!grid.span(r, c)) expect(Node.string(one as never)).toBe('');
            }),
          );
          blockSchema.parse(slateToBlock(block as BlockElement));
        }
        const once = structuredClone(editor.children);
        editor.normalize({ force: true });
        expect(editor.children).toEqual(once);
      }),
      runs,
    );
  });

  it('send patches that make the stored report the one in the editor', () => {
    fc.assert(
      fc.property(report, script, (given, commands) => {
        const editor = start(given);
        const opened = openedReport(editor, given);
        for (const { run: act } of commands) act(editor);
        const now = editedReport(editor);
        const stored = applyOps(given, diffReports(opened, now));
        expect(stored.blocks).toEqual(now.blocks);
        expect(slateToBlocks(blocksToSlate(stored.blocks))).toEqual(stored.blocks);
      }),
      runs,
    );
  });

  it('find every place again, and replace in cells', () => {
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(), (given, a, b) => {
        const editor = start(given);
        const point = pointAt(editor, a, b);
        const spot = spotOf(editor, point);
        const again = pointOf(editor, spot, 'start');
        expect(spotOf(editor, again!)).toEqual(spot);
        const before = structuredClone(editor.children);
        const query = { words: '甲', pattern: false, matchCase: true, matchWidth: true };
        const matches = findAll(slateToBlocks(editor.children), editor.document.figures, query);
        replaceMatches(
          editor,
          matches.map((match) => ({ match, text: '丙丁' })),
        );
        expect(Node.string(editor)).not.toContain('甲');
        expect([...Node.string(editor)].filter((sign) => sign === '丙').length).toBe(matches.length);
        editor.undo();
        expect(editor.children).toEqual(before);
      }),
      runs,
    );
  });

  it('select whole merged cells', () => {
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(), fc.nat(), (given, a, b, c) => {
        const editor = start(given);
        Transforms.select(editor, { anchor: pointAt(editor, a, b), focus: pointAt(editor, a, c) });
        const rect = selectedCells(editor);
        if (!rect) return;
        const { merged } = gridOf(editor.children[rect.block] as never);
        for (const one of merged) {
          const inside =
            one.row >= rect.top &&
            one.row + one.rows - 1 <= rect.bottom &&
            one.column >= rect.left &&
            one.column + one.columns - 1 <= rect.right;
          const outside =
            one.row > rect.bottom ||
            one.row + one.rows - 1 < rect.top ||
            one.column > rect.right ||
            one.column + one.columns - 1 < rect.left;
          expect(inside || outside).toBe(true);
        }
      }),
      runs,
    );
  });

  it('add decimals exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        (cents) => {
          const texts = cents.map(
            (n) => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`,
          );
          expect(Math.round(Number(add(texts)) * 100)).toBe(cents.reduce((sum, n) => sum + n, 0));
        },
      ),
      runs,
    );
  });
});
