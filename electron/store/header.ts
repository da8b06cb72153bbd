import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';

/** "Gmu1": marks a SQLite file as a library of Gangmu (https://sqlite.org/fileformat.html, 1.3.17). */
export const APPLICATION_ID = 0x476d7531;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * The schema version that the file itself says, read without SQLite, so that a file which is not ours is never touched by it.
 * A newer version may still stand in a -wal beside it.
 *
 * @throws GangmuError libraryForeign, libraryDamaged (empty, cut off or wiped)
 */
export function readSchemaVersion(path: string): number {
  const file = basename(path);
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(path, 'r');
  let bytes: number;
  try {
    if (!fstatSync(handle).isFile()) throw new GangmuError('libraryForeign', { file, detail: 'not a regular file' });
    bytes = readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  if (header.every((byte) => byte === 0))
    throw new GangmuError('libraryDamaged', { file, detail: 'the header is empty' });
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new GangmuError('libraryForeign', { file, detail: 'not a SQLite file' });
  if (bytes < HEADER_BYTES) throw new GangmuError('libraryDamaged', { file, detail: 'the header is cut off' });
  if (header.readUInt32BE(68) !== APPLICATION_ID)
    throw new GangmuError('libraryForeign', { file, detail: 'another application_id' });
  return header.readUInt32BE(60);
}
