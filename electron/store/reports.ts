import type { ReportSummary } from '../../shared/ipc/contract';
import { GangmuError } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { figureMap } from '../../shared/model/text';
import { insertBlocks, readBlocks } from './block-rows';
import { attempt, prepared, transact, type Db } from './database';
import { countUnfilled, insertFigures, readFigures } from './figure-rows';
import { findReport, insertReport, metadataOf } from './report-rows';

const SUMMARY = `id, title, kind, unit, year, part, status, created_at AS createdAt, updated_at AS updatedAt, blocks, characters, unfilled, pinned_at AS pinnedAt`;

/** The reports on the shelf, the last changed first. */
export function listReports(db: Db): ReportSummary[] {
  return attempt(db, () =>
    prepared<[], ReportSummary>(
      db,
      `SELECT ${SUMMARY} FROM report WHERE deleted_at IS NULL ORDER BY updated_at DESC, number DESC`,
    ).all(),
  );
}

/** The reports in the recycle bin, the last deleted first. */
export function listDeleted(db: Db): ReportSummary[] {
  return attempt(db, () =>
    prepared<[], ReportSummary>(
      db,
      `SELECT ${SUMMARY} FROM report WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, number DESC`,
    ).all(),
  );
}

/** A whole report, in the recycle bin or not. @throws GangmuError reportNotFound, reportDamaged */
export function getReport(db: Db, id: string): Report {
  return attempt(db, () => {
    const row = findReport(db, id);
    try {
      const report = {
        id: row.id,
        ...metadataOf(row),
        blocks: readBlocks(db, row.number),
        figures: readFigures(db, row.number),
      };
      if (report.blocks.length !== row.blocks)
        throw new GangmuError('reportDamaged', { detail: `${report.blocks.length} of ${row.blocks} blocks` });
      if (report.figures.length !== row.figures)
        throw new GangmuError('reportDamaged', { detail: `${report.figures.length} of ${row.figures} figures` });
      return report;
    } catch (error) {
      if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: row.title });
      throw error;
    }
  });
}

/** Stores a new report. @throws GangmuError invalidRequest where its id is taken, or two of its blocks or figures share one */
export function createReport(db: Db, report: Report, now = Date.now()): void {
  transact(db, () => {
    writeReport(db, report, now);
  });
}

/** The inside of createReport, for a transaction that does more. Returns the report's number. */
export function writeReport(db: Db, report: Report, now: number): number {
  const number = insertReport(db, report.id, report, now);
  const figures = figureMap(report.figures);
  if (figures.size < report.figures.length)
    throw new GangmuError('invalidRequest', { detail: 'two figures share an id' });
  insertFigures(db, number, report.figures);
  const { blocks, characters } = insertBlocks(db, number, report.blocks, figures);
  prepared(db, 'UPDATE report SET blocks = ?, figures = ?, characters = ?, unfilled = ? WHERE number = ?').run(
    blocks,
    figures.size,
    characters,
    countUnfilled(db, number),
    number,
  );
  return number;
}

/** Puts a report into the recycle bin. @throws GangmuError reportNotFound */
export function deleteReport(db: Db, id: string, now = Date.now()): void {
  setDeleted(db, id, now);
}

/** Takes a report out of the recycle bin. @throws GangmuError reportNotFound */
export function restoreReport(db: Db, id: string): void {
  setDeleted(db, id, null);
}

function setDeleted(db: Db, id: string, at: number | null): void {
  transact(db, () => {
    const { number } = findReport(db, id);
    prepared(db, 'UPDATE report SET deleted_at = ? WHERE number = ?').run(at, number);
  });
}
