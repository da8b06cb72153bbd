import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { TemplateReading } from '../../shared/format/template';
import { GangmuError } from '../../shared/ipc/errors';
import type { DocumentAnswer, DocumentRequest, TableRequest, TemplateRequest } from '../export/document-process';
import { getProfile } from '../store/profiles';
import { library } from './library';

/** Making a document may take no longer than this, in ms. */
const TIME_LIMIT = 120_000;

function ask(
  request: DocumentRequest | TemplateRequest | TableRequest,
): Promise<Exclude<DocumentAnswer, { failure: unknown }>> {
  const child = utilityProcess.fork(join(import.meta.dirname, 'document-process.js'), [], {
    serviceName: 'Gangmu documents',
    stdio: 'inherit',
  });
  return new Promise<Exclude<DocumentAnswer, { failure: unknown }>>((resolve, reject) => {
    const fail = (detail: string): void => reject(new GangmuError('internal', { detail }));
    const clock = setTimeout(() => fail('making the document took too long'), TIME_LIMIT);
    child.once('spawn', () => child.postMessage(request));
    child.once('message', (answer: DocumentAnswer) => {
      clearTimeout(clock);
      if ('failure' in answer) reject(new GangmuError(answer.failure.code, answer.failure));
      else resolve(answer);
    });
    child.once('exit', (code) => {
      clearTimeout(clock);
      fail(`the document process ended with ${code}`);
    });
  }).finally(() => child.kill());
}

/**
 * Makes a document in a process of its own, which ends with it: a report that brings the library down takes nothing else along. A profile
 * may be named by its id, the unit's own too.
 */
export async function makeDocument(request: DocumentRequest): Promise<Uint8Array> {
  const { profile } = request;
  const answer = await ask({
    ...request,
    profile: typeof profile === 'string' ? getProfile(library(), profile) : profile,
  });
  if ('bytes' in answer) return answer.bytes;
  throw new GangmuError('internal', { detail: 'no document' });
}

/** Reads the format of a Word file, in a process of its own, since the file may come from anywhere. */
export async function readTemplate(request: TemplateRequest): Promise<TemplateReading> {
  const answer = await ask(request);
  if ('reading' in answer) return answer.reading;
  throw new GangmuError('internal', { detail: 'no reading' });
}

/** Reads the cells of a table file, in a process of its own, since the file may come from anywhere. */
export async function readTableFile(request: TableRequest): Promise<string[][]> {
  const answer = await ask(request);
  if ('rows' in answer) return answer.rows;
  throw new GangmuError('internal', { detail: 'no rows' });
}
