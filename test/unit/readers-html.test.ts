import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../electron/import/readers/html/read-pasted';
import { readClipboardHtml } from '../../electron/import/readers/html/read-html';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine } from '../../shared/recognition/source';
import { failureOf } from './readers/failure-of';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (html: string): Promise<SourceLine[]> =>
  (await readSource(utf8(`<!DOCTYPE html><body>${html}`), '例.html')).lines;
const texts = async (html: string): Promise<string[]> =>
  (await read(html)).map((line) => (line.marker ?? '') + line.text);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)));

describe('lines', () => {
  it('come from blocks and breaks, white space collapsed', async () => {
    expect(await texts('<p>甲  乙\n c</p>丙<br>丁<div>戊<div>己</div>庚</div><pre>a  b\n c</pre>')).toEqual([
      ...['甲 乙c', '丙', '丁', '戊', '己', '庚', 'a  b', ' c'],
    ]);
  });

  it('join what the source of the page breaks between Chinese characters, and keep blanks that are printed', async () => {
    expect(await texts('<p>全年\n完成<b>三\n</b>项，see\nit&nbsp;now　吧</p>')).toEqual([
      '全年完成三项，see it\u00a0now　吧',
    ]);
  });

  it('keep the blanks at which LibreOffice breaks its lines, and its tabs', async () => {
    const page = (generator: string): string =>
      `<meta name="generator" content="${generator}"/><p>县卫生健康局\n局长</p><p><b>总结</b>\n<i>报告</i></p>\n<ol>\n\t<li><p>\n指标\t2021年\n\t增长</p>\n</ol>`;
    expect(await texts(page('LibreOffice 7.4.7.2 (Linux)'))).toEqual([
      ...['县卫生健康局 局长', '总结 报告', '1.指标\t2021年 增长'],
    ]);
    expect(await texts(page('Microsoft Word 15'))).toEqual([...['县卫生健康局局长', '总结报告', '1.指标 2021年增长']]);
  });

  it('hold no scripts, styles, comments or pictures', async () => {
    const html =
      '<script>alert(1)</script><style>p{}</style><!-- 注 --><p>甲<img src="http://a/b.png" alt="图" onerror="x()"></p><noscript>请启用</noscript>' +
      '<iframe src="http://a"></iframe><template><p>模板</p></template><svg><text>图形</text></svg><object>插件</object>';
    expect(await texts(html)).toEqual(['甲']);
  });

  it('carry headings, bold, centre and size', async () => {
    const html =
      '<h2>甲</h2><p align=center><b>乙</b></p><div style="text-align:center"><p style="text-align:left"><b>丙</b>丁</p></div><font size=5>戊</font><p style="font-size:22pt">己</p>';
    expect(await read(html)).toEqual([
      { text: '甲', bold: true, headingLevel: 2 },
      { text: '乙', bold: true, centred: true },
      { text: '丙丁' },
      { text: '戊', fontSize: 18 },
      { text: '己', fontSize: 22 },
    ]);
  });

  it('take their look from the simplest rules of the page', async () => {
    const html =
      '<style>/* x */ p.t, h9 { text-align:center; font-weight:bold } .s{font-size:16px}</style><p class="t s">甲</p>';
    expect(await read(html)).toEqual([{ text: '甲', bold: true, centred: true, fontSize: 12 }]);
  });
});

