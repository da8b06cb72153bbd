import type { Settings } from '../../shared/ipc/contract';
import { GangmuError, type Failure } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { makeDocument, type DocumentFormat } from './make-document';

export interface DocumentRequest {
  report: Report;
  profile: Settings['exportProfile'];
  format: DocumentFormat;
}
export type DocumentAnswer = { bytes: Uint8Array } | { failure: Failure };

function failureOf(error: unknown): Failure {
  if (error instanceof GangmuError) return { code: error.code, ...error.info };
  return { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The utility process in which documents are made: one request, one answer. */
process.parentPort.once('message', ({ data }: { data: DocumentRequest }) => {
  const answer = (message: DocumentAnswer): void => process.parentPort.postMessage(message);
  makeDocument(data.report, data.profile, data.format).then(
    (bytes) => answer({ bytes }),
    (error: unknown) => answer({ failure: failureOf(error) }),
  );
});
