import type { Source } from '../../../shared/recognition/source';
import { ZipArchive } from './zip/archive';

export type ReadableFormat = Source['format'];
/** What a file is, by its content. */
export type Format = ReadableFormat | 'encrypted' | 'other-binary';

/** How much of a file is looked at, in bytes. */
const HEAD = 4096;

const OTHER_BINARY = [
  '\x89PNG\r\n',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b\x08',
  '7z\xbc\xaf',
  'Rar!\x1a',
  '\x7fELF',
  'II*\0',
  'MM\0*',
];
const CFB = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const UTF_8_MARK = '\xef\xbb\xbf';

/** The root of an OpenDocument text in one XML file. */
const FLAT_ODT = /^\s*(?:<\?xml\b[^>]*>\s*)?<office:document[\s>]/;

/** @param name decides only whether text with tags somewhere in it is HTML */
export function sniffFormat(bytes: Uint8Array, name: string): Format {
  const magic = latin(bytes.subarray(0, 8));
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) return sniffZip(bytes);
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith(CFB)) return isEncryptedPackage(bytes) ? 'encrypted' : 'doc';
  if (OTHER_BINARY.some((magic) => head.startsWith(magic))) return 'other-binary';
  const text = head.startsWith(UTF_8_MARK) ? head.slice(3) : head;
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  // Mail gateways and printers put lines before it; every program allows for 1 KB.
  if (/(?:^|[\r\n])%PDF-\d\.\d\s/.test(text.slice(0, 1024)) || text.startsWith('%PDF-')) return 'pdf';
  if (FLAT_ODT.test(withoutNulls(text))) return 'odt';
  if (isMime(text)) return 'mht';
  return isHtml(withoutNulls(text), name) ? 'html' : 'text';
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** UTF-16 without its mark, so that its ASCII can be looked at. */
function withoutNulls(text: string): string {
  const utf16 = text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff') || text[0] === '\0' || text[1] === '\0';
  return utf16 ? text.replace(/^(?:\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '') : text;
}

/** A zip that is none of these is left to the .docx reader, which tells what is wrong with it. */
function sniffZip(bytes: Uint8Array): Format {
  const zip = new ZipArchive(bytes);
  if (zip.has('OFD.xml')) return 'ofd';
  if (zip.has('[Content_Types].xml')) return 'docx';
  return zip.has('mimetype') && zip.has('content.xml') ? 'odt' : 'docx';
}

/** A mail-like file as browsers save pages in: header lines, among them that of MIME. */
function isMime(text: string): boolean {
  if (!/^\s*[A-Za-z][A-Za-z-]*:/.test(text)) return false;
  const headers = text.slice(0, Math.max(0, text.search(/\S/))) + text.trimStart().split(/\r?\n\r?\n/, 1)[0]!;
  return /^(?:MIME-Version:\s*1|Content-Type:\s*multipart\/)/im.test(headers.trimStart());
}

/** What may stand before the first tag of a page: white space, comments, an XML declaration. */
const BEFORE_HTML = /^(?:\s|<!--[^]*?-->|<\?xml\b[^>]*>)*/i;
const HTML_START =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|base|div|table|p|span|font|center|h[1-6]|article|section|main)[\s>/])/i;

function isHtml(text: string, name: string): boolean {
  const start = text.slice(BEFORE_HTML.exec(text)![0].length);
  if (HTML_START.test(start)) return true;
  if (!/\.x?html?$/i.test(name)) return false;
  // A comment that goes on behind the head that is looked at.
  return start.startsWith('<!--') || /<\/?(?:html|body|div|table|td|p|br|span|a|h[1-6])\b[^>]*>/i.test(text);
}

const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/** Whether a compound file holds the stream EncryptedPackage (MS-OFFCRYPTO 2.3.4.4): an OOXML file with a password. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  // A directory entry (MS-CFB 2.6.1) is 128 bytes, aligned, and begins with its name in UTF-16.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] !== 0x45 || bytes[at + 64] !== (ENCRYPTED_PACKAGE.length + 1) * 2) continue;
    let i = 0;
    while (
      i < ENCRYPTED_PACKAGE.length &&
      bytes[at + 2 * i] === ENCRYPTED_PACKAGE.charCodeAt(i) &&
      bytes[at + 2 * i + 1] === 0
    )
      i++;
    if (i === ENCRYPTED_PACKAGE.length) return true;
  }
  return false;
}
