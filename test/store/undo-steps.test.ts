import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport } from '../../electron/store/reports';
import { applyPatchWithUndo, getUndo } from '../../electron/store/undo-steps';
import type { UndoChange } from '../../shared/ipc/undo-calls';
import type { Patch } from '../../shared/model/patch';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aReport } from './reports';

function change(base: string | null, token: string, more: Partial<UndoChange> = {}): UndoChange {
  return { base, token, fingerprint: 'f', first: 0, from: 0, steps: [], position: 0, figures: [], ...more };
}

function library() {
  const db = emptyLibrary();
  const report = aReport([aBlock('一')]);
  createReport(db, report);
  let seq = 0;
  const patch = (): Patch => ({
    reportId: report.id,
    client: 'c',
    seq: ++seq,
    ops: [{ type: 'putBlock', block: { ...report.blocks[0]!, content: [{ text: `第${seq}` }] } }],
  });
  return { db, report, patch };
}

describe('the steps of a report', () => {
  test('come back in their order, with the patch they were stored with', () => {
    const { db, report, patch } = library();
    expect(getUndo(db, report.id)).toBeNull();
    applyPatchWithUndo(db, patch(), change(null, 't1', { steps: ['a', 'b'], position: 2 }));
    const figure = { id: 'f', label: '', unit: '', text: 'XX' };
    const saved = applyPatchWithUndo(
      db,
      patch(),
      change('t1', 't2', { from: 1, steps: ['B', 'c', 'd'], position: 3, fingerprint: 'g', figures: [figure] }),
    );
    expect(saved).toMatchObject({ seq: 2, undoKept: true });
    expect(getUndo(db, report.id)).toEqual({
      token: 't2',
      fingerprint: 'g',
      first: 0,
      position: 3,
      figures: [figure],
      steps: ['a', 'B', 'c', 'd'].map((step, place) => ({ place, step })),
    });
    expect(getReport(db, report.id).blocks[0]!.content).toEqual([{ text: '第2' }]);
  });

  test('are forgotten from the front, and all of them where the change does not follow on what is kept', () => {
    const { db, report, patch } = library();
    applyPatchWithUndo(db, patch(), change(null, 't1', { steps: ['a', 'b', 'c'], position: 3 }));
    applyPatchWithUndo(db, patch(), change('t1', 't2', { first: 1, from: 3, steps: ['d'], position: 4 }));
    expect(getUndo(db, report.id)).toMatchObject({ first: 1, steps: [{ place: 1 }, { place: 2 }, { place: 3 }] });
    expect(applyPatchWithUndo(db, patch(), change('other', 't3', { from: 4 })).undoKept).toBe(false);
    expect(getUndo(db, report.id)).toBeNull();
    expect(applyPatchWithUndo(db, patch(), change(null, 't4', { steps: ['x'], position: 1 })).undoKept).toBe(true);
    expect(getUndo(db, report.id)?.steps).toEqual([{ place: 0, step: 'x' }]);
  });

  test('the same change twice counts once, as its patch does', () => {
    const { db, report, patch } = library();
    const first = patch();
    const undo = change(null, 't1', { steps: ['a'], position: 1 });
    applyPatchWithUndo(db, first, undo, 5);
    expect(applyPatchWithUndo(db, first, undo, 9)).toEqual({ seq: 1, savedAt: 5, undoKept: true });
    expect(getUndo(db, report.id)?.steps).toHaveLength(1);
  });

  test('are not stored without their patch', () => {
    const { db, report, patch } = library();
    patch();
    const late = patch();
    expect(codeOf(() => applyPatchWithUndo(db, late, change(null, 't', { steps: ['a'] })))).toBe('invalidRequest');
    expect(getUndo(db, report.id)).toBeNull();
  });

  test('are kept for the eight reports edited last', () => {
    const { db } = library();
    const ids = Array.from({ length: 10 }, (_, i) => {
      const report = aReport([]);
      createReport(db, report);
      const patch: Patch = { reportId: report.id, client: `c${i}`, seq: 1, ops: [] };
      applyPatchWithUndo(db, patch, change(null, `t${i}`, { steps: ['a'], position: 1 }), i);
      return report.id;
    });
    expect(ids.map((id) => getUndo(db, id) !== null)).toEqual(ids.map((_, i) => i >= 2));
    expect(db.prepare('SELECT count(*) AS n FROM undo_step').get()).toEqual({ n: 8 });
  });

  test('a patch without steps leaves those that were kept, for its fingerprint to refuse', () => {
    const { db, report, patch } = library();
    applyPatchWithUndo(db, patch(), change(null, 't1', { steps: ['a'], position: 1 }));
    applyPatch(db, patch());
    expect(getUndo(db, report.id)?.fingerprint).toBe('f');
  });
});
