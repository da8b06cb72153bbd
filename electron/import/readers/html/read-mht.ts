import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { findMimeParts } from './mime';
import { readPage } from './read-html';

/** Frames of a page that hold its text. */
const MOST_FRAMES = 20;

/**
 * Lines of a page that was saved with its pictures in one file (.mht, .mhtml, RFC 2557): its first part in HTML that has any text (before it
 * may stand one that only lays out frames), or else in plain text.
 * @throws GangmuError as readPage, fileNoText where it holds no page
 */
export function readMht(bytes: Uint8Array): Source {
  let tried = 0;
  for (const part of findMimeParts(bytes, ['text/html', 'application/xhtml+xml', 'text/plain'])) {
    if (part.content.length === 0 || ++tried > MOST_FRAMES) continue;
    try {
      return readPage(part.type === 'text/plain' ? asPage(part.content) : part.content, 'mht', part.charset);
    } catch (error) {
      if (!(error instanceof GangmuError) || error.code !== 'fileNoText') throw error;
    }
  }
  throw new GangmuError('fileNoText', { detail: 'mime: no page' });
}

/** Plain text as a page that keeps its lines. */
function asPage(text: Uint8Array): Uint8Array {
  const tag = new TextEncoder().encode('<plaintext>');
  const page = new Uint8Array(tag.length + text.length);
  page.set(tag);
  page.set(text, tag.length);
  return page;
}
