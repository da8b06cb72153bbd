import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Source, SourceLine } from '../../shared/recognition/source';
import { listStyle, makeFlatOdt, makeOdt, p, type OdtParts } from '../fixtures/odt/make-odt';
import { failureOf } from './readers/failure-of';

const FIXTURES = join(import.meta.dirname, '../fixtures/odt');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));
const read = (parts: OdtParts): Promise<Source> => readSource(makeOdt(parts), '例.odt');
const printed = (lines: readonly SourceLine[]): string[] => lines.map((line) => (line.marker ?? '') + line.text);
const texts = async (parts: OdtParts): Promise<string[]> => printed((await read(parts)).lines);

const CHINESE = '一, 二, 三, ...';
const list = (items: string, more = 'text:style-name="L"'): string => `<text:list ${more}>${items}</text:list>`;
const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;

describe('numbers', () => {
  const automatic = listStyle('L', [
    [CHINESE, '', '、'],
    [CHINESE, '（', '）'],
    ['1', '', '.', 'text:display-levels="1" text:start-value="3"'],
  ]);

  it.each([
    [CHINESE, ['一', '二', '十一']],
    ['①, ②, ③, ...', ['①', '②', '⑪']],
    ['壹, 贰, 叁, ...', ['壹', '贰', '壹拾壹']],
    ['１, ２, ３, ...', ['１', '２', '１１']],
    ['甲, 乙, 丙, ...', ['甲', '乙', '11']],
    ['i', ['i', 'ii', 'xi']],
    ['A', ['A', 'B', 'K']],
    ['x, y, ...', ['x', 'y', '11']],
    ['', ['', '', '']],
  ])('prints %s', async (format, expected) => {
    const style = listStyle('L', [[format, '', '']]);
    const items = item(p('甲')) + item(p('乙')) + item(p('丙'), 'text:start-value="11"');
    const { lines } = await read({ automatic: style, body: list(items) });
    expect(lines.map((line) => line.marker ?? '')).toEqual(expected);
  });

  it('counts levels, restarts deeper ones, and numbers only the first paragraph of an item', async () => {
    const body = list(
      item(p('甲') + p('续') + list(item(p('子')) + item(p('丑')), '')) +
        item(p('乙') + list(item(p('寅') + list(item(p('深')), '')), '')),
    );
    expect(await texts({ automatic, body })).toEqual([
      '一、甲',
      '续',
      '（一）子',
      '（二）丑',
      '二、乙',
      '（一）寅',
      '3.深',
    ]);
  });

  it('goes on from list to list where it is told to, and begins anew where not', async () => {
    const body =
      list(item(p('甲')), 'text:style-name="L" xml:id="a"') +
      p('中间') +
      list(item(p('乙')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(list(item(p('子')), '')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(list(item(p('丑')), '')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(p('新')), 'text:style-name="L" xml:id="b"') +
      list(item(p('丙')), 'text:style-name="L" text:continue-list="a"');
    expect(await texts({ automatic, body })).toEqual([
      ...['一、甲', '中间', '二、乙', '（一）子', '（二）丑', '一、新', '三、丙'],
    ]);
  });

  it('takes list headers, display levels, list formats and numbers that are written out', async () => {
    const style =
      listStyle('L', [
        ['1', '', ''],
        ['1', '', '', 'text:display-levels="2"'],
      ]) + listStyle('M', [[CHINESE, '', '', 'loext:num-list-format="第%1%部分" xmlns:loext="urn:x"']]);
    const body =
      list(`<text:list-header>${p('头')}</text:list-header>` + item(p('甲') + list(item(p('子')), ''))) +
      list(item(p('壬')), 'text:style-name="M"') +
      list(item(`<text:number>〔九〕</text:number>${p('癸')}`), 'text:style-name="M"');
    expect(await texts({ automatic: style, body })).toEqual(['头', '1甲', '1.1子', '第一部分壬', '〔九〕癸']);
  });

  it('numbers headings by the outline style, unless they are list headers', async () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="${CHINESE}" style:num-suffix="、"/></text:outline-style>`;
    const body =
      '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="1" text:is-list-header="true">无</text:h>' +
      '<text:h text:outline-level="1">乙</text:h>';
    expect((await read({ styles, body })).lines).toEqual([
      { text: '甲', marker: '一、', headingLevel: 1 },
      { text: '无', headingLevel: 1 },
      { text: '乙', marker: '二、', headingLevel: 1 },
    ]);
  });

  it('prints none for bullets and lists that are nowhere', async () => {
    const bullets =
      '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
    expect(
      await texts({ automatic: bullets, body: list(item(p('甲')), 'text:style-name="B"') + list(item(p('乙'))) }),
    ).toEqual([...['甲', '乙']]);
  });
});

describe('text', () => {
  it('collapses white space and keeps what is written as elements', async () => {
    const body = p('  甲\n 乙<text:s text:c="3"/>丙<text:tab/>丁 <text:span> 戊</text:span><text:line-break/>己');
    expect(await texts({ body })).toEqual(['甲 乙   丙\t丁 戊', '己']);
  });

  it('leaves out deletions, and counts them', async () => {
    const changes =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region>' +
      '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>';
    const source = await read({ body: changes + p('甲<text:change-start/>乙<text:change-end/>') });
    expect(printed(source.lines)).toEqual(['甲乙']);
    expect(source.notes).toEqual([
      { code: 'deletedRevisions', count: 1 },
      { code: 'insertedRevisions', count: 1 },
    ]);
  });

  it('puts footnotes behind the text and sets comments, contents, headers and hidden sections aside', async () => {
    const body =
      '<text:table-of-content><text:table-of-content-source><text:index-title-template>模板</text:index-title-template></text:table-of-content-source>' +
      `<text:index-body>${p('甲<text:tab/>1')}</text:index-body></text:table-of-content>` +
      p(
        '正文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note>。',
      ) +
      p('乙<office:annotation><text:p>批注</text:p></office:annotation>丙') +
      `<text:section text:display="none">${p('藏')}</text:section>`;
    const master = `<style:header>${p('页眉')}</style:header><style:footer>${p('第<text:page-number>1</text:page-number>页')}</style:footer>`;
    const { lines } = await read({ body, master });
    expect(lines.map(({ text, furniture }) => [text, furniture])).toEqual([
      ['甲\t1', 'contents'],
      ['正文。', undefined],
      ['乙丙', undefined],
      ['藏', 'hidden'],
      ['注文', undefined],
      ['批注', 'comment'],
      ['页眉', 'header'],
      ['第1页', 'footer'],
    ]);
    expect(
      recognise({ format: 'odt', encoding: null, lines, notes: [] }, { fileName: '例.odt' }).furniture[0]?.reason,
    ).toBe('contents');
  });

  it('reads boxes after their paragraph, and rows of tables as lines', async () => {
    const body =
      p('前<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>后') +
      '<table:table><table:table-header-rows><table:table-row>' +
      `<table:table-cell table:number-columns-spanned="2">${p('宽')}</table:table-cell><table:covered-table-cell/><table:table-cell>${p('三')}</table:table-cell>` +
      `</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/><table:table-cell>${p('子')}${p('丑')}</table:table-cell></table:table-row></table:table>`;
    expect((await read({ body })).lines).toEqual([
      { text: '前后' },
      { text: '框' },
      {
        text: '宽\t\t三',
        table: 0,
        row: { index: 0, header: true, merged: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
      },
      { text: '\t子\u2028丑\t', table: 0, row: { index: 1 } },
    ]);
  });

  it('keeps the columns of a row whose wide cell holds a table', async () => {
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    const cell = (content: string, more = ''): string => `<table:table-cell ${more}>${content}</table:table-cell>`;
    const inner = `<table:table>${row(cell(p('内')) + cell(p('里')))}</table:table>`;
    const wide = cell(p('宽') + inner, 'table:number-columns-spanned="2"');
    const body = `<table:table>${row(cell(p('一')) + cell(p('二')) + cell(p('三')))}${row(wide + '<table:covered-table-cell/>' + cell(p('尾')))}</table:table>`;
    expect((await read({ body })).lines).toEqual([
      {
        text: '一\t二\t三',
        table: 0,
        row: { index: 0, merged: [{ row: 1, column: 0, rows: 1, columns: 2 }] },
      },
      { text: '宽\u2028内\u2028里\t\t尾', table: 0, row: { index: 1 } },
    ]);
  });

  it('takes the look from styles and their parents, Chinese fonts for Chinese text', async () => {
    const styles =
      '<style:default-style style:family="paragraph"><style:text-properties style:font-size-asian="16pt" fo:font-size="12pt"/></style:default-style>' +
      '<style:style style:name="Big" style:display-name="公文标题" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>' +
      '<style:text-properties style:font-weight-asian="bold" style:font-size-asian="22pt"/></style:style>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Big"/>' +
      '<style:style style:name="T1" style:family="text"><style:text-properties style:font-size-asian="50%"/></style:style>';
    const body = p('标题', 'P1') + p('abc', 'P1') + p('<text:span text:style-name="T1">小字</text:span>', 'None');
    expect((await read({ styles, automatic, body })).lines).toEqual([
      { text: '标题', bold: true, fontSize: 22, style: '公文标题', centred: true },
      { text: 'abc', fontSize: 12, style: '公文标题', centred: true },
      { text: '小字', fontSize: 8 },
    ]);
  });

  it('reads formulas into their paragraph, and counts other objects', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>a</mi><mo>=</mo><mn>2</mn></mrow><annotation>a = 2</annotation></semantics></math>';
    const object = (name: string): string =>
      `<draw:frame><draw:object xlink:href="./${name}" xmlns:xlink="urn:x"/></draw:frame>`;
    const body = p(`设${object('O 1')}，见${object('O 2')}图。`);
    const source = await read({ body, files: { 'O 1/content.xml': math, 'O 2/content.xml': '<broken' } });
    expect(printed(source.lines)).toEqual(['设a=2，见图。']);
    expect(source.notes).toEqual([{ code: 'embeddedDocuments', count: 1 }]);
  });

  it('reads the flat form alike', async () => {
    const parts = { body: p('甲') + p('乙'), master: `<style:header>${p('页眉')}</style:header>` };
    expect(await readSource(makeFlatOdt(parts), '例.fodt')).toEqual(await read(parts));
  });
});

describe('files of LibreOffice', () => {
  it.each(['report', 'lists'])('%s.odt gives the outline of the .docx it was made from', async (name) => {
    const outline = async (file: string): Promise<unknown> => {
      const { reports } = recognise(await readSource(fixture(file), '例'), { fileName: '例' });
      return reports.map(({ metadata, blocks }) => [
        metadata.title,
        metadata.kind,
        blocks.map(({ block, printed: marker }) => [block.depth, block.role, marker, block.content]),
      ]);
    };
    const fromDocx = await outline(`${name}.docx`);
    expect(JSON.stringify(fromDocx)).toContain('（二）');
    expect(strip(await outline(`${name}.odt`))).toEqual(strip(fromDocx));
  });
});

/** Ids of blocks and figures differ from reading to reading. */
function strip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' || key === 'figureId' ? '' : inner)));
}

describe('files that are none', () => {
  it('says what they are', async () => {
    expect(
      await failureOf(makeOdt({ body: '', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), '表.ods'),
    ).toBe('fileNotText');
    expect(await failureOf(makeOdt({ body: '', mimetype: 'application/vnd.sun.xml.writer' }), '旧.sxw')).toBe(
      'fileUnsupported',
    );
    expect(await failureOf(makeOdt({ body: p('甲'), files: { 'encrypted-package': '密' } }), '密.odt')).toBe(
      'fileEncrypted',
    );
    expect(await failureOf(makeOdt({ body: p(' ') }), '空.odt')).toBe('fileNoText');
    const plain = await readSource(makeOdt({ body: p('甲'), files: { 'styles.xml': '<garbage' } }), '例.odt');
    expect(plain).toMatchObject({ lines: [{ text: '甲' }], notes: [{ code: 'damagedParts', count: 1 }] });
    expect(await failureOf(makeOdt({ body: p('甲'), files: { 'content.xml': '<a' } }), '坏.odt')).toBe('fileDamaged');
    const manifest = '<manifest:file-entry><manifest:encryption-data></manifest:encryption-data></manifest:file-entry>';
    expect(await failureOf(makeOdt({ body: p('甲'), files: { 'META-INF/manifest.xml': manifest } }), '密.odt')).toBe(
      'fileEncrypted',
    );
    expect(
      await failureOf(
        makeOdt({ body: p('甲'), files: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
        '弹.odt',
      ),
    ).toBe('fileTooComplex');
  });
});