describe('numbers of lists', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    ['<ol type=A start=3><li>甲<li><p>乙</p><p>续</p></ol>', ['C.甲', 'D.乙', '续']],
    ['<ol reversed><li>甲<li value=5>乙<li>丙</ol>', ['3.甲', '5.乙', '4.丙']],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<ol><li>子</ol><li>乙</ol>', ['一、甲', '1.子', '二、乙']],
    ['<ol style="list-style:none"><li>甲</ol><ul><li>乙</ul>', ['甲', '乙']],
    ['<ol><li>1、甲<li>（2）乙<li>2024年</ol>', ['1、甲', '（2）乙', '3.2024年']],
  ])('%s', async (html, expected) => {
    expect(await texts(html)).toEqual(expected);
  });

  const parted = '<ol><li>甲<ol><li>子</ol></ol><p>文</p><ol><ol start=2><li>丑</ol><li>乙</ol>';

  it('that LibreOffice parts go on in its pages, and begin anew in others, as browsers show them', async () => {
    const generator = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>';
    const marked = async (html: string): Promise<string[]> =>
      (await readSource(utf8(html), '例.html')).lines.map(({ text, marker = '' }) => marker + text);
    expect(await marked(`<html><head>${generator}</head><body>${parted}`)).toEqual([
      ...['1.甲', '1.子', '文', '2.丑', '2.乙'],
    ]);
    expect(await marked(`<html><body>${parted}`)).toEqual(['1.甲', '1.子', '文', '2.丑', '1.乙']);
  });

  it('tell how deep they stand where a page writes the lists beside each other', async () => {
    const levels = async (html: string): Promise<(number | undefined)[]> =>
      (await read(html)).filter(({ marker }) => marker !== undefined).map(({ listLevel }) => listLevel);
    expect(
      await levels('<ol><li>甲</ol><p>文</p><ol><li>子<li>丑<ul><li>点</ul></ol><p>文</p><ol start=2><li>乙</ol>'),
    ).toEqual([0, 1, 1, 0]);
    expect(await levels('<ol><li>甲</ol><ol><li>子</ol><ol start=2><li>乙</ol>')).toEqual([0, 1, 0]);
    expect(await levels('<ol><li>甲</ol><p><br></p><ol><li>子</ol><p>文</p><ol><li>丑</ol>')).toEqual([0, 0, 0]);
  });

  it('tell how deep they stand, which parts items with the same numbers', async () => {
    const long = (name: string): string => `${name}，全年共完成检测六百份。`;
    const list = (type: string): string =>
      `<ol><li>${long('供水')}<ol type=${type}><li>${long('管网')}<li>${long('水质')}</ol><li>${long('排水')}</ol>`;
    expect((await read(list('1'))).map(({ listLevel }) => listLevel)).toEqual([0, 1, 1, 0]);
    for (const type of ['1', 'a', 'I']) {
      const { reports } = recognise(await readSource(utf8(`<!DOCTYPE html><body>${list(type)}`), '例.html'), {
        fileName: '例.html',
      });
      const numbered = reports.flatMap(({ blocks }) => blocks.filter(({ printed }) => printed !== ''));
      expect(numbered.map(({ block }) => block.depth)).toEqual([0, 1, 1, 0]);
    }
  });
});

describe('tables', () => {
  it('give a line for a row', async () => {
    const html = '<table><tr><th>项目<th>数<tr><td>甲<td><p>1</p><p>2</p></table><p>后</p>';
    expect(await read(html)).toEqual([
      { text: '项目\t数', table: 0, bold: true, row: { index: 0, header: true } },
      { text: '甲\t1\u20282', table: 0, row: { index: 1 } },
      { text: '后' },
    ]);
  });

  it('have merged cells, widths and header rows', async () => {
    const html =
      '<table><colgroup><col width=20><col width=40 span=2></colgroup><thead><tr><td rowspan=2>类<td colspan=2>数<tr><td>上<td>下</thead>' +
      '<tr><td rowspan=9>甲<td>1<td>2<tr><td>3<tr></table>';
    const lines = await read(html);
    expect(lines.map(({ text }) => text)).toEqual(['类\t数\t', '\t上\t下', '甲\t1\t2', '\t3\t']);
    expect(lines.map(({ row }) => row?.header)).toEqual([true, true, undefined, undefined]);
    expect(lines[3]?.row).toEqual({ index: 3, emptyAfter: 1 });
    expect(lines[0]?.row).toMatchObject({
      widths: [200, 400, 400],
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 2, column: 0, rows: 3, columns: 1 },
      ],
    });
  });

  it('that only place things give the lines within', async () => {
    expect(await texts('<table><tr><td>左<table><tr><td>甲<td>乙</table><td><h1>题</h1>文</table>')).toEqual([
      ...['左', '甲\t乙', '题', '文'],
    ]);
  });
});

