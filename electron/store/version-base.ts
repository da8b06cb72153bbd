import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { GangmuError } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { prepared, type Db } from './database';
import { contentHash, hashFits } from './hash';
import { getReport } from './reports';

/** The state of a report that its patches are counted from. */
export interface Base {
  /** Patches it had taken. */
  place: number;
  /** ms since the epoch */
  at: number;
  report: Report;
}

/**
 * Keeps a report as it is before its first patch, once. A report that is damaged keeps none: its history is given up, not what is being
 * written.
 */
export function keepBase(db: Db, number: number, id: string): void {
  if (prepared<[number]>(db, 'SELECT 1 FROM report_base WHERE report = ?').get(number) !== undefined) return;
  const report = readable(db, id);
  if (report === null) return;
  const json = JSON.stringify(report);
  prepared(
    db,
    `INSERT INTO report_base (report, place, at, state, hash)
     SELECT number, patches, updated_at, ?, ? FROM report WHERE number = ?`,
  ).run(deflateRawSync(json, { level: 1 }), contentHash([json]), number);
}

function readable(db: Db, id: string): Report | null {
  try {
    return getReport(db, id);
  } catch (error) {
    if (error instanceof GangmuError && error.code === 'reportDamaged') return null;
    throw error;
  }
}

/** null where none is kept: the report has taken no patch since. @throws GangmuError reportDamaged */
export function readBase(db: Db, number: number): Base | null {
  const row = prepared<[number], { place: number; at: number; state: Buffer; hash: Buffer }>(
    db,
    'SELECT place, at, state, hash FROM report_base WHERE report = ?',
  ).get(number);
  if (!row) return null;
  const json = inflated(row.state);
  if (json === null || !hashFits([json], row.hash.toString('hex')))
    throw new GangmuError('reportDamaged', { detail: 'the state before the first patch' });
  return { place: row.place, at: row.at, report: JSON.parse(json) as Report };
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateRawSync(bytes).toString('utf8');
  } catch {
    return null;
  }
}
