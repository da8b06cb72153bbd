import { GangmuError } from '../../../../shared/ipc/errors';
import type { PartReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { ZipArchive } from '../zip/archive';

/** A file's place against the file that names it (GB/T 33190 7.3: relative, or absolute from the root of the package). */
export function locate(from: string, location: string): string {
  const parts = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of location.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The parts of one kind. */
export interface PartKind<State> {
  /** Canonical name of the root element. */
  root: string;
  reader: PartReader<State>;
}

/**
 * Reads a part that has to be there into `state`.
 * @throws GangmuError fileDamaged (also where it is missing or has another root), fileTooComplex, fileEncrypted
 */
export function readPart<State>(zip: ZipArchive, name: string, { root, reader }: PartKind<State>, state: State): State {
  const bytes = zip.read(name);
  if (bytes === null) throw new GangmuError('fileDamaged', { detail: `ofd: no ${name}` });
  const found = walkPart({ name, bytes }, reader, state);
  if (found !== root) throw new GangmuError('fileDamaged', { detail: `ofd: ${name} is no ${root}` });
  return state;
}
