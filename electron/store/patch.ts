import type { Op, Patch } from '../../shared/model/patch';
import type { Metadata } from '../../shared/model/report';
import { deleteBlock, NO_CHANGE, putBlock, refreshBlocksWith, respace, type CountChange } from './block-rows';
import { prepared, transact, type Db } from './database';
import { countUnfilled, deleteFigure, putFigure } from './figure-rows';
import { acceptedAt, record } from './journal';
import { MAX_POSITION, positionAfter, positionToKeep } from './position';
import { findReport, metadataOf, updateMetadata } from './report-rows';

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
    const change = { blocks: 0, figures: 0, characters: 0 };
    for (const op of patch.ops) {
      const { blocks, characters, figures = 0 } = applyOp(db, number, patch.reportId, op);
      change.blocks += blocks;
      change.characters += characters;
      change.figures += figures;
    }
    prepared(
      db,
      `UPDATE report SET updated_at = ?, blocks = blocks + ?, figures = figures + ?, characters = characters + ?, unfilled = ? WHERE number = ?`,
    ).run(now, change.blocks, change.figures, change.characters, countUnfilled(db, number), number);
    record(db, number, patch, now);
    return { seq: patch.seq, savedAt: now };
  });
}

function applyOp(db: Db, report: number, reportId: string, op: Op): CountChange & { figures?: number } {
  switch (op.type) {
    case 'putBlock': {
      const { block, after } = op;
      const position =
        after === undefined ? positionToKeep(db, report, block.id) : positionAfter(db, report, block.id, after);
      const change = putBlock(db, report, block, position);
      if (position.length > MAX_POSITION) respace(db, report);
      return change;
    }
    case 'deleteBlock':
      return deleteBlock(db, report, op.id);
    case 'putFigure': {
      const figures = putFigure(db, report, op.figure);
      return { ...refreshBlocksWith(db, report, op.figure.id), figures };
    }
    case 'deleteFigure': {
      const figures = deleteFigure(db, report, op.id);
      return { ...refreshBlocksWith(db, report, op.id), figures };
    }
    case 'putMetadata': {
      // Under exactOptionalPropertyTypes a partial may still hold undefined after a clone; it means "as it is".
      const given = Object.fromEntries(
        Object.entries(op.metadata).filter(([, value]) => value !== undefined),
      ) as Partial<Metadata>;
      updateMetadata(db, report, reportId, { ...metadataOf(findReport(db, reportId)), ...given });
      return NO_CHANGE;
    }
  }
}
