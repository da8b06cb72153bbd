import { expect } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { GangmuError, type ErrorCode } from '../../../shared/ipc/errors';

/** The code with which reading fails; the error names the file. */
export async function failureOf(bytes: Uint8Array, name = '例.docx'): Promise<ErrorCode> {
  try {
    await readSource(bytes, name);
  } catch (error) {
    if (!(error instanceof GangmuError)) throw error;
    expect(error.info.file).toBe(name);
    return error.code;
  }
  throw new Error('it was read');
}
