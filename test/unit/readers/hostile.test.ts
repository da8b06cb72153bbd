import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../electron/import/readers/limits';
import { readSource } from '../../../electron/import/readers/read-source';
import { makeCfb } from '../../fixtures/docx/make-cfb';
import { makeDocx, p } from '../../fixtures/docx/make-docx';
import { failureOf } from './failure-of';

const good = makeDocx({ body: p('甲') });
const withDocument = (xml: string): Uint8Array => makeDocx({ body: '', files: { 'word/document.xml': xml } });
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Overwrites bytes, in the local headers and in the directory, behind each signature. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === signature) copy.set(value, at + offset);
  return copy;
}
const CENTRAL = 0x02014b50;

describe('containers', () => {
  it('tells a password from an old format', () => {
    expect(failureOf(makeCfb(['EncryptionInfo', 'EncryptedPackage']))).toBe('fileEncrypted');
    expect(failureOf(makeCfb(['WordDocument', '1Table']), '旧.doc')).toBe('fileUnsupported');
  });

  it('tells a zip that is no document from one that is broken', () => {
    expect(failureOf(zipSync({ 'a.txt': strToU8('甲') }))).toBe('fileUnknownFormat');
    expect(failureOf(zipSync({}))).toBe('fileUnknownFormat');
    expect(failureOf(zipSync({ 'word/styles.xml': strToU8('<a/>') }))).toBe('fileDamaged');
    expect(
      failureOf(
        zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      ),
    ).toBe('fileUnsupported');
    expect(
      failureOf(withDocument('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')),
    ).toBe('fileUnknownFormat');
  });

  it('finds a file that was cut off damaged, wherever the cut is', () => {
    for (let length = 4; length < good.length; length += 37)
      expect(failureOf(good.slice(0, length))).toBe('fileDamaged');
  });

  it('reads on where bytes were added at the end or the beginning was kept', () => {
    const longer = new Uint8Array(good.length + 100);
    longer.set(good);
    expect(readSource(longer, '例.docx').lines).toEqual([{ text: '甲' }]);
  });

  it('checks the checksum, and the size that was promised', () => {
    expect(failureOf(patch(good, CENTRAL, 16, [1, 2, 3, 4]))).toBe('fileDamaged');
    expect(failureOf(patch(good, CENTRAL, 24, [1, 0, 0, 0]))).toBe('fileDamaged');
    expect(failureOf(patch(good, CENTRAL, 24, [0, 0, 16, 0]))).toBe('fileDamaged');
  });

  it('refuses encrypted entries', () => {
    expect(failureOf(patch(good, CENTRAL, 8, [1, 0]))).toBe('fileEncrypted');
  });

  it('refuses what inflates beyond measure', () => {
    const zeros = ' '.repeat(4 * 1024 * 1024);
    expect(failureOf(withDocument(`<w:document ${NS}>${zeros}</w:document>`))).toBe('fileTooComplex');
    const files = Object.fromEntries(Array.from({ length: LIMITS.zipEntries }, (_, i) => [`x/${i}`, '']));
    expect(failureOf(makeDocx({ body: p('甲'), files }))).toBe('fileTooComplex');
  });

  it('inflates no more than the parts it needs', () => {
    const picture = 'x'.repeat(8 * 1024 * 1024);
    expect(
      readSource(makeDocx({ body: p('甲'), files: { 'word/media/image1.png': picture } }), '例.docx').lines,
    ).toEqual([{ text: '甲' }]);
  });

  it('says so where there is no text at all', () => {
    expect(failureOf(makeDocx({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>', header: p('页眉') }))).toBe(
      'fileNoText',
    );
  });
});

describe('XML', () => {
  const nested = (depth: number): string =>
    `<w:document ${NS}><w:body>${'<w:p>'.repeat(depth)}${'</w:p>'.repeat(depth)}</w:body></w:document>`;

  it('refuses document types and so entities', () => {
    expect(
      failureOf(
        withDocument(`<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${NS}>&b;</w:document>`),
      ),
    ).toBe('fileTooComplex');
    expect(failureOf(withDocument(`<w:document ${NS}>&b;</w:document>`))).toBe('fileDamaged');
  });

  it('refuses depth and attributes beyond measure, also where the elements are not read', () => {
    expect(failureOf(withDocument(nested(LIMITS.xmlDepth)))).toBe('fileTooComplex');
    expect(
      failureOf(
        withDocument(
          nested(600)
            .replace('<w:p>', '<w:sdtPr>')
            .replace(/<\/w:p>(?=<\/w:body)/, '</w:sdtPr>'),
        ),
      ),
    ).toBe('fileTooComplex');
    const attributes = Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(' ');
    expect(failureOf(withDocument(`<w:document ${NS} ${attributes}/>`))).toBe('fileTooComplex');
  });

  it('finds broken XML and broken encodings damaged', () => {
    expect(failureOf(withDocument(`<w:document ${NS}><w:body>`))).toBe('fileDamaged');
    const latin = zipSync({
      'word/document.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]),
    });
    expect(failureOf(latin)).toBe('fileDamaged');
  });

  it('takes names of Object for what they are: names', () => {
    const body = `<w:__proto__ w:constructor="x" __proto__="y"/>${p('甲', '<w:pStyle w:val="__proto__"/>')}`;
    expect(readSource(makeDocx({ body, styles: '<w:style w:styleId="constructor"/>' }), '例.docx').lines).toEqual([
      { text: '甲' },
    ]);
  });

  it.each([
    ['breaks', '<w:p><w:r>' + '<w:br/>'.repeat(300_000) + '<w:t>甲</w:t></w:r></w:p>'],
    [
      'fields that begin',
      '<w:p><w:r>' + '<w:fldChar w:fldCharType="begin"/>'.repeat(300_000) + '<w:t>甲</w:t></w:r></w:p>',
    ],
    ['runs', '<w:p>' + '<w:r><w:t>甲</w:t></w:r>'.repeat(100_000) + '</w:p>'],
    [
      'bookmarks',
      `<w:p>${'<w:bookmarkStart w:name="_Gmg00192f3a4b5c67d8e9f00112233445566"/>'.repeat(100_000)}<w:r><w:t>甲</w:t></w:r></w:p>`,
    ],
  ])('takes no more than linear time for many %s', (_what, body) => {
    // Random words beside it, so that the file is not refused for how well it packs.
    let seed = 1;
    const noise = Array.from({ length: 60_000 }, () =>
      (seed = (seed * 1103515245 + 12345) % 2 ** 31).toString(36),
    ).join(' ');
    const began = performance.now();
    expect(
      readSource(withDocument(`<w:document ${NS}><!--${noise}--><w:body>${body}</w:body></w:document>`), '例.docx')
        .lines[0]?.text,
    ).toMatch(/^甲+$/);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
