import { basename } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import type { Recognition } from '../../shared/recognition/result';
import type { Source } from '../../shared/recognition/source';
import { readBytes, type FileBytes } from '../import/open-file';
import { Reading } from './reading';
import { printedError, say, tell, type PrintedError } from './terminal';

export interface ReadReportFile {
  /** The path as it was given. */
  file: string;
  bytes: FileBytes;
  source: Source;
  recognition: Recognition;
}
export type ReadOutcome = ReadReportFile | { file: string; error: PrintedError };

/** Reads and recognises one file, as the app's importer does. */
async function readReportFile(file: string, reading: Reading): Promise<ReadOutcome> {
  try {
    const bytes = await readBytes(file);
    const { source, recognition } = await reading.read({ name: bytes.name, bytes: bytes.bytes });
    return { file, bytes, source, recognition };
  } catch (error) {
    return { file, error: printedError(error, file) };
  }
}

/** Reads one file after the other, telling which; one that fails does not stop the others. */
export async function* readOutlines(files: readonly string[]): AsyncGenerator<ReadOutcome> {
  const reading = new Reading();
  try {
    for (const [i, file] of files.entries()) {
      if (files.length > 1) tell(say('cli.reading', { index: i + 1, count: files.length, file }));
      yield await readReportFile(file, reading);
    }
  } finally {
    await reading.close();
  }
}

/** As readOutlines, for those who need a report: a file of page furniture alone counts as one without text. */
export async function* readReports(files: readonly string[]): AsyncGenerator<ReadOutcome> {
  for await (const read of readOutlines(files)) {
    const empty = !('error' in read) && read.recognition.characters.body === 0;
    yield empty ? { file: read.file, error: printedError(new GangmuError('fileNoText'), basename(read.file)) } : read;
  }
}
