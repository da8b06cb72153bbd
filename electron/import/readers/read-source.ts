import { GangmuError } from '../../../shared/ipc/errors';
import type { Source } from '../../../shared/recognition/source';
import { readDocx } from './docx/read-docx';
import { LIMITS } from './limits';
import { isEncryptedPackage, sniffFormat } from './sniff-format';
import { readText } from './text/read-text';

/**
 * Reads a foreign file. What it is is decided by its content; `name` serves only for messages and for the headings of a .md file.
 * @throws GangmuError with info.file = name, and nothing else
 */
export function readSource(bytes: Uint8Array, name: string): Source {
  try {
    return read(bytes, name);
  } catch (error) {
    if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: name });
    throw error;
  }
}

function read(bytes: Uint8Array, name: string): Source {
  if (bytes.length === 0) throw new GangmuError('fileEmpty');
  const format = sniffFormat(bytes);
  switch (format) {
    case 'zip':
      if (bytes.length > LIMITS.docxFile) throw new GangmuError('fileTooLarge', { detail: `${bytes.length} bytes` });
      return readDocx(bytes);
    case 'cfb':
      throw new GangmuError(isEncryptedPackage(bytes) ? 'fileEncrypted' : 'fileUnsupported', { detail: format });
    case 'pdf':
    case 'rtf':
      throw new GangmuError('fileUnsupported', { detail: format });
    case 'other-binary':
      throw new GangmuError('fileUnknownFormat', { detail: format });
    case 'text':
      return readText(bytes, name);
  }
}
