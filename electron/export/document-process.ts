import type { ExportOptions } from '../../shared/format/export-choices';
import type { FormatProfile } from '../../shared/format/profile';
import type { TemplateReading } from '../../shared/format/template';
import { GangmuError, type Failure } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { makeDocument, type DocumentFormat } from './make-document';

export interface DocumentRequest {
  report: Report;
  /** A profile, or the id of a built-in one. */
  profile: FormatProfile | string;
  format: DocumentFormat;
  options?: ExportOptions;
}
/** A Word file whose format is to be read. */
export interface TemplateRequest {
  template: Uint8Array;
  base: FormatProfile;
}
/** A table file (.xlsx, .csv) whose cells are to be read. */
export interface TableRequest {
  table: Uint8Array;
}
export type DocumentAnswer =
  { bytes: Uint8Array } | { rows: string[][] } | { reading: TemplateReading } | { failure: Failure };

function failureOf(error: unknown): Failure {
  if (error instanceof GangmuError) return { code: error.code, ...error.info };
  return { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function answerTo(request: DocumentRequest | TemplateRequest | TableRequest): Promise<DocumentAnswer> {
  if ('table' in request) {
    const { readTableFile } = await import('./table-file/read-table-file');
    return { rows: await readTableFile(request.table) };
  }
  if ('template' in request) {
    const { readTemplate } = await import('./template/read-template');
    return { reading: readTemplate(request.template, request.base) };
  }
  return { bytes: await makeDocument(request.report, request.profile, request.format, request.options) };
}

/** The utility process in which documents are made, and a unit's template or a table is read: one request, one answer. */
process.parentPort.once('message', ({ data }: { data: DocumentRequest | TemplateRequest | TableRequest }) => {
  const answer = (message: DocumentAnswer): void => process.parentPort.postMessage(message);
  answerTo(data).then(answer, (error: unknown) => answer({ failure: failureOf(error) }));
});
