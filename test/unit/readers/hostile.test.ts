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
  it('tells a password from an old format', async () => {
    expect(await failureOf(makeCfb(['EncryptionInfo', 'EncryptedPackage']))).toBe('fileEncrypted');
  });

  it('tells a zip that is no document from one that is broken', async () => {
    expect(await failureOf(zipSync({ 'a.txt': strToU8('甲') }))).toBe('fileIsArchive');
    expect(await failureOf(zipSync({}))).toBe('fileIsArchive');
    expect(await failureOf(zipSync({ 'word/styles.xml': strToU8('<a/>') }))).toBe('fileDamaged');
    expect(
      await failureOf(withDocument('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')),
    ).toBe('fileUnknownFormat');
  });

  it('finds a file that was cut off damaged, wherever the cut is', async () => {
    for (let length = 4; length < good.length; length += 37)
      expect(await failureOf(good.slice(0, length))).toBe('fileDamaged');
  });

  it('reads on where bytes were added at the end or the beginning was kept', async () => {
    const longer = new Uint8Array(good.length + 100);
    longer.set(good);
    expect((await readSource(longer, '例.docx')).lines).toEqual([{ text: '甲' }]);
  });

  it('checks the checksum, and the size that was promised', async () => {
    expect(await failureOf(patch(good, CENTRAL, 16, [1, 2, 3, 4]))).toBe('fileDamaged');
    expect(await failureOf(patch(good, CENTRAL, 24, [1, 0, 0, 0]))).toBe('fileDamaged');
    expect(await failureOf(patch(good, CENTRAL, 24, [0, 0, 16, 0]))).toBe('fileDamaged');
  });

  it('refuses encrypted entries', async () => {
    expect(await failureOf(patch(good, CENTRAL, 8, [1, 0]))).toBe('fileEncrypted');
  });

  it('refuses what inflates beyond measure', async () => {
    const zeros = ' '.repeat(4 * 1024 * 1024);
    expect(await failureOf(withDocument(`<w:document ${NS}>${zeros}</w:document>`))).toBe('fileTooComplex');
    const files = Object.fromEntries(Array.from({ length: LIMITS.zipEntries }, (_, i) => [`x/${i}`, '']));
    expect(await failureOf(makeDocx({ body: p('甲'), files }))).toBe('fileTooComplex');
  });

  it('opens no archive within an archive', async () => {
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(32 * 1024 * 1024) });
    const files = { 'word/embeddings/inner.docx': String.fromCharCode(...bomb.subarray(0, 1000)) };
    expect((await readSource(makeDocx({ body: p('甲'), files }), '例.docx')).lines).toEqual([{ text: '甲' }]);
    expect(await failureOf(zipSync({ 'inner.docx': good }))).toBe('fileIsArchive');
  });

  it('stops at what its directory promised, soon', async () => {
    // 200 MB of blanks behind a directory that speaks of 4 MB.
    const bomb = withDocument(`<w:document ${NS}>${' '.repeat(200 * 1024 * 1024)}</w:document>`);
    const began = performance.now();
    expect(await failureOf(patch(bomb, CENTRAL, 24, [0, 0, 1, 0]))).toBe('fileDamaged');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('reads neither of two parts of one name', async () => {
    const twice = patchName(makeDocx({ body: p('甲'), files: { 'word/documenT.xml': '<a/>' } }));
    expect(await failureOf(twice)).toBe('fileDamaged');
  });

  it('follows no path out of the file', async () => {
    const rels = (target: string, mode = ''): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"${mode}/></Relationships>`;
    for (const target of ['../../../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', 'file:///etc/passwd'])
      expect(
        (await readSource(makeDocx({ body: p('甲'), files: { '_rels/.rels': rels(target) } }), '例.docx')).lines,
      ).toEqual([{ text: '甲' }]);
    const files = {
      '_rels/.rels': rels('http://example.invalid/a.xml', ' TargetMode="External"'),
      '../../evil.xml': '甲',
    };
    expect((await readSource(makeDocx({ body: p('乙'), files }), '例.docx')).lines).toEqual([{ text: '乙' }]);
  });

  it('inflates no more than the parts it needs', async () => {
    const picture = 'x'.repeat(8 * 1024 * 1024);
    expect(
      (await readSource(makeDocx({ body: p('甲'), files: { 'word/media/image1.png': picture } }), '例.docx')).lines,
    ).toEqual([{ text: '甲' }]);
  });

  it('says so where there is no text at all', async () => {
    expect(await failureOf(makeDocx({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>', header: p('页眉') }))).toBe(
      'fileNoText',
    );
  });
});

/** Another case of letters is another file to zipSync, the same to OPC; here they become one name outright. */
function patchName(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const wrong = strToU8('documenT.xml');
  for (let at = 0; at + wrong.length <= copy.length; at++)
    if (wrong.every((byte, i) => copy[at + i] === byte)) copy[at + 7] = 't'.charCodeAt(0);
  return copy;
}

describe('XML', () => {
  const nested = (depth: number): string =>
    `<w:document ${NS}><w:body>${'<w:p>'.repeat(depth)}${'</w:p>'.repeat(depth)}</w:body></w:document>`;

  it('refuses document types and so entities', async () => {
    expect(
      await failureOf(
        withDocument(`<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${NS}>&b;</w:document>`),
      ),
    ).toBe('fileTooComplex');
    expect(await failureOf(withDocument(`<w:document ${NS}>&b;</w:document>`))).toBe('fileDamaged');
  });

  it('refuses depth and attributes beyond measure, also where the elements are not read', async () => {
    expect(await failureOf(withDocument(nested(LIMITS.xmlDepth)))).toBe('fileTooComplex');
    expect(
      await failureOf(
        withDocument(
          nested(600)
            .replace('<w:p>', '<w:sdtPr>')
            .replace(/<\/w:p>(?=<\/w:body)/, '</w:sdtPr>'),
        ),
      ),
    ).toBe('fileTooComplex');
    const attributes = Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(' ');
    expect(await failureOf(withDocument(`<w:document ${NS} ${attributes}/>`))).toBe('fileTooComplex');
  });

  it('refuses a million paragraphs, in time, and a million nested ones', async () => {
    let seed = 1;
    const noise = Array.from({ length: 80_000 }, () => (seed = (seed * 48271) % 0x7fffffff).toString(36)).join(' ');
    const began = performance.now();
    const body = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(1_000_000);
    expect(
      await failureOf(withDocument(`<w:document ${NS}><!--${noise}--><w:body>${body}</w:body></w:document>`)),
    ).toBe('fileTooComplex');
    expect(await failureOf(withDocument(nested(200_000)))).toBe('fileTooComplex');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('takes no measure from a table that says how wide its cells are', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('甲')}</w:tc>`;
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${cell}${cell}</w:tr>`;
    const grid = '<w:tblGrid><w:gridCol w:w="1000000000"/></w:tblGrid>';
    expect((await readSource(makeDocx({ body: `<w:tbl>${grid}${row}</w:tbl>` }), '例.docx')).lines).toEqual([
      { text: '甲\t甲', table: 0, row: { index: 0 } },
    ]);
  });

  it('lays out a table of a quarter million rows that are empty', async () => {
    const { lines } = await readSource(
      makeDocx({ body: `<w:tbl>${'<w:tr/>'.repeat(250_000)}<w:tr><w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`, level: 0 }),
      '例.docx',
    );
    expect(lines[0]!.text).toBe('甲');
  });

  it('keeps changes by the hundred thousand in a line that is empty', async () => {
    const change = (author: number): string =>
      `<w:del w:author="${author}"><w:r><w:delText>删</w:delText></w:r></w:del>`;
    const changes = Array.from({ length: 150_000 }, (_, i) => change(i % 2)).join('');
    const body = `<w:p>${changes}<w:r><w:br/><w:t>甲</w:t></w:r></w:p>`;
    const { lines } = await readSource(makeDocx({ body, level: 0 }), '例.docx');
    expect(lines).toHaveLength(1);
    expect(lines[0]!.revisions).toHaveLength(150_000);
  });

  it('resolves millions of references, in time', async () => {
    const began = performance.now();
    const text = '&amp;&#x4e00;'.repeat(1_000_000);
    const { lines } = await readSource(makeDocx({ body: p(text), level: 0 }), '例.docx');
    expect(lines[0]!.text).toBe('&一'.repeat(1_000_000));
    expect(performance.now() - began).toBeLessThan(6_000);
    for (const reference of ['&#x110000;', '&#0;', '&#xd800;', '&nbsp;', '&;', '& ', '&amp', '&#;', '&#x;'])
      expect(await failureOf(makeDocx({ body: p(reference) })), reference).toBe('fileDamaged');
  });

  it('refuses more lines in one paragraph, and more text in one file, than a screen could show', async () => {
    const lines = `<w:p><w:r>${'<w:t>甲</w:t><w:br/>'.repeat(LIMITS.lines + 1)}</w:r></w:p>`;
    expect(await failureOf(makeDocx({ body: lines, level: 0 }))).toBe('fileTooComplex');
    expect(await failureOf(strToU8('责任'.repeat(LIMITS.characters / 2 + 1)), '长.txt')).toBe('fileTooLarge');
  });

  it('finds broken XML and broken encodings damaged', async () => {
    expect(await failureOf(withDocument(`<w:document ${NS}><w:body>`))).toBe('fileDamaged');
    const latin = zipSync({
      'word/document.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]),
    });
    expect(await failureOf(latin)).toBe('fileDamaged');
  });

  it('takes names of Object for what they are: names', async () => {
    const body = `<w:__proto__ w:constructor="x" __proto__="y"/>${p('甲', '<w:pStyle w:val="__proto__"/>')}`;
    expect(
      (await readSource(makeDocx({ body, styles: '<w:style w:styleId="constructor"/>' }), '例.docx')).lines,
    ).toEqual([{ text: '甲' }]);
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
  ])('takes no more than linear time for many %s', async (_what, body) => {
    // Random words beside it, so that the file is not refused for how well it packs.
    let seed = 1;
    const noise = Array.from({ length: 60_000 }, () =>
      (seed = (seed * 1103515245 + 12345) % 2 ** 31).toString(36),
    ).join(' ');
    const began = performance.now();
    expect(
      (
        await readSource(
          withDocument(`<w:document ${NS}><!--${noise}--><w:body>${body}</w:body></w:document>`),
          '例.docx',
        )
      ).lines[0]?.text,
    ).toMatch(/^甲+$/);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
