import { z } from '../model/zod';

/** Everything that is expected to go wrong, as a closed list; the words for each are in shared/messages/errors.ts. */
export const ERROR_CODES = [
  // a file that is to be read
  'fileEmpty',
  'fileIsFolder',
  'fileNotFound',
  'fileNameUnreadable',
  'fileNoPermission',
  'fileTooLarge',
  'fileUnknownFormat',
  'fileEncrypted',
  'fileDamaged',
  'fileNoText',
  'fileIsScan',
  'fileTooComplex',
  'fileTimeout',
  'fileChanged',
  'fileUnsupported',
  'fileIsArchive',
  'fileNotText',
  // a file that is to be written
  'pdfUnavailable',
  'targetNoPermission',
  'targetInUse',
  'targetDiskFull',
  'targetInvalidName',
  'targetIsFolder',
  'noOfficeProgram',
  // the library
  'libraryNewer',
  'libraryForeign',
  'libraryDamaged',
  'libraryLocked',
  'libraryNoPermission',
  'libraryDiskFull',
  'libraryFailed',
  'reportNotFound',
  'reportDamaged',
  // the rest
  'cancelled',
  'invalidRequest',
  'internal',
] as const;
export const errorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCode>;

/** An expected failure as data: `file` is the name (not the path) it speaks of, `detail` is for the log and "copy details". */
export const failure = z.object({ code: errorCode, file: z.string().optional(), detail: z.string().optional() });
export type Failure = z.infer<typeof failure>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Thrown inside a room for an expected failure; turned into a Failure at its border. */
export class GangmuError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly info: { file?: string; detail?: string } = {},
  ) {
    super(
      `${code}${info.file === undefined ? '' : ` (${info.file})`}${info.detail === undefined ? '' : `: ${info.detail}`}`,
    );
    this.name = 'GangmuError';
  }
}
