import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { linesOfPages } from '../page-text/lines-of-pages';
import { hasPictures, readPages } from './pdf-file';

/** How far from the last byte the end of the file may begin: printers and mail programs add to it. */
const END_WITHIN = 4096;

/** Whether the end is missing (ISO 32000-1 7.5.5), and so perhaps text. */
function isCutOff(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && [0, 0x0a, 0x0d, 0x20].includes(bytes[end - 1]!)) end--;
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, end - END_WITHIN), end));
  return !/startxref\s+\d+/.test(tail);
}

function failure(error: unknown): GangmuError {
  if (error instanceof GangmuError) return error;
  const encrypted = error instanceof Error && error.name === 'PasswordException';
  return new GangmuError(encrypted ? 'fileEncrypted' : 'fileDamaged', { detail: String(error) });
}

/**
 * Lines of a PDF's text layer. Form fields that are filled in count as text; notes stuck to a page do not.
 * @throws GangmuError fileEncrypted (a password to open it; one that only forbids printing is none), fileDamaged, fileTooComplex,
 * fileTimeout, fileIsScan, fileNoText
 */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  try {
    const { pages, scans, faulty } = await readPages(bytes);
    const lines = linesOfPages(pages);
    // Page numbers alone, or the mark of a scanner, are no text.
    if (lines.every(({ furniture }) => furniture !== undefined))
      throw new GangmuError(hasPictures(bytes) ? 'fileIsScan' : 'fileNoText', { detail: `${pages.length} pages` });
    const notes = [
      { code: 'unfinishedFile', count: isCutOff(bytes) ? 1 : 0 },
      { code: 'faultyPages', count: faulty },
      { code: 'scannedPages', count: scans },
    ];
    return { format: 'pdf', encoding: null, lines, notes: notes.filter(({ count }) => count > 0) };
  } catch (error) {
    throw failure(error);
  }
}
