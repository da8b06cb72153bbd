import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCfb } from '../fixtures/docx/make-cfb';
import { makeDocx, p } from '../fixtures/docx/make-docx';
import { launch, type App } from './app';
import { aReport, allRead, card, fileFolder, importFiles, picture, quit, reportTitles, write } from './import-page';

let app: App;
const folder = fileFolder();

/** An empty zip archive. */
const ZIP = Buffer.from('504b0506' + '00'.repeat(18), 'hex');

beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

it('each bad file gets its own clear message, nothing reaches the library, and the others go on', async () => {
  const { page } = app;
  const docx = makeDocx({ body: p('青禾镇便民中心2024年工作总结') + p('一、优化服务。') });
  mkdirSync(join(folder, '文件夹'));
  const large = write(folder, '超大.txt', '一、');
  truncateSync(large, 200 * 1024 * 1024);
  const paths = [
    write(folder, '空.docx', ''),
    write(folder, '压缩包.docx', ZIP),
    write(folder, '半截.docx', docx.subarray(0, Math.floor(docx.length / 2))),
    large,
    write(folder, '加密.docx', makeCfb(['EncryptionInfo', 'EncryptedPackage'])),
    join(folder, '文件夹'),
    join(folder, '不在了.docx'),
    write(folder, '杂项.txt', '首页 > 范文大全 > 工作总结\n上一篇：无\n下一篇：无\n'),
    write(folder, '好.txt', aReport(2024, '青禾镇便民中心')),
  ];
  await importFiles(app, paths);
  await allRead(page);

  const messages: Record<string, RegExp> = {
    '空.docx': /空文件/,
    '压缩包.docx': /是压缩包/,
    '半截.docx': /已损坏或不完整/,
    '超大.txt': /太大/,
    '加密.docx': /打开密码/,
    文件夹: /是文件夹/,
    '不在了.docx': /找不到/,
    '杂项.txt': /没有报告正文/,
  };
  for (const [name, message] of Object.entries(messages)) {
    const file = card(page, name);
    await file.locator('button').first().scrollIntoViewIfNeeded();
    expect(await file.getAttribute('data-state'), name).toBe('failed');
    expect(await file.textContent(), name).toMatch(message);
    await file.locator('button').first().click();
    await page.getByText('这份文件没有导入').waitFor();
    expect(await page.locator('main').textContent()).toMatch(message);
  }
  expect(await reportTitles(page)).toEqual([]);

  await page.getByRole('button', { name: '导入小结' }).first().click();
  await page.getByTestId('import-summary').waitFor();
  expect(await page.getByTestId('import-summary').textContent()).toContain('8无法读取');
  await picture(app, 'bad');

  await card(page, '好.txt').locator('button').first().click();
  await page.getByText('确认入库').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => reportTitles(page)).toEqual(['青禾镇便民中心2024年工作总结']);
});

it('a file that is put right is read again', async () => {
  const { page } = app;
  const path = write(folder, '补上.txt', '');
  await page
    .getByRole('button', { name: '回到书架' })
    .or(page.getByRole('button', { name: '书架' }))
    .first()
    .click();
  await importFiles(app, [path]);
  await page.getByText('这份文件没有导入').waitFor();
  writeFileSync(path, aReport(2023, '湖滨文化站'));
  await page.locator('main').getByRole('button', { name: '重新识别' }).last().click();
  await page.getByText('确认入库').first().waitFor();
});
