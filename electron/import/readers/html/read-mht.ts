import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { findMimePart } from './mime';
import { readPage } from './read-html';

/**
 * Lines of a page that was saved with its pictures in one file (.mht, .mhtml, RFC 2557): its first part in HTML, or else in plain text.
 * @throws GangmuError as readPage, fileNoText where it holds no page
 */
export function readMht(bytes: Uint8Array): Source {
  const part = findMimePart(bytes, ['text/html', 'application/xhtml+xml', 'text/plain']);
  if (part === null || part.content.length === 0) throw new GangmuError('fileNoText', { detail: 'mime: no page' });
  return readPage(part.type === 'text/plain' ? asPage(part.content) : part.content, 'mht', part.charset);
}

/** Plain text as a page that keeps its lines. */
function asPage(text: Uint8Array): Uint8Array {
  const tag = new TextEncoder().encode('<plaintext>');
  const page = new Uint8Array(tag.length + text.length);
  page.set(tag);
  page.set(text, tag.length);
  return page;
}
