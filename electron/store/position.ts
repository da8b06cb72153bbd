import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { prepared, type Db } from './database';

/** Keys grow where block after block goes in at one place; from this length on the report's positions are dealt out anew. */
export const MAX_POSITION = 40;

/** `count` positions in order, for a report without blocks. */
export function firstPositions(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/**
 * The position right behind the block `after` (null: before the first; unknown: behind the last) for a block that has the position `own`
 * (null: it is new) and keeps it where that is right.
 */
export function positionAfter(db: Db, report: number, own: string | null, after: string | null): string {
  const before = after === null ? null : (positionOf(db, report, after) ?? lastPosition(db, report));
  if (own !== null && own === before) return own;
  const next = nextPosition(db, report, before);
  if (own !== null && own === next) return own;
  return generateKeyBetween(before, next);
}

/** Behind the last block. */
export function positionAtEnd(db: Db, report: number): string {
  return generateKeyBetween(lastPosition(db, report), null);
}

function lastPosition(db: Db, report: number): string | null {
  const row = prepared<[number], { position: string }>(
    db,
    'SELECT position FROM block WHERE report = ? ORDER BY position DESC LIMIT 1',
  ).get(report);
  return row?.position ?? null;
}

function positionOf(db: Db, report: number, id: string): string | null {
  const row = prepared<[number, string], { position: string }>(
    db,
    'SELECT position FROM block WHERE report = ? AND id = ?',
  ).get(report, id);
  return row?.position ?? null;
}

function nextPosition(db: Db, report: number, after: string | null): string | null {
  const row = prepared<[number, string], { position: string }>(
    db,
    'SELECT position FROM block WHERE report = ? AND position > ? ORDER BY position LIMIT 1',
  ).get(report, after ?? '');
  return row?.position ?? null;
}
