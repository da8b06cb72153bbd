import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { RtfReader } from './rtf-reader';
import { Scanner } from './scan';

/**
 * Lines of a Rich Text file (RTF 1.9.1; Word, WPS, LibreOffice, WordPad): the body, then footnotes, then headers, footers and comments as
 * furniture. Automatic numbers are those that the file has as text, else counted. Where the beginning is lost the rest is read.
 * @throws GangmuError fileNoText, fileTooComplex
 */
export function readRtf(bytes: Uint8Array): Source {
  const scanner = new Scanner(bytes);
  const reader = new RtfReader(scanner);
  scanner.readAll(reader);
  const { lines, notes } = reader.finish();
  if (lines.every((line) => line.furniture !== undefined || line.text.trim() === ''))
    throw new GangmuError('fileNoText');
  if (!scanner.hasHeader) notes.push({ code: 'damagedParts', count: 1 });
  return { format: 'rtf', encoding: null, lines, notes };
}
