import * as fc from 'fast-check';
import { Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { replaceMatches } from '../../renderer/editor/commands/replace';
import { add } from '../../renderer/editor/commands/table-sum';
import { blocksToSlate, isTableElement, slateToBlock, slateToBlocks } from '../../renderer/editor/convert';
import { editedReport, openedReport } from '../../renderer/editor/edited-report';
import type { BlockElement } from '../../renderer/editor/slate-types';
import { pointOf, spotOf } from '../../renderer/editor/spots';
import { gridOf } from '../../renderer/editor/table-grid';
import { selectedCells } from '../../renderer/editor/table-place';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports } from '../../shared/editing/diff';
import { findAll } from '../../shared/editing/find';
import { block as blockSchema } from '../../shared/model/block';
import { tableCells, tableContent } from '../../shared/model/table';
import { commandWithTables, reportWithTables, start } from './editor-commands';
import { pointAt, runKept } from './editor-effects';

const SEED = 20261122;
const runs = { seed: SEED, numRuns: 200 };

const script = fc.array(commandWithTables, { minLength: 1, maxLength: 20 });

describe('tables in the editor', () => {
  it('convert there and back without a difference', () => {
    fc.assert(
      fc.property(reportWithTables, ({ blocks }) => {
        expect(slateToBlocks(JSON.parse(JSON.stringify(blocksToSlate(blocks))))).toEqual(blocks);
        for (const { role, content } of blocks)
          if (role === 'table') expect(tableContent(tableCells(content))).toEqual(content);
      }),
      runs,
    );
  });

  it('lose nothing but what a command says it removes', () => {
    fc.assert(
      fc.property(reportWithTables, script, (given, commands) => {
        const editor = start(given);
        for (const command of commands) runKept(command, editor);
      }),
      runs,
    );
  });

  it('undo to the very document, and redo to the result', () => {
    fc.assert(
      fc.property(reportWithTables, script, (given, commands) => {
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
      fc.property(reportWithTables, fc.nat(), fc.nat(), script, (given, a, b, commands) => {
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
      fc.property(reportWithTables, script, (given, commands) => {
        const editor = start(given);
        for (const { run } of commands) run(editor);
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
      fc.property(reportWithTables, script, (given, commands) => {
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
      fc.property(reportWithTables, fc.nat(), fc.nat(), (given, a, b) => {
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
          matches.map((match) => ({ match, text: '戊丁' })),
        );
        expect(Node.string(editor)).not.toContain('甲');
        expect([...Node.string(editor)].filter((sign) => sign === '戊').length).toBe(matches.length);
        editor.undo();
        expect(editor.children).toEqual(before);
      }),
      runs,
    );
  });

  it('select whole merged cells', () => {
    fc.assert(
      fc.property(reportWithTables, fc.nat(), fc.nat(), fc.nat(), (given, a, b, c) => {
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
