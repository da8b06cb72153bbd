import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import { closeLibrary, openLibrary, type Library, type OpenOptions } from '../../electron/store/open';
import type { Db } from '../../electron/store/database';
import { GangmuError, type ErrorCode } from '../../shared/ipc/errors';

/** The addon that fits this Node; `npm test` sets the variable where better-sqlite3's own does not. */
export function nativeBinding(): { nativeBinding?: string } {
  const path = process.env['GANGMU_SQLITE_BINDING'];
  if (path) return { nativeBinding: path };
  if (Number(process.versions.napi) < 10)
    throw new Error('GANGMU_SQLITE_BINDING is not set: run the tests with npm test');
  return {};
}

const folders: string[] = [];
const libraries: Library[] = [];

afterEach(() => {
  for (const library of libraries.splice(0)) if (library.db.open) closeLibrary(library);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-store-'));
  folders.push(folder);
  return folder;
}

export function temporaryPath(): string {
  return join(temporaryFolder(), 'library.gangmu');
}

/** Opens a library that is closed after the test. */
export function open(path = temporaryPath(), options: OpenOptions = {}): Library {
  const library = openLibrary(path, { ...nativeBinding(), ...options });
  libraries.push(library);
  return library;
}

/** A connection to a new library. */
export function emptyLibrary(): Db {
  return open().db;
}

/** A plain connection, as another program would have. */
export function rawConnection(path: string): Database.Database {
  return new Database(path, { ...nativeBinding(), timeout: 100 });
}

/** The code of the GangmuError that `work` throws. */
export function codeOf(work: () => unknown): ErrorCode | 'nothing was thrown' {
  try {
    work();
  } catch (error) {
    if (error instanceof GangmuError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}

export function content(path: string): string {
  return readFileSync(path).toString('base64');
}
