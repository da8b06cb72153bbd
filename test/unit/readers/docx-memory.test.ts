import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocx } from '../../../electron/import/readers/docx/read-docx';
import { makeDocx } from '../../fixtures/docx/make-docx';

const RUN_PROPERTIES = [
  '',
  '<w:b/>',
  '<w:b w:val="0"/>',
  '<w:sz w:val="32"/>',
  '<w:b/><w:sz w:val="44"/>',
  '<w:vanish/>',
  '<w:rStyle w:val="a"/>',
  '<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>',
  '<w:t>丢不得</w:t>',
  '<x:sz xmlns:x="urn:other" x:val="90"/>',
];
const PARAGRAPH_PROPERTIES = [
  '',
  '<w:jc w:val="center"/>',
  '<w:pStyle w:val="h"/>',
  '<w:outlineLvl w:val="1"/><w:rPr><w:b/></w:rPr>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:rPr><w:del w:id="2" w:author="甲"/></w:rPr>',
  '<w:rPr><w:ins w:id="3" w:author="乙"/></w:rPr>',
];
const STYLES =
  '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="a"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';

const run = fc.record({
  properties: fc.constantFrom(...RUN_PROPERTIES),
  text: fc.constantFrom('一、', '强化培训', ' ', '3件'),
  around: fc.constantFrom('', 'w:ins', 'w:del'),
});
const paragraph = fc.record({
  properties: fc.constantFrom(...PARAGRAPH_PROPERTIES),
  runs: fc.array(run, { maxLength: 5 }),
});
type Paragraph = typeof paragraph extends fc.Arbitrary<infer T> ? T : never;

/** @param stamp put into all properties: where each is another, nothing is remembered */
function body(paragraphs: readonly Paragraph[], stamp: () => string): string {
  const runXml = ({ properties, text, around }: Paragraph['runs'][number]): string => {
    const xml = `<w:r><w:rPr>${stamp()}${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    return around === '' ? xml : `<${around} w:id="4" w:author="丙">${xml}</${around}>`;
  };
  return paragraphs
    .map(({ properties, runs }) => `<w:p><w:pPr>${stamp()}${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`)
    .join('');
}

it('reads properties that come again as it read them first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 12 }), async (paragraphs) => {
      let count = 0;
      const read = (xml: string) =>
        readDocx(makeDocx({ body: `${xml}<w:p><w:r><w:t>完</w:t></w:r></w:p>`, styles: STYLES }));
      const again = await read(body(paragraphs, () => ''));
      expect(again).toEqual(await read(body(paragraphs, () => `<w:lang w:val="n${count++}"/>`)));
    }),
    { seed: 20, numRuns: 300 },
  );
});
