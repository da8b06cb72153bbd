import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { GangmuError, type ErrorCode } from '../../shared/ipc/errors';
import { diskPath } from './disk-path';
import { LIMITS } from './readers/limits';

/** A file as it is handed to the readers. */
export interface FileBytes {
  /** Without its folder. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Hexadecimal. */
  sha256: string;
}

const CODES: Partial<Record<string, ErrorCode>> = {
  ENOENT: 'fileNotFound',
  ENOTDIR: 'fileNotFound',
  ENAMETOOLONG: 'fileNotFound',
  ELOOP: 'fileNotFound',
  ERR_INVALID_ARG_VALUE: 'fileNotFound',
  EACCES: 'fileNoPermission',
  EPERM: 'fileNoPermission',
  EBUSY: 'fileNoPermission',
  EISDIR: 'fileIsFolder',
};

/** No reader takes a larger file, so none is read. */
const LARGEST = Math.max(LIMITS.docxFile, LIMITS.textFile);

/**
 * Reads a whole file, once, after looking at what it is: no folder, no device, no pipe, not empty, not too large.
 * @throws GangmuError fileIsFolder, fileUnknownFormat (not a regular file), fileNotFound, fileNameUnreadable, fileNoPermission, fileTooLarge, fileEmpty, fileDamaged
 * (the disk cannot read it)
 */
export async function readBytes(path: string): Promise<FileBytes> {
  let file = basename(path);
  let handle: FileHandle | undefined;
  try {
    const disk = await diskPath(path);
    file = disk.name;
    // Before opening: opening a pipe waits for its writer.
    check(await stat(disk.path), file);
    handle = await open(disk.path, 'r');
    const size = check(await handle.stat(), file);
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await handle.read(bytes, length, size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    const read = bytes.subarray(0, length);
    return { name: file, bytes: read, sha256: createHash('sha256').update(read).digest('hex') };
  } catch (error) {
    if (error instanceof GangmuError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new GangmuError(CODES[code] ?? 'fileDamaged', { file, detail: String(error) });
  } finally {
    await handle?.close();
  }
}

function check(found: { isDirectory(): boolean; isFile(): boolean; size: number }, file: string): number {
  if (found.isDirectory()) throw new GangmuError('fileIsFolder', { file });
  if (!found.isFile()) throw new GangmuError('fileUnknownFormat', { file, detail: 'not a regular file' });
  if (found.size > LARGEST) throw new GangmuError('fileTooLarge', { file, detail: `${found.size} bytes` });
  if (found.size === 0) throw new GangmuError('fileEmpty', { file });
  return found.size;
}
