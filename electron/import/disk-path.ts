import { readdir } from 'node:fs/promises';
import { basename, isAbsolute, resolve, sep } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';

/** What Node puts in the place of bytes that are no UTF-8. */
const UNREADABLE = '\ufffd';
const GBK = new TextDecoder('gb18030');

export interface DiskPath {
  /** As the file system takes it. */
  path: string | Buffer;
  /** Of the file, without its folder, for people. */
  name: string;
}

/**
 * A path as the file system has it. On Linux a name may be any bytes, and old programs unpack archives from Windows with names in GBK; Node
 * gives them with U+FFFD, under which nothing is found.
 * @throws GangmuError fileNameUnreadable where two names look the same by then, or the file is gone
 */
export async function diskPath(path: string): Promise<DiskPath> {
  const name = basename(path);
  // Windows has its names in UTF-16.
  if (!path.includes(UNREADABLE) || process.platform === 'win32') return { path, name };
  const absolute = isAbsolute(path) ? path : resolve(path);
  let found: Buffer = Buffer.from(sep);
  let last: Buffer = Buffer.alloc(0);
  for (const step of absolute.split(sep).filter((part) => part !== '')) {
    last = step.includes(UNREADABLE) ? await onlyEntry(found, step, name) : Buffer.from(step);
    found = Buffer.concat([found, Buffer.from(sep), last]);
  }
  return { path: found, name: last.equals(Buffer.from(name)) ? name : GBK.decode(last) };
}

/** The one entry of a folder that is shown under this name. */
async function onlyEntry(folder: Buffer, shown: string, file: string): Promise<Buffer> {
  const entries = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  const exact = Buffer.from(shown);
  const same = entries.filter((entry) => entry.equals(exact));
  const alike = same.length > 0 ? same : entries.filter((entry) => entry.toString() === shown);
  if (alike.length !== 1) throw new GangmuError('fileNameUnreadable', { file, detail: `${alike.length} entries` });
  return alike[0]!;
}
