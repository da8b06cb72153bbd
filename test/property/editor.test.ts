import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceMatches } from '../../renderer/editor/commands/replace';
import { blocksToSlate, slateToBlocks } from '../../renderer/editor/convert';
import { editedReport, openedReport } from '../../renderer/editor/edited-report';
import type { BlockElement } from '../../renderer/editor/slate-types';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports } from '../../shared/editing/diff';
import { findAll, stretchesOf } from '../../shared/editing/find';
import { closedDepths } from '../../shared/editing/tree';
import { block as blockSchema } from '../../shared/model/block';
import { op as opSchema } from '../../shared/model/patch';
import { reportArbitrary, script, start, words } from './editor-commands';
import { runKept } from './editor-effects';

const SEED = 20260703;
const runs = { seed: SEED, numRuns: 300 };

describe('the editor', () => {
  it('converts there and back without a difference', () => {
    fc.assert(
      fc.property(reportArbitrary, ({ blocks }) => {
        expect(slateToBlocks(JSON.parse(JSON.stringify(blocksToSlate(blocks))))).toEqual(blocks);
      }),
      runs,
    );
  });

  it('loses nothing but what a command says it removes', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        for (const command of commands) runKept(command, editor);
      }),
      runs,
    );
  });

  it('undoes to the very document, and redoes to the result', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        const before = structuredClone({ children: editor.children, figures: editor.document.figures });
        for (const command of commands) command.run(editor);
        const result = structuredClone({ children: editor.children, figures: editor.document.figures });
        while (editor.history.undos.length > 0) editor.undo();
        expect(editor.children).toEqual(before.children);
        expect(editor.document.figures).toEqual(before.figures);
        while (editor.history.redos.length > 0) editor.redo();
        expect({ children: editor.children, figures: editor.document.figures }).toEqual(result);
      }),
      runs,
    );
  });

  it('replaces every match and nothing else, in one step', () => {
    fc.assert(
      fc.property(reportArbitrary, words, words, (report, sought, replacement) => {
        const editor = start(report);
        const before = structuredClone(editor.children);
        const figures = editor.document.figures;
        const query = { words: sought, pattern: false, matchCase: true, matchWidth: true };
        const texts = () =>
          stretchesOf(slateToBlocks(editor.children), editor.document.figures).map(({ text }) => text);
        const was = texts();
        const matches = findAll(slateToBlocks(editor.children), editor.document.figures, query).filter(
          ({ figure }) => figure === null,
        );
        const all = findAll(slateToBlocks(editor.children), editor.document.figures, query);
        replaceMatches(
          editor,
          matches.map((match) => ({ match, text: replacement })),
        );
        if (matches.length === all.length)
          expect(texts()).toEqual(was.map((text) => text.replaceAll(sought, () => replacement)));
        expect(editor.history.undos.length).toBe(matches.length === 0 ? 0 : 1);
        editor.undo();
        expect(editor.children).toEqual(before);
        expect(editor.document.figures).toEqual(figures);
      }),
      runs,
    );
  });

  it('keeps its rules, and keeps them when normalised again', () => {
    fc.assert(
      fc.property(reportArbitrary, script, (report, commands) => {
        const editor = start(report);
        for (const command of commands) command.run(editor);
        const blocks = slateToBlocks(editor.children);
        expect(blocks.length).toBeGreaterThan(0);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        expect(blocks.map(({ depth }) => depth)).toEqual(closedDepths(blocks));
        blocks.forEach((block, i) => {
          blockSchema.parse(block);
          if (i === 0 || block.role === 'table' || blocks[i - 1]!.role === 'table')
            expect(block.flow).toBe('paragraph');
        });
        const once = structuredClone(editor.children);
        editor.normalize({ force: true });
        expect(editor.children).toEqual(once);
      }),
      runs,
    );
  });

  it('stores what is on the screen: the patches applied give the document, whenever they are cut', () => {
    fc.assert(
      fc.property(reportArbitrary, fc.array(script, { minLength: 1, maxLength: 4 }), (report, scripts) => {
        const editor = start(report);
        let stored = report;
        let sent = openedReport(editor, report);
        expect(diffReports(sent, editedReport(editor))).toEqual([]);
        scripts.forEach((commands, i) => {
          for (const command of commands) command.run(editor);
          if (i % 2 === 1) editor.undo();
          const now = editedReport(editor);
          const ops = diffReports(sent, now);
          for (const op of ops) opSchema.parse(op);
          stored = applyOps(stored, JSON.parse(JSON.stringify(ops)));
          // Sent twice counts once.
          expect(applyOps(stored, ops)).toEqual(stored);
          sent = now;
          expect(stored.blocks).toEqual(slateToBlocks(editor.children as BlockElement[]));
          expect(new Map(stored.figures.map((figure) => [figure.id, figure]))).toEqual(now.figures);
          const shown = new Set(
            stored.blocks.flatMap(({ content }) => content.flatMap((run) => ('figureId' in run ? [run.figureId] : []))),
          );
          for (const id of shown) expect(now.figures.has(id)).toBe(true);
        });
      }),
      runs,
    );
  });
});
