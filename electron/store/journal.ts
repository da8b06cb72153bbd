import { GangmuError } from '../../shared/ipc/errors';
import type { Op, Patch } from '../../shared/model/patch';
import { prepared, type Db } from './database';
import { contentHash, hashFits } from './hash';

/** A patch's number is its client's number times this, plus its own: the order of a client's patches needs no index. */
const PATCHES_PER_CLIENT = 2 ** 28;

/**
 * When the patch was accepted before (ms since the epoch), or null where it is the next one of its client.
 *
 * @throws GangmuError invalidRequest where one before it is missing, or where its number was used for another patch: to take it for
 *   a repetition would lose it
 */
export function acceptedAt(db: Db, report: number, patch: Patch): number | null {
  const client = clientNumber(db, patch.client);
  const last = client === null ? 0 : lastSeq(db, client);
  if (patch.seq === last + 1 && patch.seq < PATCHES_PER_CLIENT) return null;
  const known =
    client === null
      ? undefined
      : prepared<[number], { report: number; at: number; hash: Buffer }>(
          db,
          'SELECT report, at, hash FROM journal WHERE number = ?',
        ).get(client * PATCHES_PER_CLIENT + patch.seq);
  if (!known) throw new GangmuError('invalidRequest', { detail: `patch ${patch.seq} came where ${last + 1} is next` });
  if (known.report === report && hashFits([JSON.stringify(patch.ops)], known.hash.toString('hex'))) return known.at;
  throw new GangmuError('invalidRequest', { detail: `patch ${patch.seq} was another one before` });
}

/** Notes a patch that has been carried out, and counted in its report. Nothing is ever changed here, nor taken away. */
export function record(db: Db, report: number, patch: Patch, at: number): void {
  const ops = JSON.stringify(patch.ops);
  const client = clientNumber(db, patch.client) ?? addClient(db, patch.client);
  prepared(
    db,
    `INSERT INTO journal (number, report, at, ops, hash, place)
     VALUES (?, ?, ?, ?, ?, (SELECT patches FROM report WHERE number = ?))`,
  ).run(client * PATCHES_PER_CLIENT + patch.seq, report, at, ops, contentHash([ops]), report);
  prepared(db, 'INSERT OR IGNORE INTO report_client (report, client) VALUES (?, ?)').run(report, client);
}

/** A patch that a report has taken. */
export interface Recorded {
  /** Its number within the report: 1, 2, 3 … */
  place: number;
  client: string;
  /** ms since the epoch */
  at: number;
  ops: Op[];
}

/**
 * The patches of a report after the one at place `from` up to that at `to`, in order.
 *
 * @throws GangmuError reportDamaged where one is missing or not what was written
 */
export function* recorded(db: Db, report: number, from: number, to: number): Generator<Recorded> {
  const rows = prepared<number[], { place: number; client: string; at: number; ops: string; hash: Buffer }>(
    db,
    `SELECT j.place, k.client, j.at, j.ops, j.hash
     FROM report_client c CROSS JOIN journal j ON j.number > c.client << 28 AND j.number < (c.client + 1) << 28
       LEFT JOIN journal_client k ON k.number = c.client
     WHERE c.report = ? AND j.report = ? AND j.place > ? AND j.place <= ? ORDER BY j.place`,
  ).all(report, report, from, to);
  for (const [i, { ops, hash, ...row }] of rows.entries()) {
    if (row.place !== from + i + 1) break;
    if (!hashFits([ops], hash.toString('hex')))
      throw new GangmuError('reportDamaged', { detail: `patch ${row.place} of the journal` });
    yield { ...row, ops: JSON.parse(ops) as Op[] };
  }
  const whole = rows.length === to - from && (rows.at(-1)?.place ?? to) === to;
  if (!whole)
    throw new GangmuError('reportDamaged', { detail: `${rows.length} of ${to - from} patches of the journal` });
}

function clientNumber(db: Db, client: string): number | null {
  return (
    prepared<[string], { number: number }>(db, 'SELECT number FROM journal_client WHERE client = ?').get(client)
      ?.number ?? null
  );
}

function addClient(db: Db, client: string): number {
  return Number(prepared(db, 'INSERT INTO journal_client (client) VALUES (?)').run(client).lastInsertRowid);
}

function lastSeq(db: Db, client: number): number {
  const first = client * PATCHES_PER_CLIENT;
  const row = prepared<[number, number], { number: number }>(
    db,
    'SELECT number FROM journal WHERE number > ? AND number < ? ORDER BY number DESC LIMIT 1',
  ).get(first, first + PATCHES_PER_CLIENT);
  return row ? row.number - first : 0;
}
