import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../electron/import/readers/html/read-pasted';
import { recognise } from '../../../shared/recognition/recognise';
import { Batches } from '../../../renderer/editor/batches';
import { Composition } from '../../../renderer/editor/composition';
import { slateToBlock } from '../../../renderer/editor/convert';
import { createReportEditor } from '../../../renderer/editor/create-editor';
import { Pasting } from '../../../renderer/editor/pasting';
import type { BlockElement } from '../../../renderer/editor/slate-types';
import type { ReadFile } from '../../../shared/ipc/contract';
import { inlineText } from '../../../shared/model/text';
import { reportOf } from './make-editor';

/* Tables with merged cells as Excel, WPS, Word and a browser put them on the clipboard: the text beside the page cannot tell of them. */

const TEXT = '科室\t受理\t\t合计\r\n\t窗口\t网上\t\r\n甲科\t12\tXX\t20\r\n';
/** As Word and WPS write it: covered cells are left out. */
const TEXT_OF_WORD = '科室\t受理\t合计\r\n窗口\t网上\r\n甲科\t12\tXX\t20\r\n';

const word = (text: string): string =>
  `<p class=MsoNormal align=center style='text-align:center'><span style='font-family:宋体'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`;

const PAGES: Record<string, { html: string; text: string }> = {
  Excel: {
    text: TEXT,
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style>.xl65{text-align:center}</style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:collapse;width:216pt'>
<!--StartFragment-->
 <col width=72 span=4 style='width:54pt'>
 <tr height=19><td rowspan=2 height=38 class=xl65 width=72>科室</td><td colspan=2 class=xl65 style='border-left:none'>受理</td><td rowspan=2 class=xl65>合计</td></tr>
 <tr height=19><td class=xl66>窗口</td><td class=xl66>网上</td></tr>
 <tr height=19><td class=xl66>甲科</td><td align=right>12</td><td>XX</td><td align=right x:fmla="=B3">20</td></tr>
<!--EndFragment-->
</table></body></html>`,
  },
  'WPS spreadsheets': {
    text: TEXT,
    html: `<html xmlns:et="urn:schemas-microsoft-com:office:et"><head><meta name="Generator" content="WPS Office ET"></head><body><!--StartFragment--><table width="288" border="0" cellpadding="0" cellspacing="0" style='width:216.00pt;border-collapse:collapse;table-layout:fixed;'>
<col width="72" span="4"/><tr height="19"><td class="et2" height="38" rowspan="2" x:str>科室</td><td class="et2" colspan="2" x:str>受理</td><td class="et2" rowspan="2" x:str>合计</td></tr>
<tr><td class="et3" x:str>窗口</td><td class="et3" x:str>网上</td></tr><tr><td x:str>甲科</td><td x:num>12</td><td x:str>XX</td><td x:num>20</td></tr></table><!--EndFragment--></body></html>`,
  },
  Word: {
    text: TEXT_OF_WORD,
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=138 rowspan=2 valign=top>${word('科室')}</td><td width=277 colspan=2>${word('受理')}</td><td width=138 rowspan=2>${word('合计')}</td></tr>
<tr><td width=138>${word('窗口')}</td><td width=138>${word('网上')}</td></tr>
<tr><td>${word('甲科')}</td><td>${word('12')}</td><td>${word('XX')}</td><td>${word('20')}</td></tr></table><!--EndFragment--></body></html>`,
  },
  'a browser': {
    text: TEXT,
    html:
      '<meta charset="utf-8"><table style="color: rgb(0, 0, 0)"><thead><tr><th rowspan="2">科室</th><th colspan="2">受理</th><th rowspan="2">合计</th></tr>' +
      '<tr><th>窗口</th><th>网上</th></tr></thead><tbody><tr><td>甲科</td><td>12</td><td>XX</td><td>20</td></tr></tbody></table>',
  },
};

async function paste(where: string, given: { html: string; text: string }, at: number[] = [1]) {
  const report = reportOf('正文 前', where === 'table' ? '表格 ' : '正文 ', '正文 后');
  if (where === 'table')
    report.blocks[1] = { ...report.blocks[1]!, content: [{ text: '一\t二\n三\t四' }], form: { headerRows: 1 } };
  const { editor } = createReportEditor(report);
  Transforms.select(editor, Editor.start(editor, at));
  const readPage = ({ html, text }: { html: string; text: string }) => {
    const source = readPasted(html, new TextEncoder().encode(text));
    const recognition = recognise(source, { fileName: '' });
    return Promise.resolve({ ok: true as const, value: { token: 't', source, recognition } as ReadFile });
  };
  new Pasting(editor, new Composition(editor, new Batches(editor)), readPage, () => undefined);
  editor.insertData({
    getData: (type: string) => ({ 'text/html': given.html, 'text/plain': given.text })[type] ?? '',
  } as DataTransfer);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const table = slateToBlock(editor.children[1] as BlockElement);
  return { editor, table, text: inlineText(table.content, editor.document.figures) };
}

describe('a table with merged cells', () => {
  it.each(Object.entries(PAGES))('of %s keeps them, in one step of undo', async (_, given) => {
    const { editor, table, text } = await paste('text', given);
    expect(table.role).toBe('table');
    expect(text).toBe('科室\t受理\t\t合计\n\t窗口\t网上\t\n甲科\t12\tXX\t20');
    expect(table.form?.merged).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 2, columns: 1 },
    ]);
    expect(table.form?.headerRows).toBe(2);
    editor.undo();
    expect((editor.children[1] as BlockElement).role).toBe('text');
    expect(editor.history.undos).toEqual([]);
  });

  it.each(Object.entries(PAGES))('of %s keeps them in the cells of another table', async (_, given) => {
    const { table, text } = await paste('table', given, [1, 1, 0]);
    expect(text).toBe('一\t二\t\t\n科室\t受理\t\t合计\n\t窗口\t网上\t\n甲科\t12\tXX\t20');
    expect(table.form?.merged).toEqual([
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 2, columns: 1 },
    ]);
  });

  it('among paragraphs of Word keeps them too', async () => {
    const { html, text } = PAGES.Word!;
    const page = html.replace('<table', '<h1>一、受理情况</h1><p class=MsoNormal>各科室受理如下。</p><table');
    const { editor } = await paste('text', { html: page, text: `一、受理情况\r\n各科室受理如下。\r\n${text}` });
    const table = (editor.children as BlockElement[]).find(({ role }) => role === 'table');
    expect(table?.form?.merged?.length).toBe(3);
  });
});
