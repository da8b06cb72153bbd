import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sniffFormat } from '../../../electron/import/readers/sniff-format';
import { makeCfb } from '../../fixtures/docx/make-cfb';
import { makeDocx, p } from '../../fixtures/docx/make-docx';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

const WORD_2003 = 'http://schemas.microsoft.com/office/word/2003/wordml';
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const behind = (lead: string, file: Uint8Array): Uint8Array => Uint8Array.from([...bytes(lead), ...file]);

it.each([
  ['.docx', makeDocx({ body: p('甲') }), 'docx'],
  ['a zip of anything', zip('a.txt'), 'archive'],
  ['an e-book', zip('mimetype', 'OEBPS/a.xhtml'), 'old-document'],
  ['.odt with a package in it that is encrypted', zip('mimetype', 'encrypted-package'), 'odt'],
  ['.odt without its type', zip('META-INF/manifest.xml', 'content.xml'), 'odt'],
  ['.docx behind what a web server sent before it', behind('\r\n', makeDocx({ body: p('甲') })), 'docx'],
  ['.odt', zip('mimetype', 'content.xml'), 'odt'],
  ['.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['.doc', makeCfb(['WordDocument', '1Table']), 'doc'],
  ['.docx with a password', makeCfb(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
  ['RTF', utf8('{\\rtf1 甲}'), 'rtf'],
  ['RTF behind a byte order mark', utf8('\ufeff\r\n{\\rtf1 甲}'), 'rtf'],
  ['PDF', utf8('%PDF-1.7\n'), 'pdf'],
  ['PDF behind lines of a mail', utf8('Received: x\r\n\r\n%PDF-1.4\r'), 'pdf'],
  ['HTML', utf8('\ufeff\n<!DOCTYPE html><html>'), 'html'],
  ['HTML behind a comment', utf8('<!-- saved from url=(0014)about:internet -->\r\n<html>'), 'html'],
  ['HTML of Word', utf8('<html xmlns:v="urn:schemas-microsoft-com:vml">'), 'html'],
  ['XHTML', utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html/>'), 'html'],
  ['HTML in UTF-16', utf16('\ufeff<html><body>甲'), 'html'],
  [
    'a page saved by a browser',
    utf8('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
    'mht',
  ],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-text'],
  ['a program', bytes('MZ\x90\0\x03\0\0\0'), 'not-text'],
  ['a file that never left its office', bytes('%TSD-Header-###%\0\x01\x02'), 'encrypted'],
  ['a packed file', bytes('Rar!\x1a\x07\x01\0'), 'archive'],
  ['Word 2', bytes('\xdb\xa5\x2d\0\0\0'), 'old-document'],
  [
    'Word 2003 XML',
    utf8(`<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="${WORD_2003}">`),
    'word-2003',
  ],
  ['other XML of the same name', utf8('<?xml version="1.0"?><w:wordDocument/>'), 'text'],
  [
    'a package in one file',
    utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'),
    'docx',
  ],
  ['.fodt with another prefix', utf8('<o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'), 'odt'],
  ['a sheet in XML', utf8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'not-text'],
  ['text', utf8('工作总结'), 'text'],
  ['text that speaks of PDF', utf8('见附件 %PDF-1.7 格式'), 'text'],
  ['text that begins with a sign', utf8('<云岭县>工作总结'), 'text'],
  ['text with a colon', utf8('Title: 总结\n\nMIME-Version: 1.0'), 'text'],
] as const)('%s', (_what, bytes, format) => {
  expect(sniffFormat(bytes, '例')).toBe(format);
});

it('asks the name only where text holds tags', () => {
  const fragment = utf8('工作总结<br>一、甲');
  expect(sniffFormat(fragment, '例.HTM')).toBe('html');
  expect(sniffFormat(fragment, '例.txt')).toBe('text');
  expect(sniffFormat(utf8('工作总结'), '例.html')).toBe('text');
});
