import { closeSync, existsSync, lstatSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import { createLibraryFile } from './create';
import { attempt, connect, transact, type ConnectOptions, type Db } from './database';
import { libraryFailure } from './failure';
import { readSchemaVersion } from './header';
import { backUpBeforeMigrating, latestVersion, migrate, schemaVersion, type Migration } from './migrate';
import { MIGRATIONS } from './migrations/all';
import { setPragmas } from './pragmas';
import { rebuildSearchIndex } from './search-index';

/** A library that is open in this process, and in no other. */
export interface Library {
  readonly path: string;
  readonly db: Db;
}

export interface OpenOptions extends ConnectOptions {
  migrations?: readonly Migration[];
}

/** Closing any handle of a file drops all locks this process holds on it (POSIX), so an open library is not even looked at again. */
const open = new Set<string>();

/**
 * Opens the library at `path`, or makes a new one where nothing is. What cannot be opened is left as it is, byte for byte.
 *
 * @throws GangmuError libraryNewer, libraryForeign, libraryDamaged, libraryLocked, libraryNoPermission, libraryDiskFull, libraryFailed
 */
export function openLibrary(path: string, options: OpenOptions = {}): Library {
  const full = resolve(path);
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    if (open.has(full))
      throw new GangmuError('libraryLocked', { file: basename(full), detail: 'open in this process' });
    if (!somethingAt(full)) createLibraryFile(full, options, migrations);
    refuseNewer(full, readSchemaVersion(full), migrations);
    closeSync(openSync(full, 'r+'));
    const sound = hasLog(full) && inspect(full, options, migrations);
    const db = connectChecked(full, options, migrations, sound);
    open.add(full);
    return { path: full, db };
  } catch (error) {
    throw libraryFailure(error, basename(full));
  }
}

/** Brings the log into the library file and closes it. */
export function closeLibrary(library: Library): void {
  try {
    checkpoint(library.db);
  } finally {
    library.db.close();
    open.delete(library.path);
  }
}

/** Moves what is in the log into the library file. For idle moments: it takes some ms. */
export function checkpoint(db: Db): void {
  attempt(db, () => db.pragma('wal_checkpoint(TRUNCATE)'));
}

function connectChecked(path: string, options: OpenOptions, migrations: readonly Migration[], checked: boolean): Db {
  const db = connect(path, options);
  try {
    setPragmas(db, options.busyTimeout ?? 5000);
    // Takes the lock that EXCLUSIVE then keeps.
    transact(db, () => schemaVersion(db));
    refuseNewer(path, schemaVersion(db), migrations);
    const sound = checked || quickCheck(db);
    const target = latestVersion(migrations);
    if (schemaVersion(db) < target) backUpBeforeMigrating(db, target);
    migrate(db, migrations);
    if (!sound) rebuildSearchIndex(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Looks at a library that was not closed. A connection that may write would move the log into the file when it closes, even one it
 * has just refused; a read-only one leaves both as they are. Answers as quickCheck does.
 */
function inspect(path: string, options: OpenOptions, migrations: readonly Migration[]): boolean {
  const index = `${path}-shm`;
  const indexWasThere = existsSync(index);
  const db = connect(path, options, true);
  try {
    refuseNewer(path, schemaVersion(db), migrations);
    return quickCheck(db);
  } finally {
    db.close();
    if (!indexWasThere) rmSync(index, { force: true });
  }
}

function refuseNewer(path: string, version: number, migrations: readonly Migration[]): void {
  const latest = latestVersion(migrations);
  if (version <= latest) return;
  throw new GangmuError('libraryNewer', {
    file: basename(path),
    detail: `schema ${version}, this version knows ${latest}`,
  });
}

/**
 * Whether everything is sound; false where only the content of the search index is not, which can be made anew.
 *
 * @throws GangmuError libraryDamaged
 */
function quickCheck(db: Db): boolean {
  const found = db.pragma('quick_check(20)') as { quick_check: string }[];
  const problems = found.map((row) => row.quick_check).filter((line) => line !== 'ok');
  if (problems.some((line) => !SEARCH_INDEX.test(line))) {
    throw new GangmuError('libraryDamaged', { file: basename(db.name), detail: problems.join('; ') });
  }
  return problems.length === 0;
}
/** How FTS5 begins what it says of the table. */
const SEARCH_INDEX = /^fts5: .* table "search_index"|^[a-z ]+ for FTS5 table main\.search_index\b/;

/** Also true of a link that leads nowhere: it is not to be replaced. */
function somethingAt(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
