import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import { libraryPath } from '../library-path';
import { safeFileName } from '../export/write-file';
import type { Db } from '../store/database';
import { importAll, type Import } from '../store/import';
import { closeLibrary, openLibrary } from '../store/open';
import { getReport, listReports } from '../store/reports';
import { search } from '../store/search';
import { flushSearchIndex } from '../store/search-index';
import { getProfile } from '../store/profiles';
import { getSettings } from '../store/settings';
import { readReports, type ReadReportFile } from './read-reports';
import { reportFiles } from './report-files';
import { TargetPaths } from './target-path';
import { print, printedError, printJson, say, tell, type PrintedError } from './terminal';
import type { Command } from './usage';
import { profileOf, writeReport } from './write-report';

export type LibraryCommand = Extract<Command, { name: 'import' | 'list' | 'search' | 'export' }>;

/** Hits that `search` shows. */
const LIMIT = 100;
/** Files stored at a time, and their bytes: what was read of them is in memory until then. */
const BATCH = 20;
const BATCH_BYTES = 8_000_000;
/** Blocks indexed at a time after an import. */
const SLICE = 5000;

/** library import | list | search | export */
export async function runLibrary(command: LibraryCommand): Promise<number> {
  const path = command.library ?? libraryPath();
  try {
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    const nativeBinding = process.env.GANGMU_SQLITE_BINDING;
    const library = openLibrary(path, nativeBinding === undefined ? {} : { nativeBinding });
    try {
      return await run(library.db, command);
    } finally {
      closeLibrary(library);
    }
  } catch (error) {
    const printed = printedError(error, basename(path));
    if (command.json) printJson({ error: printed });
    tell(printed.message);
    return 1;
  }
}

function run(db: Db, command: LibraryCommand): Promise<number> | number {
  switch (command.name) {
    case 'import':
      return importFiles(db, command.words, command.json);
    case 'list':
      return list(db, command.json);
    case 'search':
      return find(db, command.words.join(' '), command.json);
    case 'export':
      return exportReports(db, command);
  }
}

async function importFiles(db: Db, paths: readonly string[], json: boolean): Promise<number> {
  const files = await reportFiles(paths);
  if (files.length === 0) tell(say('cli.nothingToImport', { folder: paths.join(' ') }));
  const answers: unknown[] = [];
  let failed = false;
  const fail = (file: string, error: PrintedError): void => {
    failed = true;
    answers.push({ file, error });
    tell(error.message);
  };
  const waiting: ReadReportFile[] = [];
  const storeWaiting = (): void => {
    const reads = waiting.splice(0);
    for (const [i, stored] of importAll(db, reads.map(toImport)).entries()) {
      const { file, recognition } = reads[i]!;
      if (stored instanceof GangmuError) fail(file, printedError(stored, file));
      else {
        const titles = recognition.reports.map(({ metadata }) => metadata.title);
        answers.push({ file, reports: stored.map((id, j) => ({ id, title: titles[j] })) });
        tell(say('cli.imported', { file, count: stored.length }));
        if (!json) for (const id of stored) print(id);
      }
    }
  };
  for await (const read of readReports(files)) {
    if ('error' in read) {
      storeWaiting();
      fail(read.file, read.error);
      continue;
    }
    waiting.push(read);
    const size = waiting.reduce((sum, { bytes }) => sum + bytes.bytes.length, 0);
    if (waiting.length === BATCH || size > BATCH_BYTES) storeWaiting();
  }
  storeWaiting();
  while (flushSearchIndex(db, SLICE) > 0);
  if (json) printJson(answers);
  return failed ? 1 : 0;
}

function toImport({ bytes, source, recognition: { reports, furniture } }: ReadReportFile): Import {
  const { encoding, notes, lines } = source;
  return { source: { ...bytes, encoding, notes, lines }, reports, furniture };
}

function list(db: Db, json: boolean): number {
  const reports = listReports(db);
  if (json) printJson(reports);
  else
    for (const r of reports)
      print(`${r.id}\t${r.year ?? ''}\t${say(`kind.${r.kind}`)}\t${r.title.replaceAll('\n', '')}`);
  return 0;
}

function find(db: Db, words: string, json: boolean): number {
  const { hits, more } = search(db, words, LIMIT);
  if (json) printJson({ hits, more });
  else
    for (const hit of hits)
      print(`${hit.reportId}\t${[hit.reportTitle.replaceAll('\n', ''), ...hit.path].join(' › ')}\t${hit.snippet}`);
  if (more) tell(say('cli.more', { count: hits.length }));
  return 0;
}

async function exportReports(
  db: Db,
  { ids, to, out, making, json }: Extract<LibraryCommand, { name: 'export' }>,
): Promise<number> {
  const targets = new TargetPaths(out, []);
  const profile =
    making.profile === null ? getProfile(db, getSettings(db).exportProfile) : await profileOf(making.profile);
  const answers: unknown[] = [];
  let failed = false;
  for (const id of ids) {
    try {
      const report = getReport(db, id);
      const file = targets.next(safeFileName(report.title), to, join('.', id));
      await writeReport(report, profile, to, file, making.options);
      answers.push({ id, file });
      tell(say('cli.written', { file }));
      if (!json) print(file);
    } catch (error) {
      failed = true;
      const printed = printedError(error, id);
      answers.push({ id, error: printed });
      tell(printed.message);
    }
  }
  if (json) printJson(answers);
  return failed ? 1 : 0;
}
