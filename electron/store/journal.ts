import { GangmuError } from '../../shared/ipc/errors';
import type { Patch } from '../../shared/model/patch';
import { prepared, type Db } from './database';
import { contentHash } from './hash';

/**
 * When the patch was accepted before (ms since the epoch), or null where it is the next one of its client.
 *
 * @throws GangmuError invalidRequest where one before it is missing, or where its number was used for another patch: to take it for
 *   a repetition would lose it
 */
export function acceptedAt(db: Db, report: number, patch: Patch): number | null {
  const known = prepared<[string, number], { report: number; at: number; hash: Buffer }>(
    db,
    'SELECT report, at, hash FROM journal WHERE client = ? AND seq = ?',
  ).get(patch.client, patch.seq);
  if (known) {
    if (known.report === report && known.hash.equals(contentHash([JSON.stringify(patch.ops)]))) return known.at;
    throw new GangmuError('invalidRequest', { detail: `patch ${patch.seq} was another one before` });
  }
  const last = prepared<[string], { seq: number | null }>(
    db,
    'SELECT max(seq) AS seq FROM journal WHERE client = ?',
  ).get(patch.client);
  const expected = (last?.seq ?? 0) + 1;
  if (patch.seq !== expected)
    throw new GangmuError('invalidRequest', { detail: `patch ${patch.seq} came where ${expected} is next` });
  return null;
}

/** Notes a patch that has been carried out. Nothing is ever changed here, nor taken away. */
export function record(db: Db, report: number, patch: Patch, at: number): void {
  const ops = JSON.stringify(patch.ops);
  prepared(db, 'INSERT INTO journal (report, client, seq, at, ops, hash) VALUES (?, ?, ?, ?, ?, ?)').run(
    report,
    patch.client,
    patch.seq,
    at,
    ops,
    contentHash([ops]),
  );
}
