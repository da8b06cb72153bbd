import { basename } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import type { Db } from './database';

/**
 * In this order: EXCLUSIVE before WAL keeps the wal-index in memory and other programs out. FULL, because in WAL better-sqlite3
 * compiles NORMAL as the default, which loses acknowledged commits on a power cut, and shows it only from the second open on.
 */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  // KiB, negative by SQLite's rule: a long report fits.
  ['cache_size', '-65536', -65_536],
  ['journal_size_limit', '67108864', 67_108_864],
  ['wal_autocheckpoint', '1000', 1000],
];

/** Sets the pragmas of a library and reads each back. @throws GangmuError libraryFailed where one did not take */
export function setPragmas(db: Db, busyTimeout: number): void {
  // A SQLite compiled without memory mapping answers nothing, which is as good as 0.
  db.pragma('mmap_size = 0');
  const mapped: unknown = db.pragma('mmap_size', { simple: true });
  if (mapped !== undefined && mapped !== 0) refuse(db, 'mmap_size', mapped);
  db.pragma(`busy_timeout = ${busyTimeout}`);
  if (db.pragma('busy_timeout', { simple: true }) !== busyTimeout) refuse(db, 'busy_timeout', busyTimeout);
  for (const [name, value] of PRAGMAS) db.pragma(`${name} = ${value}`);
  for (const [name, , expected] of PRAGMAS) {
    const actual: unknown = db.pragma(name, { simple: true });
    if (actual !== expected) refuse(db, name, actual);
  }
}

function refuse(db: Db, name: string, actual: unknown): never {
  throw new GangmuError('libraryFailed', { file: basename(db.name), detail: `pragma ${name} is ${String(actual)}` });
}
