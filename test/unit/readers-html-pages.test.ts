import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/import/readers/read-source';
import { recognise } from '../../shared/recognition/recognise';
import type { Source } from '../../shared/recognition/source';

const page = (name: string): Promise<Source> =>
  readSource(new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/html', name))), name);
const of = async (html: string): Promise<[string, string | undefined][]> => {
  const { lines } = await readSource(new TextEncoder().encode(`<!DOCTYPE html><html>${html}`), '例.html');
  return lines.map((line) => [line.text, line.furniture]);
};
const kept = (source: Source): string[] =>
  source.lines.flatMap((line) => (line.furniture === undefined ? [(line.marker ?? '') + line.text.trim()] : []));

describe('what a site puts around a report', () => {
  it('is set aside on a page of a government site', async () => {
    const source = await page('news-utf-8.html');
    expect(kept(source)).toEqual([
      '云岭县档案馆2024年工作总结',
      '发布时间：2025-01-06 09:30 来源：县档案馆 浏览次数：128',
      '2024年，县档案馆坚持服务中心、服务群众，较好完成了全年目标任务，现将主要情况总结如下。',
      '一、基础业务稳步提升',
      '（一）接收征集有序开展。全年接收档案2.6万卷，征集家谱18部，同比增长12%。',
      '（二）数字化加快推进。完成扫描310万页，数字化率达到76%。',
      '二、利用服务更加便捷',
      '全年接待查档4200人次，提供复印件9800页，群众满意率为99%。',
      '三、下一步打算',
      '一、抓好新馆建设；',
      '四、开展档案宣传。',
      '附件：1.档案接收情况表.docx',
      '云岭县档案馆',
      '2025年1月3日',
    ]);
    const aside = source.lines.map((line) => `${line.furniture ?? 'text'} ${line.text}`);
    expect(aside).toEqual(
      expect.arrayContaining([
        'menu 云岭县人民政府门户网站',
        'menu 今天是2025年1月6日',
        'menu 首页',
        'relatedLinks 相关阅读',
        'relatedLinks 云岭县民政局2024年工作总结',
        'widget 【打印】【关闭】',
        'relatedLinks 最新发布',
        'pageFoot 备案序号：云ICP备00000000号　网站标识码：0000000000',
      ]),
    );
  });

  it('is set aside on a page of a document site in GBK, laid out by tables, with its text cut by advertisements', async () => {
    const source = await page('library-gbk.html');
    expect(source.encoding).toBe('gb18030');
    expect(kept(source)).toEqual([
      '某县林业站2023年工作总结',
      '时间：2024-01-08 10:22　来源：网络　点击：1024',
      '2023年，林业站围绕造林绿化和资源保护两项重点，全面完成了年度各项工作任务，现将有关情况总结如下。',
      '一、造林绿化扎实推进',
      '全年完成人工造林3200亩，封山育林5000亩，义务植树12万株，比去年增加8%。',
      '二、资源保护不断加强',
      '1、加强防火巡查。组建巡护队6支，全年未发生森林火灾。',
      '2、严格采伐管理。审批采伐蓄积900立方米，没有超限额采伐。',
      '三、存在的问题',
      '基层人员不足，监测设备陈旧，需要在今后工作中逐步加以解决。',
      '四、2024年工作打算',
      '计划造林3500亩，新增巡护队2支，完成监测设备更新。',
    ]);
    const { reports, characters } = recognise(source, { fileName: '总结.html' });
    expect(reports.map(({ metadata }) => [metadata.title, metadata.kind, metadata.year])).toEqual([
      ['某县林业站2023年工作总结', 'summary', 2023],
    ]);
    expect(characters.source).toBe(characters.body + characters.furniture);
  });

  it.each(['news-utf-8.html', 'library-gbk.html'])('keeps its reason through the recognition: %s', async (name) => {
    const source = await page(name);
    const { furniture } = recognise(source, { fileName: name });
    expect(furniture.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['menu', 'relatedLinks', 'pageFoot', 'widget']),
    );
  });
});

describe('text that might be a report’s', () => {
  const long = '全年共完成各类任务三百六十项，办结群众来信四百二十件，满意率达到百分之九十八，比上年有所提高。';

  it.each([
    ['nav', `<nav><p>${long}</p></nav>`],
    ['a menu by its class', `<div class="menu nav sidebar"><p>${long}</p></div>`],
    ['a foot', `<article><p>${long}</p><footer>云岭县档案馆<br>2024年12月</footer></article>`],
    ['a heading by a name of the site', `<div class="header"><h2>一、工作情况</h2></div><p>${long}</p>`],
    [
      'numbered lines in a list by its class',
      `<ul class="list"><li>一、工作情况</li><li>二、存在问题</li></ul><p>${long}</p>`,
    ],
    ['what scripts show later', `<div style="display:none"><p>${long}</p><p>${long}</p></div><p>载入中</p>`],
    [
      'links to attachments',
      `<p>${long}</p><p>附件：<a href=1>1.表一.xlsx</a><a href=2>2.表二.xlsx</a><a href=3>3.表三.xlsx</a></p>`,
    ],
    [
      'linked words within a paragraph',
      `<p>全年完成<a href=1>各类任务</a>三百六十项，办结<a href=2>群众来信</a>四百二十件，比<a href=3>上年</a>有所提高，得到好评。</p>`,
    ],
  ])('is kept in %s', async (_what, html) => {
    const lines = await of(`<body>${html}`);
    expect(lines.filter(([text, furniture]) => text !== '载入中' && furniture !== undefined)).toEqual([]);
  });

  it('is kept where the title begins above the part with the text', async () => {
    const html = `<div>云岭县档案馆</div><div>今日访问三百人</div><div><h1>2024年工作总结</h1><p>${long}</p><p>${long}</p><p>${long}</p></div>`;
    const lines = await of(`<head><title>云岭县档案馆2024年工作总结_某网</title><body>${html}`);
    expect(lines.map(([, furniture]) => furniture)).toEqual([
      undefined,
      'menu',
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('is kept where a report stands in two parts of the page', async () => {
    const part = (n: string): string => `<div class="box"><h3>${n}、工作</h3><p>${long}</p><p>${long}</p></div>`;
    const lines = await of(
      `<head><title>工作总结</title><body><h1>工作总结</h1>${part('一')}${part('二')}${part('三')}`,
    );
    expect(lines.every(([, furniture]) => furniture === undefined)).toBe(true);
  });
});

it('keeps the title of the window only where the page does not print it', async () => {
  const text = '<p>全年共完成各类任务三百六十项，办结群众来信四百二十件。</p>';
  expect(await of(`<title>云岭县信访局工作总结 - 某网</title><body>${text}`)).toContainEqual([
    '云岭县信访局工作总结 - 某网',
    'pageTitle',
  ]);
  const inTwoLines = await of(
    `<title>云岭县信访局工作总结_某网</title><body><h1>云岭县信访局</h1><h1>工作总结</h1>${text}`,
  );
  expect(inTwoLines.map(([, furniture]) => furniture)).toEqual([undefined, undefined, undefined]);
});

it('sets a table of contents aside that leads to headings of the page', async () => {
  const html =
    '<p><a href="#a">一、甲项工作 1</a></p><p><a href="#b">二、乙项工作 2</a></p><p><a href="#c">三、丙项工作 3</a></p>' +
    '<h2>一、甲项工作</h2><h2>二、乙项工作</h2><h2>三、丙项工作</h2>';
  expect((await of(`<body>${html}`)).map(([, furniture]) => furniture)).toEqual([
    ...['contents', 'contents', 'contents', undefined, undefined, undefined],
  ]);
});
