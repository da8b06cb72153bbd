import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { inList, list, makeDocx, p } from '../../fixtures/docx/make-docx';
import { failureOf } from './failure-of';

const read = (bytes: Uint8Array) => readSource(bytes, '例.docx');
const texts = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).lines.map(({ marker = '', text }) => marker + text);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

describe('parts that only add looks or numbers', () => {
  it.each(['styles', 'numbering', 'comments', 'header'])(
    '%s: the text is read without them, and that is noted',
    async (kind) => {
      const parts = { body: p('甲'), [kind]: kind === 'header' ? p('页眉') : '' };
      const file = `word/${kind}${kind === 'header' ? '1' : ''}.xml`;
      const { lines, notes } = await read(makeDocx({ ...parts, files: { [file]: '<garbage' } }));
      expect(lines).toEqual([{ text: '甲' }]);
      expect(notes).toEqual([{ code: 'damagedParts', count: expect.any(Number) as number }]);
    },
  );

  it('footnotes are text: without them the file counts as damaged', async () => {
    expect(
      await failureOf(makeDocx({ body: p('甲'), footnotes: '', files: { 'word/footnotes.xml': '<garbage' } })),
    ).toBe('fileDamaged');
  });

  it('attacks in them are attacks', async () => {
    const files = { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' };
    expect(await failureOf(makeDocx({ body: p('甲'), styles: '', files }))).toBe('fileTooComplex');
  });
});

describe('parts that lead to others', () => {
  const numbered = { body: p('甲', inList(1)), numbering: list(1, [['chineseCounting', '%1、']]) };

  it('are done without: the parts are known by their usual names', async () => {
    for (const file of ['_rels/.rels', 'word/_rels/document.xml.rels', '[Content_Types].xml'])
      expect(await texts(makeDocx({ ...numbered, files: { [file]: '<garbage' } })), file).toEqual(['一、甲']);
  });

  it('may write names of other letters as addresses', async () => {
    const target = `word/${encodeURIComponent('文档')}.xml`;
    const rels = `<Relationships xmlns="${RELS}"><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;
    const document = `<w:document xmlns:w="${W}"><w:body>${p('乙')}</w:body></w:document>`;
    const bytes = zipSync({
      '_rels/.rels': strToU8(rels),
      '[Content_Types].xml': strToU8('<a/>'),
      'word/文档.xml': strToU8(document),
    });
    expect(await texts(bytes)).toEqual(['乙']);
  });
});

describe('containers', () => {
  const good = makeDocx({ body: p('甲') });

  it('may have anything in front of them or behind', async () => {
    const junk = new Uint8Array(200_000).fill(7);
    expect(await texts(new Uint8Array([...good, ...junk]))).toEqual(['甲']);
    expect(await texts(new Uint8Array([0xef, 0xbb, 0xbf, 0x0a, ...good]))).toEqual(['甲']);
  });

  it('are never taken for a document within them', async () => {
    const inner = makeDocx({ body: p('嵌入的文件') });
    const outer = zipSync({ 'word/embeddings/a.docx': [inner, { level: 0 }], 'word/document.xml': strToU8('<a/>') });
    const end = outer.findIndex((_, i) => inner.every((byte, j) => outer[i + j] === byte)) + inner.length;
    expect(await failureOf(outer.slice(0, end))).toBe('fileDamaged');
  });

  it('may hold the same part twice', async () => {
    const twice = makeDocx({ body: p('甲'), files: { 'word/DOCUMENT.XML': '' } });
    expect(await failureOf(twice)).toBe('fileDamaged');
    const same = strToU8(`<w:document xmlns:w="${W}"><w:body>${p('甲')}</w:body></w:document>`);
    expect(await texts(zipSync({ 'word/document.xml': same, 'word/Document.xml': same }))).toEqual(['甲']);
  });

  it.each([
    ['xl/workbook.xml', 'fileNotText'],
    ['ppt/presentation.xml', 'fileNotText'],
    ['x/y.xml', 'fileUnknownFormat'],
  ])('with %s are named', async (main, code) => {
    const rels = `<Relationships xmlns="${RELS}"><Relationship Id="a" Type="http://x/officeDocument" Target="${main}"/></Relationships>`;
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<a/>'),
      '_rels/.rels': strToU8(rels),
      [main]: strToU8('<a/>'),
    });
    expect(await failureOf(bytes)).toBe(code);
  });
});

describe('XML', () => {
  const document = (text: string): string => `<w:document xmlns:w="${W}"><w:body>${p(text)}</w:body></w:document>`;

  it('is read in the encoding it declares, where it is not UTF-8', async () => {
    // 责任 in GBK
    const [before, after] = document('|').split('|') as [string, string];
    const gbk = [
      ...strToU8(`<?xml version="1.0" encoding="GB2312"?>${before}`),
      0xd4,
      0xf0,
      0xc8,
      0xce,
      ...strToU8(after),
    ];
    expect(await texts(zipSync({ 'word/document.xml': new Uint8Array(gbk) }))).toEqual(['责任']);
    const undeclared = gbk.slice('<?xml version="1.0" encoding="GB2312"?>'.length);
    expect(await failureOf(zipSync({ 'word/document.xml': new Uint8Array(undeclared) }))).toBe('fileDamaged');
  });

  it('may be padded with zeros', async () => {
    expect(await texts(zipSync({ 'word/document.xml': strToU8(`${document('甲')}\0\0\0`) }))).toEqual(['甲']);
  });
});