describe('encodings', () => {
  const page = (charset: string, text: string): string =>
    `<html><head><meta charset="${charset}"></head><p>${text}</p>`;
  const gbk = new Uint8Array([0xd4, 0xc6, 0xc1, 0xeb, 0xcf, 0xd8]); // 云岭县
  const around = (charset: string, bytes: Uint8Array): Uint8Array => {
    const [before = '', after = ''] = page(charset, '|').split('|');
    return new Uint8Array([...utf8(before), ...bytes, ...utf8(after)]);
  };

  it.each([
    ['gb2312', around('gb2312', gbk), '云岭县', 'gb18030'],
    ['a wrong charset over GBK', around('utf-8', gbk), '云岭县', 'gb18030'],
    ['a wrong charset over UTF-8', utf8(page('gb2312', '云岭县')), '云岭县', 'utf-8'],
    ['big5', around('big5', new Uint8Array([0xa4, 0xe5, 0xa5, 0xf3])), '文件', 'big5'],
    ['UTF-8 said to be UTF-16', utf8(page('utf-16', '云岭县')), '云岭县', 'utf-8'],
    [
      'UTF-16 with its mark',
      new Uint8Array([0xff, 0xfe, ...[...'<p>甲'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
      '甲',
      'utf-16le',
    ],
  ])('%s', async (_what, bytes, text, encoding) => {
    const source = await readSource(bytes, '例.html');
    expect([source.encoding, source.lines.map((line) => line.text)]).toEqual([encoding, [text]]);
  });

  it('says how many characters could not be read', async () => {
    const broken = around('gb2312', new Uint8Array([...Array.from({ length: 60 }, () => [...gbk]).flat(), 0xff, 0x3c]));
    const source = await readSource(broken, '例.html');
    expect(source.notes).toEqual([{ code: 'unreadable', count: 1 }]);
  });
});

describe('pages of Word and WPS', () => {
  it.each(['html/word-gb2312.htm', 'mht/quoted-printable.mht', 'mht/base64.mhtml'])('%s', async (name) => {
    const source = await readSource(fixture(name), name);
    expect(source.format).toBe(name.startsWith('mht') ? 'mht' : 'html');
    expect(source.lines).toEqual([
      { text: '清溪镇2022年工作总结', furniture: 'pageTitle' },
      { text: '2022年工作总结', bold: true, centred: true, fontSize: 22 },
      { text: '今年以来，全镇干部群众团结一心，各项工作取得新的进展，全年完成投资3.2亿元。', fontSize: 16 },
      { text: '产业发展提质增效', marker: '一、', headingLevel: 1, bold: true },
      { text: '壮大特色种植。新建大棚120个，带动农户300户。', marker: '（一）', fontSize: 16 },
      { text: '发展乡村旅游。接待游客2万人次。', marker: '（二）', fontSize: 16 },
      { text: '民生保障持续改善', marker: '二、', headingLevel: 1, bold: true },
      { text: '改造危房26户。', fontSize: 16 },
      { text: '项目\t完成数', table: 0, row: { index: 0 } },
      { text: '道路硬化\t12公里', table: 0, row: { index: 1 } },
      { text: '隐藏的批语', furniture: 'hidden', fontSize: 16 },
      { text: '含节假日。' },
      { text: '请核实人数。', furniture: 'comment' },
    ]);
    expect(source.notes).toEqual([
      { code: 'deletedRevisions', count: 1 },
      { code: 'footnotes', count: 1 },
      { code: 'comments', count: 1 },
    ]);
  });

  it('of LibreOffice give the outline of the .docx, but for numbers that its pages do not carry', async () => {
    const outline = async (name: string): Promise<string[]> => {
      const { reports } = recognise(await readSource(fixture(name), '例'), { fileName: '例' });
      return reports.flatMap(({ blocks }) =>
        blocks.map(
          ({ block, printed }) =>
            `${block.depth} ${block.role} ${printed} ${JSON.stringify(block.content).replace(/"[0-9a-f-]{36}"/g, '')}`,
        ),
      );
    };
    // ① ② become an <ol> without a type, which prints 1. 2.
    const expected = (await outline('odt/report.docx')).map((line) =>
      line.replace(' ① ', ' 1. ').replace(' ② ', ' 2. '),
    );
    expect(await outline('html/report.html')).toEqual(expected);
  });
});

describe('the clipboard', () => {
  const word =
    '<html><head><style>p.MsoNormal{font-size:16pt}</style></head><body>前<!--StartFragment-->' +
    '<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">一、&nbsp;</span><!--[endif]-->抓收购</p>' +
    '<p class="MsoNormal">完成收购9万吨。</p><!--EndFragment-->后</body></html>';

  it('gives the fragment that was copied, by WPS or Word, in its context', () => {
    expect(readClipboardHtml(`Version:0.9\r\nStartHTML:00000097\r\n${word}`).lines).toEqual([
      { text: '抓收购', marker: '一、', fontSize: 16 },
      { text: '完成收购9万吨。', fontSize: 16 },
    ]);
    const list = '<ol start=4><!--StartFragment--><li>甲</li><!--EndFragment--><li>乙</li></ol>';
    expect(readClipboardHtml(list).lines).toEqual([{ text: '甲', marker: '4.', listLevel: 0 }]);
  });

  it('is heeded only where it holds what the plain text holds', () => {
    expect(readPasted(word, utf8('一、抓收购\n完成收购9万吨。')).format).toBe('html');
    expect(readPasted(word, utf8('一、抓收购\n完成收购9万吨。\n还有一段没有进入网页的文字')).format).toBe('text');
    expect(readPasted('<p></p>', utf8('甲乙')).lines).toEqual([{ text: '甲乙' }]);
  });
});

describe('hostile pages', () => {
  it('are refused beyond the limits, in time', async () => {
    const began = performance.now();
    expect(await failureOf(utf8('<div>'.repeat(100_000)), '深.html')).toBe('fileTooComplex');
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ');
    expect(await failureOf(utf8(`<html><p ${attributes}>甲`), '多.html')).toBe('fileTooComplex');
    expect(await failureOf(utf8(`<html>${'<br>甲'.repeat(201_000)}`), '长.html')).toBe('fileTooComplex');
    expect(await failureOf(utf8('<html><body><p> &nbsp; </p>'), '空.html')).toBe('fileNoText');
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it.each([
    ['foster parents', `<table>${'<b>甲</b>'.repeat(100_000)}</table>`],
    ['formatting that stays open', `${'<p><b><i><u>甲'.repeat(100)}`],
    ['comments in styles', `<style>${'/*'.repeat(500_000)}</style><p>甲</p>`],
    ['nested tables', `${'<table><tr><td>'.repeat(100)}甲`],
    ['ordered lists', `${'<ol reversed><li>甲</ol>'.repeat(20_000)}`],
    [
      'cells that span further than the page is wide',
      `<table>${'<tr><td colspan=999999999 rowspan=65534>甲</td><td rowspan=0>乙</td></tr>'.repeat(20_000)}</table>`,
    ],
    ['unclosed comments', `<p>甲</p>${'<!--'.repeat(200_000)}`],
    ['a picture within', `<img src="data:image/png;base64,${'A'.repeat(15_000_000)}"><p>甲</p>`],
    ['links', '<div class=nav><a href=x>甲</a></div>'.repeat(20_000)],
    ['blanks', `<p>甲${' \n'.repeat(400_000)}</p>`],
  ])('cost linear time: %s', async (_what, html) => {
    const began = performance.now();
    const { lines } = await readSource(utf8(`<!DOCTYPE html><body>${html}`), '例.html');
    expect(lines[0]!.text).toContain('甲');
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('in MIME are read for their page alone', async () => {
    const mime = (body: string, header = 'multipart/related; boundary=b'): Uint8Array =>
      utf8(`MIME-Version: 1.0\r\nContent-Type: ${header}\r\n\r\n${body}`);
    expect(await failureOf(mime('--b\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--b--'), '图.mht')).toBe('fileNoText');
    expect(await failureOf(mime(''), '空.mht')).toBe('fileNoText');
    const nested = Array.from(
      { length: 20 },
      (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
    ).join('');
    expect(await failureOf(mime(nested, 'multipart/mixed; boundary=b0'), '深.mht')).toBe('fileTooComplex');
    const alternative =
      '--b\r\nContent-Type: multipart/alternative; boundary="b 2"\r\n\r\n--b 2\r\n\r\n文\r\n--b 2\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>页</p>\r\n--b 2--\r\n--b--';
    expect((await readSource(mime(alternative), '例.mht')).lines).toEqual([{ text: '页' }]);
    expect(
      (await readSource(mime('--b\r\nContent-Type: text/plain\r\n\r\n甲<p>\r\n乙\r\n--b--'), '例.mht')).lines.map(
        (l) => l.text,
      ),
    ).toEqual([...['甲<p>', '乙']]);
  });
});
