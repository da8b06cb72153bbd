import { libraryPath } from '../library-path';
import type { Failure } from '../../shared/ipc/errors';
import { GangmuError } from '../../shared/ipc/errors';
import type { Db } from '../store/database';
import { closeLibrary, openLibrary, type Library } from '../store/open';

let opened: Library | null = null;
let failure: Failure | null = null;

/**
 * Opens the library once, at the first call. A library that cannot be opened stays untouched: every later call throws the same failure,
 * and the window says what to do.
 */
export function library(): Db {
  if (failure) throw new GangmuError(failure.code, withoutCode(failure));
  if (opened) return opened.db;
  try {
    const nativeBinding = process.env.GANGMU_SQLITE_BINDING;
    opened = openLibrary(libraryPath(), nativeBinding === undefined ? {} : { nativeBinding });
    return opened.db;
  } catch (error) {
    failure =
      error instanceof GangmuError
        ? { code: error.code, ...error.info }
        : { code: 'libraryFailed', detail: String(error) };
    throw new GangmuError(failure.code, withoutCode(failure));
  }
}

function withoutCode({ file, detail }: Failure): { file?: string; detail?: string } {
  return { ...(file === undefined ? {} : { file }), ...(detail === undefined ? {} : { detail }) };
}

/** Why the library cannot be used, null where it can. */
export function libraryFailure(): Failure | null {
  try {
    library();
    return null;
  } catch {
    return failure;
  }
}

export function closeOpenedLibrary(): void {
  if (opened) closeLibrary(opened);
  opened = null;
}
