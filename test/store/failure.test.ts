import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { libraryFailure } from '../../electron/store/failure';
import { GangmuError } from '../../shared/ipc/errors';

const system = (code: string): Error => Object.assign(new Error('from the system'), { code });

test.each([
  ['SQLITE_FULL', 'libraryDiskFull'],
  ['SQLITE_BUSY', 'libraryLocked'],
  ['SQLITE_BUSY_RECOVERY', 'libraryLocked'],
  ['SQLITE_CORRUPT_VTAB', 'libraryDamaged'],
  ['SQLITE_NOTADB', 'libraryDamaged'],
  ['SQLITE_READONLY_DIRECTORY', 'libraryNoPermission'],
  ['SQLITE_CANTOPEN', 'libraryNoPermission'],
  ['SQLITE_IOERR_WRITE', 'libraryFailed'],
  ['SQLITE_IOERR_FSYNC', 'libraryFailed'],
  ['SQLITE_ERROR', 'libraryFailed'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'invalidRequest'],
])('%s is %s', (code, expected) => {
  expect(libraryFailure(new Database.SqliteError('from SQLite', code), 'library.gangmu')).toEqual(
    new GangmuError(expected as never, { file: 'library.gangmu', detail: `${code}: from SQLite` }),
  );
});

test.each([
  ['EACCES', 'libraryNoPermission'],
  ['EROFS', 'libraryNoPermission'],
  ['ENOSPC', 'libraryDiskFull'],
  ['EIO', 'libraryFailed'],
])('%s is %s', (code, expected) => {
  expect(libraryFailure(system(code), 'library.gangmu')).toMatchObject({ code: expected });
});

test('what is no failure of the library stays what it is', () => {
  const mistakes = [new TypeError('x'), new GangmuError('reportNotFound'), system('ERR_INVALID_ARG_TYPE'), 'text'];
  expect(mistakes.map((mistake) => libraryFailure(mistake, ''))).toEqual(mistakes);
});
