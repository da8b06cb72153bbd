import { parentPort } from 'node:worker_threads';
import { GangmuError, type Failure } from '../../shared/ipc/errors';
import type { Recognition } from '../../shared/recognition/result';
import type { Source } from '../../shared/recognition/source';
import { readSource } from '../import/readers/read-source';
import { recogniseSource } from '../import/readers/recognise-source';

/** What the thread is given; the bytes are its own. */
export interface ReadingJob {
  name: string;
  bytes: Uint8Array;
}
/** `unexpected` is an error of the code, in full. */
export type ReadingAnswer =
  | { ok: true; source: Source; recognition: Recognition }
  | { ok: false; error: Failure }
  | { ok: false; unexpected: string };

let last = Promise.resolve();

/** The thread that reads foreign files for the command line, one after another: answers come in the order of the jobs (see reading.ts). */
parentPort!.on('message', (job: ReadingJob) => {
  last = last.then(async () => parentPort!.postMessage(await read(job)));
});

async function read({ name, bytes }: ReadingJob): Promise<ReadingAnswer> {
  try {
    const source = await readSource(bytes, name);
    return { ok: true, source, recognition: recogniseSource(source, name) };
  } catch (error) {
    if (error instanceof GangmuError) return { ok: false, error: { code: error.code, ...error.info } };
    return { ok: false, unexpected: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
