import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../shared/model/zod';
import type { Input, Output, PickedFile, ReadFile } from '../../shared/ipc/contract';
import { GangmuError } from '../../shared/ipc/errors';
import { newId } from '../../shared/model/id';
import { recognition } from '../../shared/recognition/result';
import { source } from '../../shared/recognition/source';
import { readBytes, type FileBytes } from '../import/open-file';
import { importReports } from '../store/import';
import { chooseFiles } from '../windows/dialogs';
import { readInImporter } from '../windows/importer';
import { emit } from './emit';
import { library } from './library';
import { pathOf, pick } from './tokens';

const importerValue = z.object({ source, recognition });

/** Readings under way, by token, so that they can be cancelled. */
const running = new Map<string, AbortController>();
/** The bytes of what was read and waits to be confirmed; the newest few are kept, others are read again. */
const waiting = new Map<
  string,
  FileBytes & { encoding: string | null; notes: Output<'readPicked'>['source']['notes'] }
>();
const WAITING_FILES = 200;
const WAITING_BYTES = 300 * 1024 * 1024;

function keep(token: string, file: FileBytes, read: z.infer<typeof importerValue>): void {
  waiting.set(token, { ...file, encoding: read.source.encoding, notes: read.source.notes });
  let bytes = [...waiting.values()].reduce((sum, w) => sum + w.bytes.length, 0);
  for (const [oldest, { bytes: b }] of waiting) {
    if (oldest === token || (waiting.size <= WAITING_FILES && bytes <= WAITING_BYTES)) break;
    waiting.delete(oldest);
    bytes -= b.length;
  }
}

async function read(token: string, open: (signal: AbortSignal) => Promise<FileBytes>): Promise<ReadFile> {
  const controller = new AbortController();
  running.set(token, controller);
  try {
    emit('readProgress', { token, phase: 'reading', fraction: null });
    const file = await open(controller.signal);
    const answer = await readInImporter({
      name: file.name,
      bytes: file.bytes,
      signal: controller.signal,
      onPhase: (phase) => emit('readProgress', { token, phase, fraction: null }),
    });
    if (!answer.ok) throw new GangmuError(answer.error.code, { file: file.name, detail: answer.error.detail ?? '' });
    const value = importerValue.safeParse(answer.value);
    if (!value.success)
      throw new GangmuError('fileDamaged', { file: file.name, detail: 'the importer answered out of form' });
    keep(token, file, value.data);
    return { token, name: file.name, ...value.data };
  } finally {
    running.delete(token);
  }
}

export async function pickImportFiles(): Promise<PickedFile[]> {
  return Promise.all((await chooseFiles()).map(pick));
}

export async function adoptDropped(paths: string[]): Promise<PickedFile[]> {
  return Promise.all(paths.map(pick));
}

/** The sample lies beside the bundle, so that it ships with the app. */
export async function pickSample(): Promise<PickedFile[]> {
  const folder = join(import.meta.dirname, 'sample');
  return Promise.all(readdirSync(folder).map((name) => pick(join(folder, name))));
}

export function readPicked({ token }: Input<'readPicked'>): Promise<ReadFile> {
  const path = pathOf(token);
  return read(token, () => readBytes(path));
}

export function readPasted({ text }: Input<'readPasted'>): Promise<ReadFile> {
  const bytes = new TextEncoder().encode(text);
  return read(newId(), async () => ({ name: '', bytes, sha256: await sha256(bytes) }));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

export function cancelRead({ token }: Input<'cancelRead'>): void {
  running.get(token)?.abort();
}

export async function confirmImport({
  token,
  reports,
  furniture,
}: Input<'confirmImport'>): Promise<Output<'confirmImport'>> {
  const file = waiting.get(token);
  if (!file) throw new GangmuError('invalidRequest', { detail: 'nothing was read under this token' });
  const ids = importReports(library(), { source: file, reports, furniture });
  waiting.delete(token);
  return { ids };
}
