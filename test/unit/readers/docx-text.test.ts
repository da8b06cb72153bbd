import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { catalogue } from '../../../shared/messages/catalogue';
import { makeDocx, p, type DocxParts } from '../../fixtures/docx/make-docx';

const read = (parts: DocxParts | string) =>
  readSource(makeDocx(typeof parts === 'string' ? { body: parts } : parts), '例.docx');
const texts = async (parts: DocxParts | string): Promise<string[]> =>
  (await read(parts)).lines.map((line) => line.text);
const r = (inner: string): string => `<w:r>${inner}</w:r>`;
const t = (text: string): string => r(`<w:t>${text}</w:t>`);

describe('paragraphs and runs', () => {
  it('joins the runs of a paragraph, with tabs, special hyphens and symbols', async () => {
    const inner = `${t('云岭')}${r('<w:tab/>')}${t('县')}${r('<w:noBreakHyphen/><w:softHyphen/>')}${r('<w:sym w:font="Wingdings" w:char="F0FC"/>')}${t('好')}`;
    expect(await texts(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${inner}</w:p>`)).toEqual(
      ['云岭\t县\u2011✓好'],
    );
  });

  it('makes a line of each stretch between hard line ends', async () => {
    expect(
      await texts(`<w:p>${t('云岭县')}${r('<w:br/>')}${t('工作总结')}${r('<w:cr/><w:br w:type="page"/>')}</w:p>`),
    ).toEqual(['云岭县', '工作总结']);
  });

  it('keeps an empty paragraph between others and drops those at the end', async () => {
    expect(await texts(`${p('甲')}<w:p/>${p('乙')}<w:p/><w:p/>`)).toEqual(['甲', '', '乙']);
  });

  it('never lets a line end into a line', async () => {
    expect(await texts('<w:p><w:r><w:t>甲\n乙\u2028丙</w:t></w:r></w:p>')).toEqual(['甲 乙 丙']);
  });

  it('reads hyperlinks, content controls, smart tags and formulas', async () => {
    const body =
      `<w:p><w:hyperlink>${t('链接')}</w:hyperlink><w:smartTag>${t('标记')}</w:smartTag><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>` +
      `<w:sdt><w:sdtPr><w:alias w:val="不印"/></w:sdtPr><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`;
    expect(await texts(body)).toEqual(['链接标记x', '控件']);
  });

  it('reads strict files and other prefixes', async () => {
    expect(await texts({ body: p('严格'), strict: true })).toEqual(['严格']);
    const other =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>别名</x:t></x:r></x:p></x:body></x:document>';
    expect((await read({ body: '', files: { 'word/document.xml': other } })).lines).toEqual([
      { text: '别名', headingLevel: 2 },
    ]);
  });

  it('finds the document without relationships', async () => {
    expect(await texts({ body: p('无关系'), files: { '_rels/.rels': '<Relationships/>' } })).toEqual(['无关系']);
  });
});

describe('revisions', () => {
  it('keeps what was inserted or moved here, drops and counts what was deleted or moved away', async () => {
    const body = `<w:p>${t('甲')}<w:ins>${t('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText><w:t>丁</w:t></w:r></w:del><w:moveFrom>${t('戊')}</w:moveFrom><w:moveTo>${t('己')}</w:moveTo></w:p>`;
    const source = await read(body);
    const unsigned = { author: '', date: '' };
    expect(source.lines).toEqual([
      {
        text: '甲乙己',
        revisions: [
          { kind: 'ins', offset: 1, text: '乙', ...unsigned },
          { kind: 'del', offset: 2, text: '丙丁戊', ...unsigned },
          { kind: 'ins', offset: 2, text: '己', ...unsigned },
        ],
      },
    ]);
    expect(source.notes).toEqual([
      { code: 'insertedRevisions', count: 1 },
      { code: 'deletedRevisions', count: 2 },
    ]);
  });

  it('joins a paragraph whose end mark was deleted with the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('前半')}</w:p>${p('后半')}${p('另段')}`;
    expect(await texts(body)).toEqual(['前半后半', '另段']);
  });

  it('looks at properties as they are after the change', async () => {
    const body = `<w:p><w:pPr><w:outlineLvl w:val="0"/><w:pPrChange><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:pPrChange></w:pPr>${t('标题')}</w:p>`;
    expect((await read(body)).lines).toEqual([{ text: '标题', headingLevel: 1 }]);
  });
});

describe('fields', () => {
  const f = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
  const instruction = (text: string): string => r(`<w:instrText>${text}</w:instrText>`);

  it('shows the result alone, nested ones too', async () => {
    const nested = `${f('begin')}${instruction('IF ')}${f('begin')}${instruction('DATE')}${f('separate')}${t('内')}${f('end')}${f('separate')}${t('结果')}${f('end')}`;
    expect(
      await texts(`<w:p>${t('前')}${nested}${t('后')}<w:fldSimple w:instr="PAGE">${t('1')}</w:fldSimple></w:p>`),
    ).toEqual(['前结果后1']);
  });

  it('shows the text of an equation, which stands in its instruction', async () => {
    const eq = (...instructions: string[]): string =>
      `<w:p>${t('甲')}${f('begin')}${instructions.map(instruction).join('')}${f('end')}${t('乙')}</w:p>`;
    const body = [
      eq('eq \\o\\ac(○,', '3)'),
      eq('EQ \\o\\ac(□,密)'),
      eq(' eq \\f(1,2) '),
      eq('eq \\o(\\s\\up 9(上),\\s\\do 3(下))'),
      eq('PAGE'),
    ];
    expect(await texts(body.join(''))).toEqual(['甲③乙', '甲密乙', '甲1/2乙', '甲上下乙', '甲乙']);
  });

  it('goes on over several paragraphs, as a table of contents does', async () => {
    expect(
      await texts(
        `<w:p>${f('begin')}${instruction('TOC')}${f('separate')}${t('目一')}</w:p>${p('目二')}<w:p>${f('end')}${t('正文')}</w:p>`,
      ),
    ).toEqual(['目一', '目二', '正文']);
  });

  it('loses nothing where a field has no end', async () => {
    expect(await texts(`<w:p>${t('前')}${f('begin')}${t('后')}</w:p>${p('下段')}`)).toEqual(['前后', '下段']);
  });
});

describe('what stands beside the text', () => {
  it('puts a text box after its paragraph, and takes one branch of an alternative', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}${p('二')}</w:txbxContent>`;
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await texts(`<w:p>${t('甲')}${r(alternative)}${t('乙')}</w:p>${p('丙')}`)).toEqual([
      '甲乙',
      '框',
      '二',
      '丙',
    ]);
  });

  it('takes the fallback where the choice holds nothing', async () => {
    expect(
      await texts(
        `<w:p>${r('<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>备</w:t></mc:Fallback></mc:AlternateContent>')}</w:p>`,
      ),
    ).toEqual(['备']);
  });

  it('puts footnotes at the end and headers and footers there as furniture', async () => {
    const source = await read({
      body: p('正文'),
      footnotes: `<w:footnote w:type="separator">${p('不要')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote>`,
      header: p('页眉'),
      footer: `<w:p>${t('— 1 —')}</w:p><w:p/>`,
    });
    expect(source.lines).toEqual([
      { text: '正文' },
      { text: '脚注' },
      { text: '页眉', furniture: 'header' },
      { text: '— 1 —', furniture: 'footer' },
    ]);
  });

  it('counts comments and pictures', async () => {
    expect(
      (
        await read(
          `<w:p>${t('甲')}${r('<w:commentReference w:id="0"/>')}${r('<w:drawing><a:blip/></w:drawing>')}</w:p>`,
        )
      ).notes,
    ).toEqual([
      { code: 'comments', count: 1 },
      { code: 'images', count: 1 },
    ]);
  });

  it('keeps hidden paragraphs as furniture and hidden words as text', async () => {
    const hidden = (text: string): string => r(`<w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t>`);
    const source = await read(`<w:p>${hidden('藏')}</w:p><w:p>${t('明')}${hidden('暗')}</w:p>`);
    expect(source.lines).toEqual([{ text: '藏', furniture: 'hidden' }, { text: '明暗' }]);
    expect(source.notes).toEqual([{ code: 'hiddenText', count: 1 }]);
  });
});

describe('tables', () => {
  const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

  it('makes a line of each row, cells joined by tabs, tables numbered', async () => {
    const first = table(
      row(cell(p('项目')), cell(p('数\t量'))),
      row(cell(p('甲'), p('乙')), cell('<w:p/>')),
      row(cell('<w:p/>')),
    );
    const second = table(row(cell(p('丙')), cell(p('丁'))));
    expect((await read(`${first}${p('中间')}${second}`)).lines).toEqual([
      { text: '项目\t数 量', table: 0, row: { index: 0 } },
      { text: '甲\u2028乙\t', table: 0, row: { index: 1, emptyAfter: 1 } },
      { text: '中间' },
      { text: '丙\t丁', table: 1, row: { index: 0 } },
    ]);
  });

  it('flattens tables in cells and puts text boxes after the row', async () => {
    const inner = table(row(cell(p('内一')), cell(p('内二'))));
    const boxed = `<w:p>${t('外')}${r(`<w:txbxContent>${p('框')}</w:txbxContent>`)}</w:p>`;
    expect((await read(table(row(cell(boxed, inner), cell(p('右')))))).lines).toEqual([
      { text: '外\u2028内一\u2028内二\t右', table: 0, row: { index: 0 } },
      { text: '框' },
    ]);
  });

  it('takes a row of a single cell with several paragraphs for a frame around text', async () => {
    expect(await read(table(row(cell(p('一、甲'), p('乙')))))).toMatchObject({
      lines: [{ text: '一、甲' }, { text: '乙' }],
    });
  });
});

describe('the layout of tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const head = (...cells: string[]): string => `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
  const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
  const DOWN = '<w:vMerge w:val="restart"/>';
  const ON = '<w:vMerge/>';
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="1000"/></w:tblGrid>';

  it('has widths, header rows and merged cells; covered cells are empty', async () => {
    const table = `<w:tbl>${grid}${head(cell('类', DOWN), cell('数', span(2)))}${head(cell('', ON), cell('上'), cell('下'))}${row(cell('甲'), cell('1'), cell('2'))}</w:tbl>`;
    expect((await read(table)).lines).toEqual([
      {
        text: '类\t数\t',
        table: 0,
        row: {
          index: 0,
          header: true,
          widths: [250, 500, 250],
          merged: [
            { row: 0, column: 0, rows: 2, columns: 1 },
            { row: 0, column: 1, rows: 1, columns: 2 },
          ],
        },
      },
      { text: '\t上\t下', table: 0, row: { index: 1, header: true } },
      { text: '甲\t1\t2', table: 0, row: { index: 2 } },
    ]);
  });

  it('keeps the text of a cell that should be covered, and ends the merge above it', async () => {
    const table = `<w:tbl>${row(cell('甲', DOWN), cell('1'))}${row(cell('', ON), cell('2'))}${row(cell('乙', ON), cell('3'))}</w:tbl>`;
    const { lines } = await read(table);
    expect(lines.map(({ text }) => text)).toEqual(['甲\t1', '\t2', '乙\t3']);
    expect(lines[0]?.row?.merged).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
  });

  it('knows tables in a section that lies on its side', async () => {
    const table = `<w:tbl>${row(cell('甲'), cell('乙'))}</w:tbl>`;
    const end = (orient: string): string => `<w:p><w:pPr><w:sectPr><w:pgSz${orient}/></w:sectPr></w:pPr></w:p>`;
    const { lines } = await read(`${table}${end('')}${table}${end(' w:orient="landscape"')}${table}`);
    const rows = lines.flatMap(({ row: own }) => own ?? []);
    expect(rows.map(({ landscape }) => landscape)).toEqual([undefined, true, undefined]);
  });

  it('takes a table of one cell for a frame', async () => {
    expect((await read(`<w:tbl>${row(cell('甲'))}</w:tbl>`)).lines).toEqual([{ text: '甲' }]);
  });
});

describe('marks of an export by Gangmu', () => {
  const mark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
  const hex = '0192f3a4b5c67d8e9f00112233445566';
  const id = '0192f3a4-b5c6-7d8e-9f00-112233445566';

  it('gives their places in the text', async () => {
    const body = `${mark(`_Gmp0${hex}`)}<w:p>${mark(`_Gmg0${hex}`)}${t('一是甲。')}${mark(`_Gmm1${hex}`)}${t('二是乙。')}${mark('_Toc1')}</w:p>`;
    expect((await read(body)).lines).toEqual([
      {
        text: '一是甲。二是乙。',
        blockMarks: [
          { id, role: 'part', depth: 0, offset: 0 },
          { id, role: 'goal', depth: 0, offset: 0 },
          { id, role: 'measure', depth: 1, offset: 4 },
        ],
      },
    ]);
  });

  it('keeps those of empty paragraphs and of table cells', async () => {
    const cells = `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc><w:p>${mark(`_Gmb2${hex}`)}${t('乙')}</w:p></w:tc></w:tr></w:tbl>`;
    expect((await read(`${cells}${p('文')}<w:p>${mark(`_Gmo3${hex}`)}</w:p>`)).lines).toEqual([
      { text: '甲\t乙', table: 0, row: { index: 0 }, blockMarks: [{ id, role: 'table', depth: 2, offset: 2 }] },
      { text: '文' },
      { text: '', blockMarks: [{ id, role: 'outcome', depth: 3, offset: 0 }] },
    ]);
  });
});

it('tells what it found in words of the catalogue', async () => {
  const everything = await read({
    body:
      `<w:p><w:ins>${t('甲')}</w:ins><w:del>${t('乙')}</w:del>${r('<w:commentReference/><w:txbxContent/>')}${r('<w:drawing><a:blip/></w:drawing>')}` +
      `${r('<w:rPr><w:vanish/></w:rPr><w:t>暗</w:t>')}<w:ruby><w:rt/></w:ruby></w:p><w:altChunk/>`,
    footnotes: `<w:footnote w:id="2">${p('脚注')}</w:footnote>`,
  });
  expect(everything.notes.map(({ code }) => code).sort()).toEqual([
    'comments',
    'deletedRevisions',
    'embeddedDocuments',
    'footnotes',
    'hiddenText',
    'images',
    'insertedRevisions',
    'phoneticGuides',
    'textBoxes',
  ]);
  for (const { code } of everything.notes) expect(catalogue['zh-CN']).toHaveProperty([`import.note.${code}`]);
});
