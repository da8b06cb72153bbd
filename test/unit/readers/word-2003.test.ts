import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { inList, list, p } from '../../fixtures/docx/make-docx';
import { failureOf } from './failure-of';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';

/** A document as Word 2003 saves it as XML. */
function word2003(body: string, before = ''): Uint8Array {
  const namespaces =
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" ' +
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml"';
  return strToU8(
    `${HEAD}<w:wordDocument ${namespaces}>${before}<w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
}
const read = (bytes: Uint8Array) => readSource(bytes, '例.doc');

describe('Word 2003 XML', () => {
  const lists =
    '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef>' +
    '<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>';
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>';
  const inOldList = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>';

  it('has its numbers, styles, tables and text boxes', async () => {
    const body =
      p('甲', `<w:pStyle w:val="1"/>${inOldList}`) +
      p('乙', inOldList) +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr>${p('左')}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>` +
      `<w:p><w:r><w:t>丙</w:t></w:r><w:r><w:pict><w:binData w:name="a.png">AAAA</w:binData><v:shape><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const { format, lines } = await read(word2003(body, styles + lists));
    expect(format).toBe('docx');
    expect(lines.map(({ marker = '', text }) => marker + text)).toEqual(['一、甲', '二、乙', '左\t右', '丙', '框']);
    expect(lines[0]).toMatchObject({ headingLevel: 1, style: 'heading 1' });
  });

  it('keeps footnotes behind the text, and sets headers and comments aside', async () => {
    const note = `<w:r><w:footnote>${p('注')}</w:footnote></w:r>`;
    const comment = `<w:r><aml:annotation w:type="Word.Comment" aml:author="某"><aml:content>${p('批')}</aml:content></aml:annotation></w:r>`;
    const deleted =
      '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>删</w:delText></w:r></aml:content></aml:annotation>';
    const inserted =
      '<aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>增</w:t></w:r></aml:content></aml:annotation>';
    const body = `<w:p><w:r><w:t>甲</w:t></w:r>${note}${comment}${deleted}${inserted}<w:r><w:t>乙</w:t></w:r></w:p><w:sectPr><w:hdr w:type="odd">${p('眉')}</w:hdr><w:ftr w:type="odd">${p('脚')}</w:ftr></w:sectPr>`;
    const { lines, notes } = await read(word2003(body));
    expect(lines).toEqual([
      { text: '甲增乙' },
      { text: '注' },
      { text: '批', furniture: 'comment' },
      { text: '眉', furniture: 'header' },
      { text: '脚', furniture: 'footer' },
    ]);
    expect(notes.map(({ code }) => code).sort()).toEqual([
      'comments',
      'deletedRevisions',
      'footnotes',
      'insertedRevisions',
    ]);
  });

  it('is damaged where it breaks off, and refused with entities', async () => {
    const good = word2003(p('甲'));
    expect(await failureOf(good.slice(0, -20))).toBe('fileDamaged');
    expect(await failureOf(word2003(''))).toBe('fileNoText');
    const attack = strToU8(
      new TextDecoder().decode(good).replace('<w:body>', '<!DOCTYPE a [<!ENTITY b "c">]><w:body>'),
    );
    expect(await failureOf(attack)).toBe('fileTooComplex');
  });
});

describe('a package in one XML file', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const part = (name: string, content: string): string =>
    `<pkg:part pkg:name="${name}" pkg:contentType="application/xml"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
  const flat = (...parts: string[]): Uint8Array =>
    strToU8(
      `${HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`,
    );
  const document = part(
    '/word/document.xml',
    `<w:document xmlns:w="${W}"><w:body>${p('甲', inList(1))}</w:body></w:document>`,
  );

  it('is read as the zip is', async () => {
    const numbering = part(
      '/word/numbering.xml',
      `<w:numbering xmlns:w="${W}">${list(1, [['chineseCounting', '%1、']])}</w:numbering>`,
    );
    const picture = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part>';
    const { lines } = await read(flat(picture, document, numbering));
    expect(lines).toEqual([{ text: '甲', marker: '一、' }]);
  });

  it('is damaged where it breaks off', async () => {
    const bytes = flat(document);
    expect(await failureOf(bytes.slice(0, bytes.length - 60))).toBe('fileDamaged');
    expect(await failureOf(flat('<pkg:part pkg:name="/a">'.repeat(100_000)))).toBe('fileUnknownFormat');
  });
});
