import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GangmuError, type ErrorCode } from '../../shared/ipc/errors';

const CODES: Partial<Record<string, ErrorCode>> = {
  EACCES: 'targetNoPermission',
  EPERM: 'targetNoPermission',
  EROFS: 'targetNoPermission',
  EBUSY: 'targetInUse',
  ETXTBSY: 'targetInUse',
  ENOSPC: 'targetDiskFull',
  EDQUOT: 'targetDiskFull',
  EFBIG: 'targetDiskFull',
  ENAMETOOLONG: 'targetInvalidName',
  EINVAL: 'targetInvalidName',
  ENOENT: 'targetInvalidName',
  ENOTDIR: 'targetInvalidName',
  EISDIR: 'targetIsFolder',
};

/** Where the failure happened: Windows answers EPERM or EACCES to a rename over a file that Word holds open. */
type Phase = 'write' | 'rename';

function failureOf(error: unknown, path: string, phase: Phase): GangmuError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const held = phase === 'rename' && process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
  const detail = error instanceof Error ? error.message : String(error);
  return new GangmuError(held ? 'targetInUse' : (CODES[code] ?? 'internal'), { file: basename(path), detail });
}

/** A rename is on the disk only when its folder is; Windows can neither open nor flush a folder, and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems refuse to flush a folder (EINVAL); the file itself is flushed.
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error;
  } finally {
    await handle.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, flushed, renamed over the old one. When it throws, the old file
 * is as it was and nothing is left behind.
 * @throws GangmuError with a target… code and the file's name
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  if (await isFolder(path)) throw new GangmuError('targetIsFolder', { file: basename(path) });
  const folder = dirname(path);
  // Short and ASCII, so that a long name does not grow past what the file system allows.
  const temporary = join(folder, `.gangmu-${randomBytes(8).toString('hex')}.tmp`);
  let phase: Phase = 'write';
  try {
    const handle = await open(temporary, 'wx', 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    phase = 'rename';
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw failureOf(error, path, phase);
  }
  try {
    await flushFolder(folder);
  } catch (error) {
    throw failureOf(error, path, 'write');
  }
}

/** Names that Windows keeps for devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** ext4 allows 255 bytes; a hanzi takes three, and an extension and a number must still fit. */
const MAX_BYTES = 200;

/**
 * A file name, without extension, for a title: no character that Windows forbids, no reserved name, not too long, never empty. Line
 * ends fall away, since a title is broken for the page only.
 */
export function safeFileName(title: string): string {
  const cleaned = title
    .replace(/[\r\n]+/g, '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]|\p{Cs}/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .trim();
  let name = '';
  let bytes = 0;
  for (const character of cleaned) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > MAX_BYTES) break;
    name += character;
  }
  // Windows drops dots and blanks at the end; a dot at the beginning hides the file elsewhere.
  name = name.replace(/^\.+|[. ]+$/g, '').trim();
  if (name === '') return 'gangmu';
  return RESERVED.test(name) ? `_${name}` : name;
}
