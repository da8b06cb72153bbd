import Database from 'better-sqlite3';
import { GangmuError, type ErrorCode } from '../../shared/ipc/errors';

/** SQLite's result codes (https://sqlite.org/rescode.html), matched by their beginning; system errors by their whole name. */
const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_FULL|^ENOSPC$|^EDQUOT$/, 'libraryDiskFull'],
  [/^SQLITE_(BUSY|LOCKED)|^EBUSY$/, 'libraryLocked'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'libraryDamaged'],
  [/^SQLITE_(READONLY|PERM|AUTH|CANTOPEN)|^(EACCES|EPERM|EROFS)$/, 'libraryNoPermission'],
  [/^SQLITE_IOERR_(ACCESS|DELETE)$/, 'libraryNoPermission'],
  [/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/, 'invalidRequest'],
];

/**
 * What SQLite or the file system threw, as the failure it means to the user of the library `file`. A GangmuError and a mistake of
 * our own (TypeError …) come back as they are.
 */
export function libraryFailure(error: unknown, file: string): unknown {
  if (error instanceof GangmuError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = CODES.find(([pattern]) => pattern.test(code));
  if (known === undefined && !(error instanceof Database.SqliteError) && !/^E[A-Z]+$/.test(code)) return error;
  return new GangmuError(known?.[1] ?? 'libraryFailed', { file, detail: `${code}: ${error.message}` });
}
