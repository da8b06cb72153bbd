import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { launch, type App } from './app';
import {
  aReport,
  allRead,
  answerOpenDialog,
  card,
  fileFolder,
  picture,
  quit,
  reportTitles,
  write,
} from './import-page';

let app: App;
afterEach(() => quit(app));

/** 40 files, some of them in a folder within: 35 reports, 3 that cannot be read, 2 that are there twice; and what is no document. */
function folderOfReports(): string {
  const folder = fileFolder();
  mkdirSync(join(folder, '旧材料', '更早'), { recursive: true });
  for (let i = 0; i < 35; i++) {
    const inner = i < 20 ? '' : i < 30 ? '旧材料' : '旧材料/更早';
    write(join(folder, inner), `总结${String(i + 1).padStart(2, '0')}.txt`, aReport(1980 + i, '青禾镇便民中心'));
  }
  write(folder, '坏1.docx', '');
  write(folder, '坏2.docx', Buffer.from('504b0506' + '00'.repeat(18), 'hex'));
  write(folder, '坏3.txt', '首页 > 范文大全 > 工作总结\n');
  write(folder, '总结99甲.txt', aReport(1980, '青禾镇便民中心'));
  // The same text, not the same bytes.
  write(folder, '总结99乙.txt', aReport(1981, '青禾镇便民中心').replaceAll('\n', '\r\n\r\n'));
  write(folder, '~$总结01.docx', 'x');
  write(folder, '.hidden', 'x');
  write(folder, '照片.jpg', 'x');
  return folder;
}

async function importFolder(folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import-folder')?.click());
}

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await app.page
      .getByTestId('import-summary')
      .locator('ul')
      .first()
      .locator('li')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('span')!.textContent,
          Number(item.querySelector('strong')!.textContent),
        ]),
      ),
  ) as Record<string, number>;

it('a folder is read with progress, and the summary says what became of each file', async () => {
  app = await launch();
  const { page } = app;
  await importFolder(folderOfReports());
  await page.getByTestId('reading-bar').waitFor();
  await page.getByText(/正在识别 [1-9]\d*\/40：/).waitFor();
  await picture(app, 'batch-reading');
  // The window answers while files are read, and no more than two are read at a time.
  expect(await page.locator('[data-pane=files] [data-state=reading]').count()).toBeLessThanOrEqual(2);
  const frame = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        requestAnimationFrame(() => done(performance.now() - start));
      }),
  );
  expect(frame).toBeLessThan(500);
  await allRead(page);
  await page.getByText('40 份文件已全部识别').waitFor();
  await page.getByRole('button', { name: '导入小结' }).first().click();
  await picture(app, 'batch-summary');
  const read = await counts();
  expect(read).toMatchObject({ 入库: 0, 无法读取: 3, 重复: 2 });
  expect(read['无疑问，待入库']! + read['需核对']!).toBe(35);
  expect(await page.getByTestId('import-summary').textContent()).toMatch(/坏1\.docx“坏1\.docx”是空文件/);

  await page
    .getByRole('button', { name: /^全部接受/ })
    .last()
    .click();
  await expect.poll(async () => (await reportTitles(page)).length, { timeout: 60_000 }).toBe(read['无疑问，待入库']);
  await page.getByTestId('import-summary').waitFor();
  await expect.poll(counts).toMatchObject({ 入库: read['无疑问，待入库'], 需核对: read['需核对'], 重复: 2 });
  await picture(app, 'batch-stored');

  const twin = card(page, '总结99甲.txt');
  await page.locator('[data-pane=files]').evaluate((list) => (list.scrollTop = list.scrollHeight));
  await twin.getByRole('button', { name: '跳过' }).click();
  await card(page, '总结99乙.txt').getByRole('button', { name: '仍然导入' }).click();
  await page.getByText('确认入库').or(page.getByText('确认，下一份')).first().waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await reportTitles(page)).length).toBe(read['无疑问，待入库']! + 1);
});

it('everything can be stopped in the middle, and gone on with; what is in the library is recognised', async () => {
  app = await launch();
  const { page } = app;
  const folder = folderOfReports();
  await importFolder(folder);
  await page.getByText(/正在识别 [5-9]\/40：/).waitFor();
  await page.getByRole('button', { name: '全部停止' }).click();
  await allRead(page);
  // What was stopped is not said to be read.
  await page.getByText(/已停止：识别了 \d+ 份，\d+ 份没有识别。资料库没有改动。/).waitFor();
  await page.getByRole('button', { name: '导入小结' }).first().click();
  const stopped = await counts();
  await page.getByText(/已停止：识别了 \d+ 份/).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /^已停止 \d+/ }).waitFor();
  expect(stopped['已停止']).toBeGreaterThan(20);
  expect(Object.values(stopped).reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(await reportTitles(page)).toEqual([]);
  await page.getByRole('button', { name: /^继续识别/ }).click();
  await page.getByTestId('reading-bar').waitFor();
  await allRead(page);
  expect(await counts()).toMatchObject({ 无法读取: 3, 重复: 2 });

  await page
    .getByRole('button', { name: /^全部接受/ })
    .last()
    .click();
  await page.getByText(/\d+ 份文件已入库/).waitFor({ timeout: 60_000 });
  const before = (await reportTitles(page)).length;
  const again = fileFolder();
  const path = write(again, '再来一次.txt', aReport(2005, '青禾镇便民中心'));
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: '添加文件…' }).click();
  const twin = card(page, '再来一次.txt');
  await page.getByText('这份材料已经有了').waitFor();
  await picture(app, 'batch-duplicate');
  expect(await twin.textContent()).toContain('与书架上的《青禾镇便民中心2005年工作总结》是同一个文件');
  await page.locator('main').getByRole('button', { name: '打开已有' }).last().click();
  await page.getByTestId('editor').waitFor();
  expect(await page.locator('header h1').textContent()).toBe('青禾镇便民中心2005年工作总结');
  expect((await reportTitles(page)).length).toBe(before);
});
