import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { sampleReport } from '../unit/export/sample-report';
import { launch, type App } from './app';
import { unreached, violations } from './axe';
import { quit } from './import-page';
import { newReport, saved, stored } from './steps';

const shots = process.env.GANGMU_SHOTS;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-formats-'));
let app: App;
let id: string;

beforeAll(async () => {
  app = await launch();
  id = await newReport(app.page, '云溪区政务服务中心2026年工作总结');
  await app.page.getByTestId('editor').click();
  await app.page.keyboard.insertText('全面推行一窗受理。办理事项XXXX件。');
  await app.page.keyboard.press('Control+2');
  await saved(app.page);
});
afterAll(async () => {
  await quit(app);
  rmSync(folder, { recursive: true, force: true });
});

async function shot(name: string): Promise<void> {
  if (shots !== undefined) await app.page.screenshot({ path: join(shots, `${name}.png`) });
}

async function answerSave(path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

async function answerOpen(path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

const dialog = () => app.page.getByRole('dialog');

describe('the export dialog', () => {
  it('asks for format, content, profile and options, and writes what was chosen', async () => {
    await app.page.getByRole('button', { name: '导出 Word' }).click();
    await dialog().getByLabel('版式', { exact: true }).waitFor();
    await dialog().getByLabel('正文前加目录').check();
    await dialog().getByLabel('标题编号').selectOption('automatic');
    await dialog().getByText('附件说明与版记').click();
    await dialog().getByLabel('附件名称').fill('事项清单');
    await shot('export-dialog');
    const path = join(folder, 'a.docx');
    await answerSave(path);
    await dialog().locator('button[type=submit]').click();
    await app.page.getByText('已导出“a.docx”').waitFor();
    const body = strFromU8(unzipSync(readFileSync(path))['word/document.xml']!);
    expect(body).toContain('TOC \\o');
    expect(body).toContain('附件：事项清单');
    await saved(app.page);
    expect((await stored(app.page, id)).matter.attachments).toBe('事项清单');
  });

  it('remembers the choice, and offers a spreadsheet its tables only', async () => {
    await app.page.getByRole('button', { name: '导出 Word' }).click();
    expect(await dialog().getByLabel('正文前加目录').isChecked()).toBe(true);
    await dialog().getByLabel('文件格式').selectOption('xlsx');
    expect(await dialog().getByLabel('内容').locator('option').allTextContents()).toEqual(['任务分解表', '数据表']);
    await dialog().getByLabel('内容').selectOption('figures');
    const path = join(folder, 'a.xlsx');
    await answerSave(path);
    await dialog().locator('button[type=submit]').click();
    await app.page.getByText('已导出“a.xlsx”').waitFor();
    expect(Object.keys(unzipSync(readFileSync(path)))).toContain('xl/workbook.xml');
  });

  it('says in words what went wrong, and leaves the old file alone', async () => {
    const path = join(folder, 'taken.docx');
    await app.electron.evaluate(
      ({ dialog: dialogs }, filePath) => {
        dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, 'missing', 'b.docx'),
    );
    writeFileSync(path, 'old');
    await app.page.getByRole('button', { name: '导出 Word' }).click();
    await dialog().locator('button[type=submit]').click();
    await app.page.getByText('“b.docx”这个文件名不可用').waitFor();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('format profiles', () => {
  it('copies a built-in profile, changes it beside a sample, and exports with it', async () => {
    await app.page.getByRole('button', { name: '导出 Word' }).click();
    await dialog().getByRole('button', { name: '管理版式…' }).click();
    await app.page.getByRole('button', { name: '复制一份来修改' }).waitFor();
    await shot('formats-built-in');
    await app.page.getByRole('button', { name: '复制一份来修改' }).click();
    await app.page.getByLabel('名称').fill('云溪区版式');
    await app.page.getByLabel('正文行距（磅）').fill('30');
    await app.page.getByLabel('一、 字体').selectOption('方正黑体_GBK');
    await app.page.getByLabel('标题编号').selectOption('fullWidthDot');
    await app.page.getByRole('button', { name: '用于导出' }).click();
    await app.page.getByRole('button', { name: '导出时使用', exact: true }).waitFor();
    await shot('formats-own');
    const profiles = await app.page.evaluate(() => window.gangmu.listProfiles());
    const own = profiles.ok ? profiles.value.find(({ name }) => name === '云溪区版式') : undefined;
    expect(own).toMatchObject({ linePitch: 30, separators: 'fullWidthDot', grid: { lines: 21 } });
    expect(own?.headings.first.font.name).toBe('方正黑体_GBK');
  });

  it('refuses to take over a value that is no number, and says what is wanted', async () => {
    await app.page.getByLabel('正文行距（磅）').fill('很大');
    await app.page.getByText('请填 4 到 96 之间的数').waitFor();
    await app.page.getByLabel('正文行距（磅）').blur();
    expect(await app.page.getByLabel('正文行距（磅）').inputValue()).toBe('30');
  });

  it('goes out as a file and comes back in; other files are refused with a reason', async () => {
    const path = join(folder, '版式.json');
    await answerSave(path);
    await app.page.getByRole('button', { name: '导出为文件…' }).click();
    await app.page.getByText('已导出版式“版式.json”').waitFor();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ profile: { name: '云溪区版式' } });
    await answerOpen(path);
    await app.page.getByRole('button', { name: '从文件导入…' }).click();
    await expect.poll(() => app.page.getByRole('navigation').getByText('云溪区版式').count()).toBe(2);

    const broken = JSON.parse(readFileSync(path, 'utf8')) as { profile: { page: { top: unknown } } };
    broken.profile.page.top = '很宽';
    writeFileSync(path, JSON.stringify(broken));
    await app.page.getByRole('button', { name: '从文件导入…' }).click();
    await app.page.getByText('其中“page.top”一项的值不对').waitFor();
  });

  it('is taken from a Word template, with a list of what was found', async () => {
    const path = join(folder, '本区模板.docx');
    writeFileSync(path, await reportToDocx(sampleReport(), STANDARD_PROFILE));
    await answerOpen(path);
    await app.page.getByRole('button', { name: '取自本单位模板…' }).click();
    await dialog().getByText('28.95 pt').first().waitFor();
    await shot('formats-template');
    expect(await violations(app.page)).toEqual([]);
    expect(await unreached(app.page, dialog())).toEqual([]);
    await dialog().getByRole('button', { name: '用作新版式' }).click();
    await app.page.getByRole('navigation').getByText('本区模板').waitFor();
    await shot('formats-taken');
  });

  it('is deleted and brought back', async () => {
    await app.page.getByRole('button', { name: '删除' }).click();
    await app.page.getByText('已删除版式“本区模板”').waitFor();
    await app.page.getByRole('button', { name: '撤销' }).click();
    await app.page.getByRole('navigation').getByText('本区模板').waitFor();
    expect(COMMON_PROFILE.name).toBe('');
  });
});
