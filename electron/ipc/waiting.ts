import type { SourceLine, Source } from '../../shared/recognition/source';
import { GangmuError } from '../../shared/ipc/errors';
import { readBytes, type FileBytes } from '../import/open-file';
import type { ImportedSource } from '../store/import';
import { pathOf } from './tokens';

/** What was read and waits to be confirmed. */
interface Waiting {
  name: string;
  sha256: string;
  encoding: string | null;
  notes: Source['notes'];
  lines: SourceLine[];
  /** null where they are read again when they are needed. */
  bytes: Uint8Array | null;
  isPasted: boolean;
}

const waiting = new Map<string, Waiting>();
/** Files whose bytes are kept; those of older ones are read again. Text that was pasted has no file and is always kept. */
const MOST_BYTES = 200 * 1024 * 1024;

export function keepWaiting(token: string, file: FileBytes, source: Source, isPasted: boolean): void {
  const { name, sha256, bytes } = file;
  const { encoding, notes, lines } = source;
  waiting.delete(token);
  waiting.set(token, { name, sha256, encoding, notes, lines, bytes, isPasted });
  let kept = [...waiting.values()].reduce((sum, w) => sum + (w.bytes?.length ?? 0), 0);
  for (const [other, entry] of waiting) {
    if (kept <= MOST_BYTES) break;
    if (other === token || entry.isPasted || entry.bytes === null) continue;
    kept -= entry.bytes.length;
    entry.bytes = null;
  }
}

/**
 * The source that was read under this token.
 * @throws GangmuError invalidRequest where nothing was; fileChanged where the file is no longer the one that was reviewed
 */
export async function takeWaiting(token: string): Promise<ImportedSource> {
  const entry = waiting.get(token);
  if (entry === undefined) throw new GangmuError('invalidRequest', { detail: 'nothing was read under this token' });
  const { name, sha256, encoding, notes, lines } = entry;
  if (entry.bytes !== null) return { name, sha256, encoding, notes, lines, bytes: entry.bytes };
  const again = await readBytes(pathOf(token));
  if (again.sha256 !== sha256) throw new GangmuError('fileChanged', { file: name });
  return { name, sha256, encoding, notes, lines, bytes: again.bytes };
}

/** What was pasted into a report is not imported: nobody asks for it again. */
export function forgetPasted(token: string): void {
  if (waiting.get(token)?.isPasted === true) waiting.delete(token);
}

export function forgetWaiting(token: string): void {
  waiting.delete(token);
}
