import type { Op, Patch } from '../../shared/model/patch';
import type { Metadata } from '../../shared/model/report';
import { deleteBlock, NO_CHANGE, putBlock, refreshBlocksWith, type CountChange } from './block-rows';
import { prepared, transact, type Db } from './database';
import { countUnfilled, deleteFigure, putFigure } from './figure-rows';
import { acceptedAt, record } from './journal';
import { findReport, metadataOf, updateMetadata } from './report-rows';
import { keepBase } from './version-base';

/**
 * Carries out a patch and writes it into the journal, in one transaction: when this returns it is on the disk, and only then may a
 * window say "saved".
 *
 * 1. The same patch again answers the same and changes nothing.
 * 2. A put replaces the whole block or figure; without `after` a known block stays where it is and a new one becomes the last.
 * 3. A block put after one that is not there becomes the last: text in a wrong place is better than text that is not stored.
 * 4. Deleting what is not there is no mistake.
 * 5. A report in the recycle bin still takes patches.
 *
 * @throws GangmuError reportNotFound; invalidRequest where a patch of the client before this one is missing
 */
export function applyPatch(db: Db, patch: Patch, now = Date.now()): { seq: number; savedAt: number } {
  return transact(db, () => {
    const { number } = findReport(db, patch.reportId);
    const before = acceptedAt(db, number, patch);
    if (before !== null) return { seq: patch.seq, savedAt: before };
    keepBase(db, number, patch.reportId);
    const change = { blocks: 0, figureRows: 0, characters: 0, figures: false };
    for (const op of patch.ops) {
      const { blocks, characters, figures, figureRows = 0 } = applyOp(db, number, patch.reportId, op);
      change.blocks += blocks;
      change.characters += characters;
      change.figures ||= figures;
      change.figureRows += figureRows;
    }
    prepared(
      db,
      `UPDATE report SET updated_at = ?, blocks = blocks + ?, figures = figures + ?, characters = characters + ?,
         unfilled = coalesce(?, unfilled), patches = patches + 1 WHERE number = ?`,
    ).run(
      now,
      change.blocks,
      change.figureRows,
      change.characters,
      change.figures ? countUnfilled(db, number) : null,
      number,
    );
    record(db, number, patch, now);
    return { seq: patch.seq, savedAt: now };
  });
}

function applyOp(db: Db, report: number, reportId: string, op: Op): CountChange & { figureRows?: number } {
  switch (op.type) {
    case 'putBlock':
      return putBlock(db, report, op.block, op.after);
    case 'deleteBlock':
      return deleteBlock(db, report, op.id);
    case 'putFigure': {
      const figureRows = putFigure(db, report, op.figure);
      return { ...refreshBlocksWith(db, report, op.figure.id), figureRows };
    }
    case 'deleteFigure': {
      const figureRows = deleteFigure(db, report, op.id);
      return { ...refreshBlocksWith(db, report, op.id), figureRows };
    }
    case 'putMetadata': {
      // A partial may hold undefined; it means "as it is".
      const given = Object.fromEntries(
        Object.entries(op.metadata).filter(([, value]) => value !== undefined),
      ) as Partial<Metadata>;
      updateMetadata(db, report, reportId, { ...metadataOf(findReport(db, reportId)), ...given });
      return NO_CHANGE;
    }
  }
}
