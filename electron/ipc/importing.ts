import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../shared/model/zod';
import type { Input, Output, PickedFile, ReadFile } from '../../shared/ipc/contract';
import { GangmuError } from '../../shared/ipc/errors';
import { newId } from '../../shared/model/id';
import { recognition } from '../../shared/recognition/result';
import { source } from '../../shared/recognition/source';
import { readBytes, type FileBytes } from '../import/open-file';
import { findDuplicates } from '../store/duplicates';
import { importReports } from '../store/import';
import { getPassage as passageOf } from '../store/passage';
import { textHash } from '../store/source-text';
import { chooseFiles, chooseFolder } from '../windows/dialogs';
import { readInImporter } from '../windows/importer';
import { emit } from './emit';
import { folderFiles } from '../import/folder-files';
import { library } from './library';
import { pathOf, pick } from './tokens';
import { forgetPasted, forgetWaiting, keepWaiting, takeWaiting } from './waiting';

const importerValue = z.object({ source, recognition });

/** Readings under way, by token, so that they can be cancelled. */
const running = new Map<string, AbortController>();
/** What the page of one file could be, and is not: every character of it is furniture. */
const FURNITURE_ONLY = 'furniture only';

async function read(
  token: string,
  open: () => Promise<FileBytes>,
  pasted?: { html: string | undefined },
): Promise<ReadFile> {
  const controller = new AbortController();
  running.set(token, controller);
  try {
    emit('readProgress', { token, phase: 'reading', fraction: null });
    const file = await open();
    const answer = await readInImporter({
      name: file.name,
      bytes: file.bytes,
      html: pasted?.html,
      signal: controller.signal,
      onPhase: (phase) => emit('readProgress', { token, phase, fraction: null }),
    });
    if (!answer.ok) throw new GangmuError(answer.error.code, { file: file.name, detail: answer.error.detail ?? '' });
    const value = importerValue.safeParse(answer.value);
    if (!value.success)
      throw new GangmuError('fileDamaged', { file: file.name, detail: 'the importer answered out of form' });
    if (value.data.recognition.characters.body === 0)
      throw new GangmuError('fileNoText', { file: file.name, detail: FURNITURE_ONLY });
    keepWaiting(token, file, value.data.source, pasted !== undefined);
    const same = { sha256: file.sha256, textHash: textHash(value.data.source.lines) };
    return { token, name: file.name, ...value.data, ...same, duplicates: findDuplicates(library(), same) };
  } finally {
    running.delete(token);
  }
}

export async function pickImportFiles(): Promise<PickedFile[]> {
  return Promise.all((await chooseFiles()).map(pick));
}

/** The files of a folder that the user chooses; [] where it holds none. */
export async function pickImportFolder(): Promise<PickedFile[] | null> {
  const folder = await chooseFolder();
  return folder === null ? null : pickFolder(folder);
}

async function pickFolder(root: string): Promise<PickedFile[]> {
  const files = await folderFiles(root);
  return Promise.all(
    files.map(async ({ path, folder }) => ({ ...(await pick(path)), ...(folder === '' ? {} : { folder }) })),
  );
}

/** A folder stands for its files; an empty one for itself, so that something is said of it. */
export async function adoptDropped(paths: string[]): Promise<PickedFile[]> {
  const picked: PickedFile[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const files = isFolder ? await pickFolder(path) : [];
    picked.push(...(files.length > 0 ? files : [await pick(path)]));
  }
  return picked;
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

export function readPasted({ text, html }: Input<'readPasted'>): Promise<ReadFile> {
  const bytes = new TextEncoder().encode(text);
  return read(newId(), async () => ({ name: '', bytes, sha256: await sha256(bytes) }), { html });
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

export function cancelRead({ token }: Input<'cancelRead'>): void {
  running.get(token)?.abort();
  forgetPasted(token);
}

export async function confirmImport({
  token,
  reports,
  furniture,
}: Input<'confirmImport'>): Promise<Output<'confirmImport'>> {
  const source = await takeWaiting(token);
  const ids = importReports(library(), { source, reports, furniture });
  forgetWaiting(token);
  return { ids };
}

export function getPassage({ reportId, blockId }: Input<'getPassage'>): Output<'getPassage'> {
  return passageOf(library(), reportId, blockId);
}
