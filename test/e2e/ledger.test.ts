import type { Page } from 'playwright-core';
import { zipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Op } from '../../shared/model/patch';
import { launch, type App } from './app';
import { chooseCommand } from './editor-page';
import { answerOpenDialog, fileFolder, picture, quit, write } from './import-page';
import { saved, stored } from './steps';

let app: App;
let page: Page;
let now: string;

const LABELS: [string, string][] = [
  ['受理事项', '件'],
  ['群众满意率', '%'],
  ['参加培训人次', '人次'],
];

async function store(year: number, texts: string[]): Promise<string> {
  const ops = LABELS.flatMap(([label, unit], i): Op[] => {
    const figure = { id: `f${i}`, label, unit, text: texts[i]! };
    const content = [{ text: `${label}` }, { figureId: figure.id }, { text: `${unit}。` }];
    const block = { id: `b${i}`, role: 'outcome', depth: 0, marker: null, flow: 'paragraph', content } as const;
    return [
      { type: 'putFigure', figure },
      { type: 'putBlock', block: { ...block, content: [...content] } },
    ];
  });
  return page.evaluate(
    async ([inYear, list]) => {
      const matter = { subtitle: '', addressee: '', signature: '', date: '' };
      const made = await window.gangmu.createReport({
        metadata: {
          title: `云溪区政务服务中心${inYear}年工作总结`,
          unit: '云溪区政务服务中心',
          kind: 'summary',
          year: inYear,
          part: 'year',
          status: inYear === 2026 ? 'draft' : 'prior',
          matter,
        },
      });
      if (!made.ok) throw new Error(made.error.code);
      const put = await window.gangmu.applyPatch({ reportId: made.value.id, client: `c${inYear}`, seq: 1, ops: list });
      if (!put.ok) throw new Error(put.error.detail ?? put.error.code);
      return made.value.id;
    },
    [year, ops] as const,
  );
}

