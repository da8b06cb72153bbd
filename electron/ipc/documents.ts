import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { GangmuError } from '../../shared/ipc/errors';
import type { DocumentAnswer, DocumentRequest } from '../export/document-process';

/** Making a document may take no longer than this, in ms. */
const TIME_LIMIT = 120_000;

/** Makes a document in a process of its own, which ends with it: a report that brings the library down takes nothing else along. */
export function makeDocument(request: DocumentRequest): Promise<Uint8Array> {
  const child = utilityProcess.fork(join(import.meta.dirname, 'document-process.js'), [], {
    serviceName: 'Gangmu documents',
    stdio: 'inherit',
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const fail = (detail: string): void => reject(new GangmuError('internal', { detail }));
    const clock = setTimeout(() => fail('making the document took too long'), TIME_LIMIT);
    child.once('spawn', () => child.postMessage(request));
    child.once('message', (answer: DocumentAnswer) => {
      clearTimeout(clock);
      if ('bytes' in answer) resolve(answer.bytes);
      else reject(new GangmuError(answer.failure.code, answer.failure));
    });
    child.once('exit', (code) => {
      clearTimeout(clock);
      fail(`the document process ended with ${code}`);
    });
  }).finally(() => child.kill());
}
