import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { decodeHtml, type DecodedHtml } from './decode-html';
import { markFurniture } from './page-furniture';
import { PageWalk } from './page-walk';
import { parseHtml } from './tree';

function toSource(decoded: DecodedHtml, format: 'html' | 'mht', fragment: boolean): Source {
  const page = new PageWalk(parseHtml(decoded.text), fragment);
  if (page.lines.every(({ line }) => line.text.trim() === '')) throw new GangmuError('fileNoText');
  if (fragment) page.title = '';
  markFurniture(page);
  if (decoded.unreadable > 0) page.notes.set('unreadable', decoded.unreadable);
  if (decoded.cutOff) page.notes.set('cutOff', 1);
  return {
    format,
    encoding: decoded.encoding,
    lines: page.lines.map(({ line }) => line),
    notes: [...page.notes].map(([code, count]) => ({ code, count })),
  };
}

/**
 * Lines of a page, saved by a browser or written by Word, WPS or LibreOffice. What is no part of the text (menus, links to other articles, the
 * page's foot) is marked as furniture with a reason of the recognition.
 * @param format how the page came: by itself, or in a file with its pictures
 * @param declared the charset that was named outside of the page
 * @throws GangmuError fileTooLarge, fileTooComplex, fileUnknownFormat, fileDamaged, fileNoText
 */
export function readPage(bytes: Uint8Array, format: 'html' | 'mht', declared?: string): Source {
  if (bytes.length > LIMITS.textFile) throw new GangmuError('fileTooLarge', { detail: `${bytes.length} bytes` });
  return toSource(decodeHtml(bytes, declared), format, false);
}

/** Lines of an .html file. See readPage. */
export function readHtml(bytes: Uint8Array): Source {
  return readPage(bytes, 'html');
}

/**
 * Lines of what Word, WPS or a browser put on the clipboard: the fragment that was copied, with or without the header of CF_HTML.
 * @throws GangmuError fileTooLarge, fileTooComplex, fileNoText
 */
export function readClipboardHtml(html: string): Source {
  if (html.length > LIMITS.textFile) throw new GangmuError('fileTooLarge', { detail: `${html.length} characters` });
  const start = /^Version:\d/.test(html) ? Math.max(0, html.indexOf('<')) : 0;
  return toSource({ text: html.slice(start), encoding: 'utf-8', unreadable: 0, cutOff: false }, 'html', true);
}
