import * as fc from 'fast-check';
import { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { blocksToSlate, slateToBlocks } from '../../renderer/editor/convert';
import { createReportEditor } from '../../renderer/editor/create-editor';
import { editedReport, openedReport } from '../../renderer/editor/edited-report';
import { MarkerStore, markersOf } from '../../renderer/editor/markers';
import type { BlockElement, ReportEditor } from '../../renderer/editor/slate-types';
import { UndoTape } from '../../renderer/editor/undo-tape';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports } from '../../shared/editing/diff';
import type { KeptUndo, UndoChange } from '../../shared/ipc/undo-calls';
import type { Report } from '../../shared/model/report';
import { commandWithTables, reportWithTables, start } from './editor-commands';
import { runKept } from './editor-effects';

/* The laws of editor.test.ts over sequences of 500 commands, each a turn of its own as in the window, with saves and restarts among them. */

const COMMANDS = 500;
const runs = { seed: 20261122, numRuns: 6, endOnFailure: true };
const longScript = fc.array(commandWithTables, { minLength: COMMANDS, maxLength: COMMANDS, size: 'max' });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The text, and the figures in it: one that no block shows is only kept where none ever did. */
function stateOf(editor: ReportEditor) {
  const blocks = slateToBlocks(editor.children);
  const { figures, metadata } = editor.document;
  const shown = blocks.flatMap(({ content }) => content.flatMap((run) => ('figureId' in run ? [run.figureId] : [])));
  return structuredClone({ blocks, metadata, figures: new Map(shown.map((id) => [id, figures.get(id)])) });
}

/** As electron/store/undo-steps keeps them. */
class Shelf {
  private kept: (KeptUndo & { steps: { place: number; step: string }[] }) | null = null;

  take(change: UndoChange): boolean {
    const follows = change.base === null || change.base === this.kept?.token;
    if (!follows) this.kept = null;
    if (!follows) return false;
    const before = change.base === null ? [] : this.kept!.steps;
    const steps = [
      ...before.filter(({ place }) => place >= change.first && place < change.from),
      ...change.steps.map((step, i) => ({ place: change.from + i, step })),
    ];
    this.kept = { ...change, steps };
    return true;
  }

  get state(): KeptUndo | null {
    return this.kept && (JSON.parse(JSON.stringify(this.kept)) as KeptUndo);
  }
}

describe('500 commands', () => {
  it('undo to the very document and redo to the result, step for step', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(reportWithTables, longScript, async (report, commands) => {
        const editor = start(report);
        await turn();
        const before = stateOf(editor);
        for (const command of commands) {
          command.run(editor);
          await turn();
        }
        const result = stateOf(editor);
        let steps = 0;
        for (; editor.history.undos.length > 0; steps++) editor.undo();
        expect(steps).toBeGreaterThan(100);
        expect(stateOf(editor)).toEqual(before);
        while (editor.history.redos.length > 0) editor.redo();
        expect(stateOf(editor)).toEqual(result);
      }),
      runs,
    );
  });

  it('leave a document that JSON, the store, markers and normalising agree on', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(reportWithTables, longScript, async (report, commands) => {
        const editor = start(report);
        const markers = new MarkerStore(editor);
        let stored: Report = report;
        let sent = openedReport(editor, report);
        for (const [i, command] of commands.entries()) {
          runKept(command, editor);
          markers.update();
          await turn();
          if (i % 20 !== 19) continue;
          const now = editedReport(editor);
          stored = applyOps(stored, JSON.parse(JSON.stringify(diffReports(sent, now))));
          sent = now;
          const blocks = slateToBlocks(editor.children);
          expect(stored.blocks).toEqual(blocks);
          expect(stored.title).toBe(editor.document.metadata.title);
          expect(JSON.parse(JSON.stringify(blocksToSlate(blocks)))).toEqual(editor.children);
          expect(markers.printed).toEqual(markersOf(editor.children as BlockElement[]));
          const once = structuredClone(editor.children);
          editor.normalize({ force: true });
          expect(editor.children).toEqual(once);
        }
      }),
      runs,
    );
  });

  it('can be undone after a restart as before it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(reportWithTables, longScript, fc.nat(30), async (report, commands, back) => {
        const shelf = new Shelf();
        let stored: Report = report;
        let saves = 0;
        const open = () => {
          const { editor, batches } = createReportEditor(stored);
          const tape = new UndoTape(editor, batches);
          const state = shelf.state;
          if (state) expect(tape.restore(state)).toBe(state.steps.filter(({ place }) => place < state.position).length);
          let sent = openedReport(editor, stored);
          const save = () => {
            const now = editedReport(editor);
            const ops = diffReports(sent, now);
            sent = now;
            if (ops.length === 0) return;
            stored = applyOps(stored, JSON.parse(JSON.stringify(ops)));
            expect(shelf.take(tape.takeChange(now, `t${++saves}`))).toBe(true);
          };
          return { editor, save };
        };
        let { editor, save } = open();
        const first = stateOf(editor);
        for (const [i, command] of commands.entries()) {
          if (!editor.selection) editor.select(Editor.start(editor, []));
          command.run(editor);
          await turn();
          if (i % 7 === 0) save();
          if (i % 90 === 89) {
            for (let n = 0; n < back; n++) editor.undo();
            for (let n = 0; n < back / 2; n++) editor.redo();
            save();
            ({ editor, save } = open());
          }
        }
        save();
        ({ editor } = open());
        const last = stateOf(editor);
        let undone = 0;
        for (; editor.history.undos.length > 0; undone++) editor.undo();
        expect(undone).toBeGreaterThan(100);
        expect(stateOf(editor)).toEqual(first);
        for (; undone > 0; undone--) editor.redo();
        expect(stateOf(editor)).toEqual(last);
      }),
      runs,
    );
  });

  it('are not undone on a report that was changed elsewhere', () => {
    fc.assert(
      fc.property(
        reportWithTables,
        fc.array(commandWithTables, { minLength: 5, maxLength: 20 }),
        (report, commands) => {
          const editor = start(report);
          for (const command of commands) command.run(editor);
          const { batches } = createReportEditor(report);
          const now = editedReport(editor);
          const change = new UndoTape(editor, batches).takeChange(now, 't');
          const kept = { ...change, steps: change.steps.map((step, place) => ({ place, step })) };
          const changed = { ...report, ...now, blocks: now.blocks.map((block) => ({ ...block })) };
          const other = { ...changed, title: `${now.metadata.title}改` } as unknown as Report;
          const reopened = createReportEditor({ ...other, figures: [...now.figures.values()], id: report.id });
          expect(new UndoTape(reopened.editor, reopened.batches).restore(kept)).toBe(0);
          expect(reopened.batches.all.undos).toEqual([]);
        },
      ),
      { seed: 20261122, numRuns: 50 },
    );
  });
});
