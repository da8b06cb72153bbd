import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { newId } from '../../shared/model/id';
import type { PickedFile } from '../../shared/ipc/contract';
import { GangmuError } from '../../shared/ipc/errors';

/** Paths the user pointed at, by the token the page knows them by. The page never sees or names a path. */
const paths = new Map<string, string>();

export function tokenFor(path: string): string {
  const token = newId();
  paths.set(token, path);
  return token;
}

export function pathIfPicked(token: string): string | undefined {
  return paths.get(token);
}

export function pathOf(token: string): string {
  const path = paths.get(token);
  if (path === undefined) throw new GangmuError('invalidRequest', { detail: 'unknown token' });
  return path;
}

/** What the page is told of a file; a file that cannot be looked at is told of when it is read. */
export async function pick(path: string): Promise<PickedFile> {
  const bytes = await stat(path).then(
    (info) => info.size,
    () => 0,
  );
  return { token: tokenFor(path), name: basename(path), bytes };
}
