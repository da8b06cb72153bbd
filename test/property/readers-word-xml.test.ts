import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { GangmuError } from '../../shared/ipc/errors';
import { source } from '../../shared/recognition/source';
import { inList, list, p } from '../fixtures/docx/make-docx';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';
const part = (name: string, content: string): string =>
  `<pkg:part pkg:name="${name}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;

/** Documents in one XML file, with something of everything. */
const FILES = {
  'Word 2003':
    `${HEAD}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">` +
    '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>' +
    '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles><w:body>' +
    p('甲', '<w:pStyle w:val="1"/><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>') +
    `<w:p><w:r><w:footnote>${p('注')}</w:footnote></w:r><w:r><aml:annotation w:type="Word.Comment"><aml:content>${p('批')}</aml:content></aml:annotation></w:r></w:p>` +
    `<w:tbl><w:tr><w:tc><w:vmerge/>${p('左')}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>` +
    `<w:sectPr><w:hdr w:type="odd">${p('眉')}</w:hdr></w:sectPr></w:body></w:wordDocument>`,
  'a flat package':
    `${HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">` +
    part(
      '/word/document.xml',
      `<w:document xmlns:w="${W}"><w:body>${p('甲', inList(1))}${p('乙')}</w:body></w:document>`,
    ) +
    part('/word/numbering.xml', `<w:numbering xmlns:w="${W}">${list(1, [['chineseCounting', '%1、']])}</w:numbering>`) +
    '</pkg:package>',
};

async function check(mutant: Uint8Array): Promise<void> {
  const began = performance.now();
  try {
    expect(source.safeParse(await readSource(mutant, '例.doc')).success).toBe(true);
  } catch (error) {
    if (!(error instanceof GangmuError)) throw error;
    expect(error.info.detail ?? '').not.toMatch(/^(?:Type|Range|Reference|Syntax|Internal)Error/);
  }
  expect(performance.now() - began).toBeLessThan(5000);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe.each(Object.entries(FILES))('%s', (_what, xml) => {
  it('stands any change of its bytes', async () => {
    const bytes = strToU8(xml);
    const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.option(place), async (changes, cut) => {
        const mutant = bytes.slice(0, cut === null ? bytes.length : Math.floor(cut * bytes.length));
        for (const [at, value] of changes) mutant[Math.floor(at * mutant.length)] = value;
        await check(mutant);
      }),
      { seed: 20611, numRuns: 250 },
    );
  });

  it('stands tags taken out, doubled or exchanged', async () => {
    const elements = xml.match(/<[^>]+>|[^<]+/g)!;
    const edit = fc.tuple(place, place, fc.constantFrom('drop', 'double', 'exchange'));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const mutant = [...elements];
        for (const [at, other, what] of edits) {
          const i = Math.floor(at * mutant.length);
          const put = {
            drop: [],
            double: [mutant[i]!, mutant[i]!],
            exchange: [mutant[Math.floor(other * mutant.length)]!],
          };
          mutant.splice(i, 1, ...put[what]);
        }
        await check(strToU8(mutant.join('')));
      }),
      { seed: 20612, numRuns: 250 },
    );
  });
});
