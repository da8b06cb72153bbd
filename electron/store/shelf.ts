import type { ShelfFields } from '../../shared/ipc/shelf-calls';
import { newId } from '../../shared/model/id';
import { attempt, prepared, transact, type Db } from './database';
import { applyPatch } from './patch';
import { findReport } from './report-rows';

/** Puts reports at the top of the shelf, or takes them from there. @throws GangmuError reportNotFound; then none is changed */
export function pinReports(db: Db, ids: readonly string[], pinned: boolean, now = Date.now()): void {
  setColumn(db, 'pinned_at', ids, pinned ? now : null);
}

/** Puts reports into the recycle bin, or takes them out of it. @throws GangmuError reportNotFound; then none is moved */
export function binReports(db: Db, ids: readonly string[], deleted: boolean, now = Date.now()): void {
  setColumn(db, 'deleted_at', ids, deleted ? now : null);
}

function setColumn(db: Db, column: 'pinned_at' | 'deleted_at', ids: readonly string[], value: number | null): void {
  transact(db, () => {
    for (const id of ids)
      prepared(db, `UPDATE report SET ${column} = ? WHERE number = ?`).run(value, findReport(db, id).number);
  });
}

/** Changes what the shelf says of reports; the journal knows of it as of every edit. @throws GangmuError reportNotFound; then none is changed */
export function editReports(db: Db, changes: readonly { id: string; fields: ShelfFields }[], now = Date.now()): void {
  transact(db, () => {
    for (const { id, fields } of changes) {
      const ops = [{ type: 'putMetadata' as const, metadata: fields }];
      applyPatch(db, { reportId: id, client: newId(), seq: 1, ops }, now);
    }
  });
}

/**
 * Groups of reports that came from the same text, or from the same bytes where an old library knows no more: one title of one text that
 * stands on the shelf more than once. A file of several reports is no duplicate of itself.
 */
export function listDuplicates(db: Db): string[][] {
  return attempt(db, () =>
    prepared<[], { ids: string }>(
      db,
      `SELECT json_group_array(id) AS ids FROM (
         SELECT DISTINCT r.id, r.title, coalesce(s.text_hash, s.sha256) AS text
           FROM report_source l JOIN source s ON s.number = l.source JOIN report r ON r.number = l.report
          WHERE r.deleted_at IS NULL ORDER BY r.number)
       GROUP BY text, title HAVING count(*) > 1`,
    )
      .all()
      .map((row) => JSON.parse(row.ids) as string[]),
  );
}
