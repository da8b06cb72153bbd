import type { QuickNote } from '../../shared/ipc/plan-calls';
import { attempt, prepared, transact, type Db } from './database';
import { findReport } from './report-rows';

interface Row {
  id: string;
  text: string;
  notedAt: number;
  date: string | null;
  unit: string | null;
  plan: string | null;
  block: string | null;
  usedAt: number | null;
}

/** All notes, used ones too, in the order of the days they speak of; one without a day counts as of the day it was made. */
export function listQuickNotes(db: Db): QuickNote[] {
  const rows = attempt(db, () =>
    prepared<[], Row>(
      db,
      `SELECT quick_note.id, text, noted_at AS notedAt, date, quick_note.unit, report.id AS plan, plan_block AS block, used_at AS usedAt
       FROM quick_note LEFT JOIN report ON report.number = plan_report
       ORDER BY coalesce(date, strftime('%Y-%m-%d', noted_at / 1000, 'unixepoch', 'localtime')), noted_at, quick_note.id`,
    ).all(),
  );
  return rows.map(({ plan, block, unit, ...row }) => ({
    ...row,
    unit: unit ?? '',
    item: plan === null || block === null ? null : { plan, block },
  }));
}

/** Adds a note, or replaces the one with its id. @throws GangmuError reportNotFound where its plan is not there */
export function putQuickNote(db: Db, { id, text, notedAt, date, unit, item, usedAt }: QuickNote): void {
  transact(db, () => {
    prepared(
      db,
      `INSERT OR REPLACE INTO quick_note (id, text, noted_at, date, unit, plan_report, plan_block, used_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      text,
      notedAt,
      date,
      unit,
      item === null ? null : findReport(db, item.plan).number,
      item?.block ?? null,
      usedAt,
    );
  });
}

/** Deleting what is not there is no mistake. */
export function deleteQuickNote(db: Db, id: string): void {
  transact(db, () => {
    prepared(db, 'DELETE FROM quick_note WHERE id = ?').run(id);
  });
}

/** Notes that went into a report; for a transaction that stores that report as well. */
export function markUsed(db: Db, ids: readonly string[], at: number): void {
  for (const id of ids) prepared(db, 'UPDATE quick_note SET used_at = ? WHERE id = ?').run(at, id);
}
