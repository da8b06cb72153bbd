import { GangmuError } from '../../../shared/ipc/errors';
import type { Source } from '../../../shared/recognition/source';
import { LIMITS } from './limits';
import { sniffFormat, type ReadableFormat } from './sniff-format';

interface Reader {
  /** Largest file in bytes. */
  limit: number;
  /** A format's code is loaded when a file of it is met first. */
  load(): Promise<(bytes: Uint8Array, name: string) => Source | Promise<Source>>;
}

/** One line for each format that is read. */
const READERS: Partial<Record<ReadableFormat, Reader>> = {
  docx: { limit: LIMITS.docxFile, load: async () => (await import('./docx/read-docx')).readDocx },
  doc: { limit: LIMITS.docxFile, load: async () => (await import('./doc/read-doc')).readDoc },
  odt: { limit: LIMITS.docxFile, load: async () => (await import('./odt/read-odt')).readOdt },
  pdf: { limit: LIMITS.pagedFile, load: async () => (await import('./pdf/read-pdf')).readPdf },
  ofd: { limit: LIMITS.pagedFile, load: async () => (await import('./ofd/read-ofd')).readOfd },
  rtf: { limit: LIMITS.textFile, load: async () => (await import('./rtf/read-rtf')).readRtf },
  html: { limit: LIMITS.textFile, load: async () => (await import('./html/read-html')).readHtml },
  mht: { limit: LIMITS.docxFile, load: async () => (await import('./html/read-mht')).readMht },
  text: { limit: LIMITS.textFile, load: async () => (await import('./text/read-text')).readText },
};

/**
 * Reads a foreign file. What it is is decided by its content; `name` serves for messages, for the headings of a .md file, and for HTML
 * that does not begin like HTML.
 * @throws GangmuError with info.file = name, and nothing else
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  try {
    return await read(bytes, name);
  } catch (error) {
    if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: name });
    // The readers foresee what they can; what a library throws over a broken file is an answer too.
    throw new GangmuError('fileDamaged', { file: name, detail: String(error) });
  }
}

async function read(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length === 0) throw new GangmuError('fileEmpty');
  const format = sniffFormat(bytes, name);
  if (format === 'encrypted') throw new GangmuError('fileEncrypted', { detail: 'EncryptedPackage' });
  if (format === 'other-binary') throw new GangmuError('fileUnknownFormat', { detail: format });
  const reader = READERS[format];
  if (reader === undefined) throw new GangmuError('fileUnsupported', { detail: format });
  if (bytes.length > reader.limit) throw new GangmuError('fileTooLarge', { detail: `${bytes.length} bytes` });
  const readFormat = await reader.load();
  const source = await readFormat(bytes, name);
  const characters = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMITS.characters) throw new GangmuError('fileTooLarge', { detail: `${characters} characters` });
  return source;
}
