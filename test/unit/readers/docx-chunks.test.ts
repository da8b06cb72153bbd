import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { makeDocx, p } from '../../fixtures/docx/make-docx';
import { failureOf } from './failure-of';

const rels = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`;
const CHUNK = '<w:altChunk r:id="c1"/>';

/** A document with another in it. */
function withChunk(file: string, content: string, body: string): Uint8Array {
  return makeDocx({ body, files: { 'word/_rels/document.xml.rels': rels(file), [`word/${file}`]: content } });
}
const read = async (bytes: Uint8Array) => {
  const { lines, notes } = await readSource(bytes, '例.docx');
  return { texts: lines.map(({ text }) => text), notes };
};

it.each([
  ['a.htm', '<html><head><meta charset="utf-8"></head><body><p>乙</p><p>丙</p></body></html>'],
  ['a.txt', '乙\n丙'],
  ['a.rtf', '{\\rtf1 \\u20057?\\par \\u19993?\\par}'],
  ['a.mht', 'MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<p>乙</p><p>丙</p>'],
])('a document of another format (%s) is read where it stands', async (file, content) => {
  expect(await read(withChunk(file, content, p('甲') + CHUNK + p('丁')))).toEqual({
    texts: ['甲', '乙', '丙', '丁'],
    notes: [],
  });
});

it('a table in it gives its rows, and a cell takes it in', async () => {
  const table = '<html><body><table><tr><td>乙</td><td>丙</td></tr></table></body></html>';
  expect((await read(withChunk('a.htm', table, p('甲') + CHUNK))).texts).toEqual(['甲', '乙\t丙']);
  const cell = `<w:tbl><w:tr><w:tc>${CHUNK}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>`;
  expect((await read(withChunk('a.txt', '乙', cell))).texts).toEqual(['乙\t右']);
});

it('one that cannot be read is noted, and so are those within it', async () => {
  const noted = [{ code: 'embeddedDocuments', count: 1 }];
  expect(await read(withChunk('a.bin', '\u0001\u0002\u0003\u0004', p('甲') + CHUNK))).toEqual({
    texts: ['甲'],
    notes: noted,
  });
  const inner = makeDocx({ body: p('乙') + CHUNK });
  const relationships = rels('inner.docx');
  const outer = makeDocx({ body: CHUNK, files: { 'word/_rels/document.xml.rels': relationships } });
  const bytes = zipSync({ ...unzipSync(outer), 'word/inner.docx': inner });
  expect((await read(bytes)).texts).toEqual(['乙']);
});

it('one that stands in many places does not fill the memory', async () => {
  const bytes = withChunk('a.txt', '乙\n'.repeat(1000), CHUNK.repeat(20_000) + p('甲'));
  expect(await failureOf(bytes)).toBe('fileTooComplex');
});
