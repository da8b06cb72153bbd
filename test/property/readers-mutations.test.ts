import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { GangmuError } from '../../shared/ipc/errors';
import { source } from '../../shared/recognition/source';
import { inList, list, makeDocx, p } from '../fixtures/docx/make-docx';

/** A document with something of everything. */
const bytes = makeDocx({
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  numbering: list(1, [
    ['chineseCounting', '%1、', '<w:pStyle w:val="2"/>'],
    ['decimal', '%1.%2', '<w:lvlRestart w:val="1"/>'],
  ]),
  footnotes: `<w:footnote w:id="2">${p('脚注')}</w:footnote>`,
  header: p('页眉'),
  body:
    p('云岭县工作总结', '<w:jc w:val="center"/>') +
    p('强基固本', '<w:pStyle w:val="2"/>') +
    p('措施', inList(1, 1)) +
    '<w:p><w:bookmarkStart w:name="_Gmg00192f3a4b5c67d8e9f00112233445566"/><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>' +
    `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>` +
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:t>备</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
});
const parts = unzipSync(bytes);
const names = Object.keys(parts);

/** A source in the agreed form, or an expected error. */
async function check(mutant: Uint8Array, name = '例.docx'): Promise<void> {
  const began = performance.now();
  try {
    expect(source.safeParse(await readSource(mutant, name)).success).toBe(true);
  } catch (error) {
    if (!(error instanceof GangmuError)) throw error;
    // An error of the code, not of the file.
    expect(error.info.detail ?? '').not.toMatch(/^(?:Type|Range|Reference|Syntax|Internal)Error/);
  }
  expect(performance.now() - began).toBeLessThan(5000);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('stands any change of the bytes of the file', async () => {
  const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.option(place), async (changes, cut) => {
      const mutant = bytes.slice(0, cut === null ? bytes.length : Math.floor(cut * bytes.length));
      for (const [at, value] of changes) mutant[Math.floor(at * mutant.length)] = value;
      await check(mutant);
    }),
    { seed: 20251, numRuns: 200 },
  );
});

it('stands any change of the XML within', async () => {
  const token = fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tr>',
    '<w:r/>',
    '-1',
    '99999999999',
    '\ufffe',
    '<w:tr/>',
    '<w:tc/>',
    '%9',
  );
  const edit = fc.record({ part: fc.nat(names.length - 1), from: place, length: fc.nat(40), put: token });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const mutant = { ...parts };
      for (const { part, from, length, put } of edits) {
        const name = names[part]!;
        const xml = strFromU8(mutant[name]!);
        const at = Math.floor(from * xml.length);
        mutant[name] = strToU8(xml.slice(0, at) + put + xml.slice(at + length));
      }
      await check(zipSync(mutant));
    }),
    { seed: 20252, numRuns: 200 },
  );
});

it('stands tags taken out or doubled', async () => {
  const elements = strFromU8(parts['word/document.xml']!).match(/<[^>]+>|[^<]+/g)!;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.constantFrom('drop', 'double')), { minLength: 1, maxLength: 3 }),
      async (edits) => {
        const mutant = [...elements];
        for (const [at, what] of edits) {
          const index = Math.floor(at * mutant.length);
          mutant.splice(index, 1, ...(what === 'drop' ? [] : [mutant[index]!, mutant[index]!]));
        }
        await check(zipSync({ ...parts, 'word/document.xml': strToU8(mutant.join('')) }));
      },
    ),
    { seed: 20253, numRuns: 200 },
  );
});

it('stands any change of the bytes of a text file, in each encoding', async () => {
  const text =
    '云岭县水务局2025年工作总结\r\n一、聚焦主责。举办培训班12期，培训XXX人次。\r\n（一）强基固本。一是夯实基础；二是补齐短板。\r\n';
  const utf16 = Uint8Array.from([...text.repeat(3)].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const gbk = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/text/gb18030.txt')));
  const base = fc.constantFrom(strToU8(text.repeat(3)), utf16, gbk);
  const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(base, fc.array(change, { maxLength: 8 }), fc.option(place), async (original, changes, cut) => {
      const mutant = original.slice(0, cut === null ? original.length : Math.floor(cut * original.length));
      for (const [at, value] of changes) mutant[Math.floor(at * mutant.length)] = value;
      await check(mutant, '例.txt');
    }),
    { seed: 20256, numRuns: 500 },
  );
});
