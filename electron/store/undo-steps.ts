import type { KeptUndo, UndoChange } from '../../shared/ipc/undo-calls';
import type { Figure } from '../../shared/model/figure';
import type { Patch } from '../../shared/model/patch';
import { attempt, prepared, transact, type Db } from './database';
import { applyPatch } from './patch';
import { findReport } from './report-rows';

/** For how many reports, the last edited ones, steps are kept. */
const REPORTS = 8;

/** applyPatch, and what it changes of the steps that can be undone, in one transaction. @throws GangmuError as applyPatch */
export function applyPatchWithUndo(
  db: Db,
  patch: Patch,
  undo: UndoChange,
  now = Date.now(),
): { seq: number; savedAt: number; undoKept: boolean } {
  return transact(db, () => {
    const saved = applyPatch(db, patch, now);
    return { ...saved, undoKept: keepUndo(db, findReport(db, patch.reportId).number, undo, now) };
  });
}

/**
 * 1. The same change again answers the same and changes nothing.
 * 2. A change that does not follow on what is kept takes it all away: steps with a gap among them fit no report.
 */
function keepUndo(db: Db, report: number, undo: UndoChange, now: number): boolean {
  const token = prepared<[number], { token: string }>(db, 'SELECT token FROM undo_state WHERE report = ?').get(
    report,
  )?.token;
  if (token === undo.token) return true;
  const follows = undo.base === null || undo.base === token;
  if (undo.base === null || !follows) forgetUndo(db, report);
  if (!follows) return false;
  prepared(db, 'DELETE FROM undo_step WHERE report = ? AND (place < ? OR place >= ?)').run(
    report,
    undo.first,
    undo.from,
  );
  const insert = prepared(db, 'INSERT INTO undo_step (report, place, step) VALUES (?, ?, ?)');
  undo.steps.forEach((step, i) => insert.run(report, undo.from + i, step));
  prepared(
    db,
    `INSERT INTO undo_state (report, token, fingerprint, position, figures, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (report) DO UPDATE SET token = excluded.token, fingerprint = excluded.fingerprint, position = excluded.position,
       figures = excluded.figures, at = excluded.at`,
  ).run(report, undo.token, undo.fingerprint, undo.position, JSON.stringify(undo.figures), now);
  if (token === undefined) forgetOldest(db);
  return true;
}

function forgetOldest(db: Db): void {
  const old = prepared<[number], { report: number }>(
    db,
    'SELECT report FROM undo_state ORDER BY at DESC, report DESC LIMIT -1 OFFSET ?',
  ).all(REPORTS);
  for (const { report } of old) forgetUndo(db, report);
}

function forgetUndo(db: Db, report: number): void {
  prepared(db, 'DELETE FROM undo_step WHERE report = ?').run(report);
  prepared(db, 'DELETE FROM undo_state WHERE report = ?').run(report);
}

/** The steps that are kept for a report; null where there are none. @throws GangmuError reportNotFound */
export function getUndo(db: Db, id: string): KeptUndo | null {
  return attempt(db, () => {
    const { number } = findReport(db, id);
    const state = prepared<[number], { token: string; fingerprint: string; position: number; figures: string }>(
      db,
      'SELECT token, fingerprint, position, figures FROM undo_state WHERE report = ?',
    ).get(number);
    if (!state) return null;
    const steps = prepared<[number], { place: number; step: string }>(
      db,
      'SELECT place, step FROM undo_step WHERE report = ? ORDER BY place',
    ).all(number);
    return {
      ...state,
      figures: JSON.parse(state.figures) as Figure[],
      first: steps[0]?.place ?? state.position,
      steps,
    };
  });
}
