import { chmodSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { transact, type Db } from './database';
import { syncFile, syncFolder } from './sync';

/** One step of the schema, in a file of its own named NUMBER-PURPOSE. */
export interface Migration {
  /** The `user_version` after it: 1, 2, 3 … without a gap. */
  version: number;
  sql: string;
}

/** The version that `migrations` lead to. @throws RangeError where they are not 1, 2, 3 … */
export function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new RangeError(`migration ${migration.version} stands at place ${index + 1}`);
  });
  return migrations.length;
}

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Brings the schema up to the last migration, each step in one transaction with its version. */
export function migrate(db: Db, migrations: readonly Migration[]): void {
  latestVersion(migrations);
  for (const migration of migrations.slice(schemaVersion(db))) {
    transact(db, () => {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${migration.version} breaks ${broken.length} references`);
      db.pragma(`user_version = ${migration.version}`);
    });
  }
}

/**
 * Copies the library as it is to NAME.before-vTARGET beside it, whole or not at all. An earlier copy by that name is of a
 * migration that did not come to its end, so of the same content. Returns its path.
 */
export function backUpBeforeMigrating(db: Db, target: number): string {
  const path = `${db.name}.before-v${target}`;
  const unfinished = `${path}.part`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  syncFile(unfinished);
  renameSync(unfinished, path);
  syncFolder(dirname(path));
  return path;
}
