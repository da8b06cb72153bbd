import type { Settings } from '../../shared/ipc/contract';
import type { Report } from '../../shared/model/report';
import { makeDocument } from './make-document';

export interface DocumentRequest {
  report: Report;
  profile: Settings['exportProfile'];
  format: 'docx' | 'txt' | 'md';
}
export type DocumentAnswer = { bytes: Uint8Array } | { error: string };

/** The utility process in which documents are made: one request, one answer. */
process.parentPort.once('message', ({ data }: { data: DocumentRequest }) => {
  makeDocument(data.report, data.profile, data.format).then(
    (bytes) => process.parentPort.postMessage({ bytes } satisfies DocumentAnswer),
    (error: unknown) =>
      process.parentPort.postMessage({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies DocumentAnswer),
  );
});
