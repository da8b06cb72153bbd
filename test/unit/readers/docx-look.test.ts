import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { makeDocx, p, type DocxParts } from '../../fixtures/docx/make-docx';

const lines = async (parts: DocxParts) => (await readSource(makeDocx(parts), '例.docx')).lines;
const style = (id: string, name: string, more = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${more}</w:style>`;
const pStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;

it('knows headings by the name of their style, whatever its id (WPS: heading 1 has id 2)', async () => {
  const styles =
    style('1', 'Normal') +
    style('2', 'heading 1') +
    style('3', '单位标题', '', '2') +
    style('4', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr>');
  expect(
    await lines({
      styles,
      body: p('甲', pStyle('2')) + p('乙', pStyle('3')) + p('丙', pStyle('4')) + p('丁', pStyle('1')),
    }),
  ).toEqual([
    { text: '甲', headingLevel: 1, style: 'heading 1' },
    { text: '乙', headingLevel: 1, style: '单位标题' },
    { text: '丙', style: 'Title', centred: true },
    { text: '丁', style: 'Normal' },
  ]);
});

it('lets an outline level of the paragraph win, 9 being none', async () => {
  const styles = style('2', 'heading 1');
  expect(
    await lines({
      styles,
      body: p('甲', `${pStyle('2')}<w:outlineLvl w:val="9"/>`) + p('乙', '<w:outlineLvl w:val="2"/>'),
    }),
  ).toEqual([
    { text: '甲', style: 'heading 1' },
    { text: '乙', headingLevel: 3 },
  ]);
});

it('takes bold and size from runs, styles and defaults, in this order', async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('h', '小标题', '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>') +
    '<w:style w:type="character" w:styleId="c"><w:name w:val="强调"/><w:rPr><w:b/></w:rPr></w:style>';
  const run = (properties: string, text: string): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body =
    p('甲', pStyle('h')) +
    `<w:p><w:pPr>${pStyle('h')}</w:pPr>${run('<w:b w:val="0"/>', '乙')}</w:p>` +
    `<w:p>${run('<w:rStyle w:val="c"/>', '丙')}${run('', '  ')}${run('<w:b/><w:sz w:val="44"/>', '丁戊')}</w:p>` +
    `<w:p>${run('<w:b/>', '己')}${run('', '庚')}</w:p>`;
  expect(await lines({ styles, body })).toEqual([
    { text: '甲', style: '小标题', bold: true, fontSize: 16 },
    { text: '乙', style: '小标题', fontSize: 16 },
    { text: '丙  丁戊', bold: true, fontSize: 22 },
    { text: '己庚', fontSize: 10.5 },
  ]);
});

it('stands styles that are based on each other', async () => {
  expect(
    await lines({
      styles: style('a', '甲式', '', 'b') + style('b', '乙式', '<w:rPr><w:b/></w:rPr>', 'a'),
      body: p('甲', pStyle('a')),
    }),
  ).toEqual([{ text: '甲', style: '甲式', bold: true }]);
});
