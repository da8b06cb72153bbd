import { report as reportSchema, type Report } from '../../shared/model/report';
import { newId } from '../../shared/model/id';
import { attempt, prepared, transact, type Db } from './database';
import { findReport } from './report-rows';

/** So many exported states of a report are kept. */
const KEPT = 10;

export interface Exported {
  id: string;
  /** ms since the epoch */
  exportedAt: number;
  report: Report;
}

/** Keeps the state of a report that was written into a Word file, so that the file can be read back. */
export function keepExported(db: Db, report: Report, now = Date.now()): void {
  transact(db, () => {
    const { number } = findReport(db, report.id);
    const blocks = JSON.stringify(report);
    const last = prepared<[number], { blocks: string }>(
      db,
      'SELECT blocks FROM exported WHERE report = ? ORDER BY exported_at DESC, id DESC LIMIT 1',
    ).get(number);
    if (last?.blocks !== blocks)
      prepared(db, 'INSERT INTO exported (id, report, exported_at, blocks) VALUES (?, ?, ?, ?)').run(
        newId(),
        number,
        now,
        blocks,
      );
    prepared(
      db,
      `DELETE FROM exported WHERE report = ? AND id NOT IN
         (SELECT id FROM exported WHERE report = ? ORDER BY exported_at DESC, id DESC LIMIT ?)`,
    ).run(number, number, KEPT);
  });
}

/** The exported states of a report, the latest first. One that is not readable any more is left out. */
export function listExported(db: Db, reportId: string): Exported[] {
  return attempt(db, () => {
    const rows = prepared<[number], { id: string; exportedAt: number; blocks: string }>(
      db,
      'SELECT id, exported_at AS exportedAt, blocks FROM exported WHERE report = ? ORDER BY exported_at DESC, id DESC',
    ).all(findReport(db, reportId).number);
    return rows.flatMap(({ id, exportedAt, blocks }) => {
      const read = reportSchema.safeParse(parse(blocks));
      return read.success ? [{ id, exportedAt, report: read.data }] : [];
    });
  });
}

/**
 * The report, not in the recycle bin, whose blocks a file's marks name: the one that holds most of them, of several the last edited.
 * Null where none holds any.
 */
export function findByBlocks(db: Db, ids: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const row = attempt(db, () =>
    prepared<[string], { id: string }>(
      db,
      `SELECT report.id AS id FROM report CROSS JOIN json_each(?) AS wanted
         JOIN block ON block.report = report.number AND block.id = wanted.value
       WHERE report.deleted_at IS NULL
       GROUP BY report.number ORDER BY count(*) DESC, report.updated_at DESC LIMIT 1`,
    ).get(JSON.stringify(ids)),
  );
  return row?.id ?? null;
}

/** Reports, not in the recycle bin, of which exported states are kept, the last edited first. */
export function listExportedReports(db: Db): string[] {
  return attempt(db, () =>
    prepared<[], { id: string }>(
      db,
      `SELECT id FROM report WHERE deleted_at IS NULL AND number IN (SELECT report FROM exported) ORDER BY updated_at DESC LIMIT 200`,
    ).all(),
  ).map(({ id }) => id);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
