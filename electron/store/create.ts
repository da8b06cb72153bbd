import { closeSync, existsSync, linkSync, mkdirSync, openSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import { connect, type ConnectOptions } from './database';
import { APPLICATION_ID } from './header';
import { migrate, type Migration } from './migrate';
import { syncFile, syncFolder } from './sync';

/**
 * Makes a new, empty library at `path`, readable by its owner only. It is built under another name and gets its own when it is
 * whole, so a file at `path` is never half made, and one that is there already is never written over.
 */
export function createLibraryFile(path: string, options: ConnectOptions, migrations: readonly Migration[]): void {
  // SQLite would replay a log whose library has gone missing into the new one.
  for (const orphan of [`${path}-wal`, `${path}-journal`]) {
    if (existsSync(orphan))
      throw new GangmuError('libraryDamaged', {
        file: basename(path),
        detail: `${basename(orphan)} without its library`,
      });
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.new`;
  for (const left of [unfinished, `${unfinished}-journal`]) rmSync(left, { force: true });
  closeSync(openSync(unfinished, 'wx', 0o600));
  const db = connect(unfinished, options);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations);
  } finally {
    db.close();
  }
  syncFile(unfinished);
  moveWithoutReplacing(unfinished, path);
  syncFolder(dirname(path));
}

function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
    unlinkSync(from);
  } catch (error) {
    // FAT has no links.
    if (existsSync(to)) throw error;
    renameSync(from, to);
  }
}