/** The smallest workbook that spreadsheets open: one sheet, its texts inline. */
function workbook(rows: (string | number)[][]): Uint8Array {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const place = (xml: string, row: number, column: number) =>
    xml.replace('<c', `<c r="${String.fromCharCode(65 + column)}${row + 1}"`);
  const sheet = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => place(cell(value), r, c)).join('')}</row>`)
    .join('');
  const ns = 'http://schemas.openxmlformats.org';
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="a" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="a" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${head}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

const texts = async () => (await stored(page, now)).figures.map(({ text }) => text);

beforeAll(async () => {
  app = await launch();
  page = app.page;
  await store(2024, ['21,003', '95.9', '3,000']);
  await store(2025, ['25,289', '97.2', '3,127']);
  now = await store(2026, ['28,416', 'XX', 'XXXX']);
  await page.reload();
  await page.waitForSelector('header h1:not(:empty)');
  await page.getByText('云溪区政务服务中心2026年工作总结').first().click();
  await page.getByTestId('editor').waitFor();
}, 60_000);
afterAll(() => quit(app));

it('shows each figure beside that of the year before, and tells the change as a phrase', async () => {
  await page.getByRole('tab', { name: '数据' }).click();
  await picture(app, 'ledger-entry');
  await page.getByRole('button', { name: '数据台账' }).click();
  await page.getByRole('button', { name: '受理事项' }).click();
  expect(await page.getByTestId('phrase').innerText()).toBe('比上年增加3,127件，增长12.4%');
  await page.getByRole('img', { name: '受理事项历年走势' }).waitFor();
  await picture(app, 'ledger-report');
  await page.getByRole('button', { name: '写到数据后面' }).click();
  await page.getByText('已写入报告').waitFor();
  const inserted = (await stored(page, now)).blocks[0]!.content.at(-1);
  expect(inserted).toEqual({ text: '件，比上年增加3,127件，增长12.4%。' });
});

it('shows what an office counts over the years', async () => {
  await page.getByRole('combobox', { name: '台账范围' }).selectOption({ label: '云溪区政务服务中心历年数据' });
  await page.getByRole('columnheader', { name: '2024' }).waitFor();
  await page.getByRole('button', { name: '群众满意率' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.getByTestId('ledger-detail').innerText()).toContain('参加培训人次');
  await picture(app, 'ledger-unit');
});

it('points out one label with two values, and shows only those', async () => {
  await page.evaluate(async (id) => {
    const figure = { id: 'other', label: '受理事项', unit: '件', text: '28,999' };
    const content = [{ text: '窗口受理事项' }, { figureId: 'other' }, { text: '件。' }];
    const block = { id: 'other', role: 'text', depth: 0, marker: null, flow: 'paragraph', content } as const;
    const ops = [
      { type: 'putFigure', figure },
      { type: 'putBlock', block: { ...block, content: [...content] } },
    ] as never;
    const put = await window.gangmu.applyPatch({ reportId: id, client: 'other', seq: 1, ops });
    if (!put.ok) throw new Error(put.error.code);
  }, now);
  await chooseCommand(app.electron, 'shelf');
  await page.getByRole('button', { name: '新建报告' }).waitFor();
  await chooseCommand(app.electron, 'ledger');
  await page.getByRole('combobox', { name: '台账范围' }).selectOption({ label: '云溪区政务服务中心历年数据' });
  await expect.poll(() => page.getByText('不一致', { exact: true }).count()).toBe(1);
  await page.getByRole('button', { name: '受理事项' }).click();
  expect(await page.getByTestId('ledger-detail').getByRole('note').innerText()).toContain('28,999');
  await page
    .getByRole('button', { name: /不一致/u })
    .first()
    .click();
  await expect.poll(() => page.getByRole('button', { name: '群众满意率' }).count()).toBe(0);
  await picture(app, 'ledger-conflict');
  await page.evaluate(async (id) => {
    const ops = [
      { type: 'deleteBlock', id: 'other' },
      { type: 'deleteFigure', id: 'other' },
    ] as never;
    const put = await window.gangmu.applyPatch({ reportId: id, client: 'other', seq: 2, ops });
    if (!put.ok) throw new Error(put.error.code);
  }, now);
  await chooseCommand(app.electron, 'shelf');
  await page.getByText('云溪区政务服务中心2026年工作总结').first().click();
  await page.getByTestId('editor').waitFor();
  await page.getByRole('tab', { name: '数据' }).click();
  await page.getByRole('button', { name: '数据台账' }).click();
  await page.getByRole('button', { name: '受理事项' }).waitFor();
});

it('fills figures from a pasted table, once somebody has seen what changes', async () => {
  await page.getByRole('button', { name: '从表格导入…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .fill('指标\t2025年\t2026年\n受理事项\t25289\t28416\n群众满意率\t97.2\t98.1\n培训人次\t3127\t3400');
  await dialog.getByText('对上 3 项').waitFor();
  await picture(app, 'ledger-import');
  expect(await texts()).toEqual(['28,416', 'XX', 'XXXX']);
  await dialog.getByRole('button', { name: '写入 1 个数据' }).waitFor();
  await dialog.getByRole('checkbox', { name: '写入 参加培训人次' }).check();
  await dialog.getByRole('button', { name: '写入 2 个数据' }).click();
  await expect.poll(texts).toEqual(['28,416', '98.1', '3400']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(texts).toEqual(['28,416', 'XX', 'XXXX']);
});

it('fills them from .xlsx and .csv files, and says of another file that it is no table', async () => {
  const folder = fileFolder();
  const xlsx = workbook([
    ['指标', '数值'],
    ['群众满意率', 98.1],
    ['参加培训人次', 3400],
  ]);
  await answerOpenDialog(app, [write(folder, '数据.xlsx', xlsx)]);
  await page.getByRole('button', { name: '从表格导入…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '选择 .xlsx 或 .csv 文件…' }).click();
  await dialog.getByText('“数据.xlsx”：3 行').waitFor();
  await picture(app, 'ledger-import-file');
  await dialog.getByRole('button', { name: '写入 2 个数据' }).waitFor();

  await answerOpenDialog(app, [write(folder, '坏.xlsx', xlsx.slice(0, 300))]);
  await dialog.getByRole('button', { name: '选择 .xlsx 或 .csv 文件…' }).click();
  await page.getByRole('alert').filter({ hasText: '坏.xlsx' }).waitFor();

  await answerOpenDialog(app, [write(folder, '数据.csv', '群众满意率,98.2\n参加培训人次,"3,401"\n')]);
  await dialog.getByRole('button', { name: '选择 .xlsx 或 .csv 文件…' }).click();
  await dialog.getByText('“数据.csv”：2 行').waitFor();
  await dialog.getByRole('button', { name: '写入 2 个数据' }).click();
  await expect.poll(texts).toEqual(['28,416', '98.2', '3,401']);
  await page.getByRole('button', { name: '回到报告' }).click();
  await page.getByTestId('editor').waitFor();
  await saved(page);
});
