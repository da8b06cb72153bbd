import { GangmuError, type ErrorCode } from '../../../shared/ipc/errors';
import type { Source } from '../../../shared/recognition/source';
import { LIMITS } from './limits';
import { sniffFormat, type Format } from './sniff-format';

interface ForeignFile {
  name: string;
  /** It is a part of another file: those that it holds itself are not read. */
  nested: boolean;
}

interface Reader {
  /** Largest file in bytes. */
  limit: number;
  /** A format's code is loaded when a file of it is met first. */
  load(): Promise<(bytes: Uint8Array, file: ForeignFile) => Source | Promise<Source>>;
}

/** One line for each format that is read. */
const READERS: Partial<Record<Format, Reader>> = {
  docx: {
    limit: LIMITS.docxFile,
    async load() {
      const { readDocx } = await import('./docx/read-docx');
      return (bytes, { nested }) => readDocx(bytes, nested);
    },
  },
  'word-2003': {
    limit: LIMITS.xmlPart,
    load: async () => (await import('./docx/read-word-2003')).readWord2003,
  },
  doc: { limit: LIMITS.docxFile, load: async () => (await import('./doc/read-doc')).readDoc },
  odt: { limit: LIMITS.docxFile, load: async () => (await import('./odt/read-odt')).readOdt },
  pdf: { limit: LIMITS.pagedFile, load: async () => (await import('./pdf/read-pdf')).readPdf },
  ofd: { limit: LIMITS.pagedFile, load: async () => (await import('./ofd/read-ofd')).readOfd },
  rtf: { limit: LIMITS.textFile, load: async () => (await import('./rtf/read-rtf')).readRtf },
  html: { limit: LIMITS.textFile, load: async () => (await import('./html/read-html')).readHtml },
  mht: { limit: LIMITS.docxFile, load: async () => (await import('./html/read-mht')).readMht },
  text: {
    limit: LIMITS.textFile,
    async load() {
      const { readText } = await import('./text/read-text');
      return (bytes, { name }) => readText(bytes, name);
    },
  },
};

/** Names of files that no text editor writes. */
const DOCUMENT_NAME = /\.(?:docx?|docm|dot[xm]?|wp[st]|odt|ott|pdf|ofd)$/i;

/** And one for each that is not. */
const REFUSED: Partial<Record<Format, ErrorCode>> = {
  encrypted: 'fileEncrypted',
  archive: 'fileIsArchive',
  'not-text': 'fileNotText',
  'old-document': 'fileUnsupported',
};

/**
 * Reads a foreign file. What it is is decided by its content; `name` serves for messages, for the headings of a .md file, and for HTML
 * that does not begin like HTML.
 * @param nested it is a part of another file: those that it holds itself are not read
 * @throws GangmuError with info.file = name, and nothing else
 */
export async function readSource(bytes: Uint8Array, name: string, nested = false): Promise<Source> {
  try {
    return await read(bytes, name, nested);
  } catch (error) {
    if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: name });
    // The readers foresee what they can; what a library throws over a broken file is an answer too.
    throw new GangmuError('fileDamaged', { file: name, detail: String(error) });
  }
}

async function read(bytes: Uint8Array, name: string, nested: boolean): Promise<Source> {
  if (bytes.length === 0) throw new GangmuError('fileEmpty');
  const format = sniffFormat(bytes, name);
  const refusal = REFUSED[format];
  if (refusal !== undefined) throw new GangmuError(refusal, { detail: format });
  const reader = READERS[format];
  if (reader === undefined) throw new GangmuError('fileUnsupported', { detail: format });
  if (bytes.length > reader.limit) throw new GangmuError('fileTooLarge', { detail: `${bytes.length} bytes` });
  const readFormat = await reader.load();
  let source: Source;
  try {
    source = await readFormat(bytes, { name, nested });
  } catch (error) {
    // Neither a document nor a text, and named as one: zeros, or the rest of a file whose beginning is lost.
    const isRest = error instanceof GangmuError && error.code === 'fileUnknownFormat' && format === 'text';
    throw isRest && DOCUMENT_NAME.test(name) ? new GangmuError('fileDamaged', error.info) : error;
  }
  const characters = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMITS.characters) throw new GangmuError('fileTooLarge', { detail: `${characters} characters` });
  return source;
}
