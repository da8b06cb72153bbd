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

/** Files that are handed over ahead, and their bytes: reading goes on while others are stored. */
const AHEAD = 20;
const AHEAD_BYTES = 8_000_000;

interface Begun {
  size: number;
  outcome: Promise<ReadOutcome>;
}

/** Begins to read and recognise one file, as the app's importer does. */
async function begin(file: string, reading: Reading): Promise<Begun> {
  const failed = (error: unknown): ReadOutcome => ({ file, error: printedError(error, file) });
  try {
    const bytes = await readBytes(file);
    const read = reading.read({ name: bytes.name, bytes: bytes.bytes });
    const outcome = read.then(({ source, recognition }) => ({ file, bytes, source, recognition }), failed);
    return { size: bytes.bytes.length, outcome };
  } catch (error) {
    return { size: 0, outcome: Promise.resolve(failed(error)) };
  }
}

/** Reads one file after the other, telling which; one that fails does not stop the others. */
export async function* readOutlines(files: readonly string[]): AsyncGenerator<ReadOutcome> {
  const reading = new Reading();
  try {
    const begun: Begun[] = [];
    let size = 0;
    let next = 0;
    for (const [i, file] of files.entries()) {
      if (files.length > 1) tell(say('cli.reading', { index: i + 1, count: files.length, file }));
      while (next < files.length && (next === i || (begun.length < AHEAD && size < AHEAD_BYTES))) {
        const one = await begin(files[next++]!, reading);
        begun.push(one);
        size += one.size;
      }
      const first = begun.shift()!;
      size -= first.size;
      yield await first.outcome;
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
