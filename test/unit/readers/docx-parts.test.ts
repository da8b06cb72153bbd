import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readers/read-source';
import { inList, list, makeDocx, p, type DocxParts } from '../../fixtures/docx/make-docx';

const read = async (parts: DocxParts) => readSource(makeDocx(parts), '例.docx');
const lines = async (parts: DocxParts) => (await read(parts)).lines;
const r = (inner: string): string => `<w:r>${inner}</w:r>`;
const t = (text: string): string => r(`<w:t>${text}</w:t>`);

describe('the main part', () => {
  const content =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    p('正文') +
    '</w:body></w:document>';
  const types = (type: string): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/main2.xml" ContentType="${type}"/></Types>`;
  it.each([
    'application/vnd.ms-word.document.macroEnabled.main+xml',
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  ])('is known by the type %s where no relationship names it', async (type) => {
    const files = { '_rels/.rels': '<Relationships/>', '[Content_Types].xml': types(type), 'word/main2.xml': content };
    expect(await lines({ body: p('另一份'), files })).toEqual([{ text: '正文' }]);
  });
});

describe('comments', () => {
  it('are kept as furniture, without their authors, and counted', async () => {
    const comments =
      `<w:comment w:id="0" w:author="某某">${p('请核对数据')}${p('第二段')}</w:comment>` +
      `<w:comment w:id="1" w:author="某某"><w:p><w:r><w:annotationRef/></w:r>${t('已改')}</w:p></w:comment>`;
    const body = `<w:p><w:commentRangeStart w:id="0"/>${t('正文')}<w:commentRangeEnd w:id="0"/>${r('<w:commentReference w:id="0"/>')}</w:p>`;
    const source = await read({ body, comments });
    expect(source.lines).toEqual([
      { text: '正文', comments: [{ offset: 0, author: '某某', date: '', text: '请核对数据\n第二段' }] },
      { text: '请核对数据', furniture: 'comment' },
      { text: '第二段', furniture: 'comment' },
      { text: '已改', furniture: 'comment' },
    ]);
    expect(source.notes).toEqual([{ code: 'comments', count: 1 }]);
  });
});

describe('a table of contents is set aside', () => {
  const f = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
  const instruction = (text: string): string => r(`<w:instrText>${text}</w:instrText>`);
  const furniture = async (parts: DocxParts) => (await lines(parts)).map((line) => [line.text, line.furniture]);

  it('by the styles of its lines', async () => {
    const style = (id: string, name: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const styles = style('10', 'TOC Heading') + style('11', 'toc 1') + style('12', 'Contents 2');
    const body = ['10', '11', '12'].map((id) => p(`目${id}`, `<w:pStyle w:val="${id}"/>`)).join('') + p('正文');
    expect(await furniture({ styles, body })).toEqual([
      ['目10', 'contents'],
      ['目11', 'contents'],
      ['目12', 'contents'],
      ['正文', undefined],
    ]);
  });

  it('by the content control around it, and by that alone', async () => {
    const control = (gallery: string, text: string): string =>
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="${gallery}"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
    const body = control('Table of Contents', '目录') + control('Cover Pages', '封面') + p('正文');
    expect(await furniture({ body })).toEqual([
      ['目录', 'contents'],
      ['封面', undefined],
      ['正文', undefined],
    ]);
  });

  it('by its field, where a line ends in a page number; a field without an end takes no text away', async () => {
    const begin = f('begin') + instruction(' TOC \\o ') + f('separate');
    const link = f('begin') + instruction(' PAGEREF _Toc1 ') + f('separate') + t('2') + f('end');
    const whole = `<w:p>${begin}${t('一、甲\t')}${link}</w:p><w:p>${t('二、乙 12')}${f('end')}</w:p>${p('工作总结 2025')}`;
    expect(await furniture({ body: whole })).toEqual([
      ['一、甲\t2', 'contents'],
      ['二、乙 12', 'contents'],
      ['工作总结 2025', undefined],
    ]);
    expect(await furniture({ body: `<w:p>${begin}${t('一、甲\t1')}</w:p>${p('正文。')}` })).toEqual([
      ['一、甲\t1', 'contents'],
      ['正文。', undefined],
    ]);
  });
});

describe('dialects', () => {
  it('WPS: the style and the paragraph both name the list, a level deeper by the paragraph', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:pPr>${inList(1, 0)}</w:pPr></w:style>`;
    const numbering = list(1, [
      ['chineseCounting', '%1、', '<w:suff w:val="nothing"/>'],
      ['chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'],
      ['none', ''],
    ]);
    const styled = (more: string): string => `<w:pStyle w:val="3"/>${more}`;
    const body =
      p('甲', styled('')) + p('乙', styled(inList(1, 1))) + p('丙', styled(inList(1, 2))) + p('丁', styled(inList(1)));
    expect((await lines({ styles, numbering, body })).map(({ marker, text }) => (marker ?? '') + text)).toEqual([
      '一、甲',
      '（一）乙',
      '丙',
      '二、丁',
    ]);
  });

  it('LibreOffice: one list goes on under another number, with a start override, and continues the count', async () => {
    const numbering =
      list(1, [['chineseCounting', '%1、']]) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>';
    const body = p('甲', inList(1)) + p('乙', inList(1)) + p('丙', inList(2)) + p('丁', inList(2));
    expect((await lines({ numbering, body })).map(({ marker }) => marker)).toEqual(['一、', '二、', '三、', '四、']);
  });
});
