import type { Source } from '../../../shared/recognition/source';
import { refusedByMagic, type Refused } from './sniff-magic';
import { sniffXml } from './sniff-xml';
import { ZipArchive } from './zip/archive';

export type ReadableFormat = Source['format'];
/** What a file is, by its content. */
export type Format = ReadableFormat | 'word-2003' | 'encrypted' | Refused;

/** How much of a file is looked at, in bytes. */
const HEAD = 4096;

const CFB = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Files of a PC whose office has them encrypted as they leave it (亿赛通, 天锐绿盾). */
const GUARDED = /^(?:%TSD-Header-###%|[^]{0,64}E-SafeNet)/;
const UTF_8_MARK = '\xef\xbb\xbf';

/** @param name decides only whether text with tags somewhere in it is HTML */
export function sniffFormat(bytes: Uint8Array, name: string): Format {
  const magic = latin(bytes.subarray(0, 8));
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) return sniffZip(bytes);
  const head = latin(bytes.subarray(0, HEAD));
  if (head.startsWith(CFB)) return isEncryptedPackage(bytes) ? 'encrypted' : 'doc';
  const zip = head.includes('PK\x03\x04') ? sniffZipWithin(bytes) : null;
  if (zip !== null) return zip;
  if (GUARDED.test(head)) return 'encrypted';
  const refused = refusedByMagic(head);
  if (refused !== null) return refused;
  const text = head.startsWith(UTF_8_MARK) ? head.slice(3) : head;
  if (/^\s*\{\\u?rtf/.test(text) || isHeadlessRtf(text, name)) return 'rtf';
  // Mail gateways and printers put lines before it; every program allows for 1 KB.
  if (/(?:^|[\r\n])%PDF-\d\.\d\s/.test(text.slice(0, 1024)) || text.startsWith('%PDF-')) return 'pdf';
  const xml = sniffXml(withoutNulls(text));
  if (xml !== null) return xml;
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

function sniffZip(bytes: Uint8Array): Format {
  const zip = new ZipArchive(bytes);
  if (zip.has('OFD.xml')) return 'ofd';
  if (zip.has('[Content_Types].xml') || zip.hasFolder('word/')) return 'docx';
  const isOpenDocument = zip.has('mimetype') || zip.has('META-INF/manifest.xml');
  if (isOpenDocument && (zip.has('content.xml') || zip.has('encrypted-package'))) return 'odt';
  // Another kind of document, such as UOF or EPUB.
  return zip.has('mimetype') || zip.has('uof.xml') ? 'old-document' : 'archive';
}

/** A document behind something that a mail gateway or a web server put before it; null where that is not a whole one. */
function sniffZipWithin(bytes: Uint8Array): Format | null {
  try {
    const format = sniffZip(bytes);
    return format === 'archive' ? null : format;
  } catch {
    return null;
  }
}

const RTF_WORD =
  /\\(?:par|pard|plain|ansi|ansicpg\d+|fonttbl|f\d+|fs\d+|cf\d+|b0?|lang\d+|u-?\d{3,5}|'[0-9a-f]{2})(?![a-z])/g;
const ENOUGH_RTF = 3;

/** A file named .rtf whose beginning is lost, but not the rest: Word would show its codes. Text of any other kind is text. */
function isHeadlessRtf(text: string, name: string): boolean {
  return /\.rtf$/i.test(name) && (text.match(RTF_WORD)?.length ?? 0) >= ENOUGH_RTF;
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
  return start.startsWith('<!--') || /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(text);
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
