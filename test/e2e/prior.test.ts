import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type App } from './app';
import { quit } from './import-page';
import { newReport, saved, stored, storedText } from './steps';

let app: App;
let id: string;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-prior-'));

beforeAll(async () => {
  app = await launch();
  // Last year's, as a clerk would have it in the library.
  await app.page.evaluate(async () => {
    const read = await window.gangmu.readPasted({
      text: [
        '云溪区政务服务中心2025年工作总结',
        '一、优化窗口服务，在便民利企上下功夫',
        '一是推行一窗受理。2025年整合九个部门窗口，共受理事项25,289件，群众满意率97.2%。',
        '二是延伸基层触角。6月底前把高频事项下放到12个社区代办点。',
        '二、加强档案整理，在摸清家底上下功夫',
        '一是完成历史档案数字化1.2万卷。',
      ].join('\n'),
    });
    if (!read.ok) throw new Error(read.error.code);
    const { token, recognition } = read.value;
    const made = await window.gangmu.confirmImport({
      token,
      reports: recognition.reports,
      furniture: recognition.furniture,
    });
    if (!made.ok) throw new Error(made.error.code);
  });
  id = await newReport(app.page, '云溪区政务服务中心2026年工作总结');
});
afterAll(async () => {
  await quit(app);
  rmSync(folder, { recursive: true, force: true });
});

it('shows what last year said to the goal one writes, puts it in, and has every stale place confirmed by hand', async () => {
  const { page } = app;
  await page.getByTestId('editor').click();
  await page.keyboard.press('Control+2');
  await page.keyboard.insertText('持续优化窗口服务，在便民利企上下功夫');
  await page.getByRole('tab', { name: '往年' }).click();
  const pane = page.getByTestId('prior-pane');
  await pane.getByText('2025 全年').waitFor();
  expect(await pane.getByRole('listitem').first().innerText()).toContain('推行一窗受理');
  // Both measures of last year are not written yet.
  await pane.getByText('当时有、现在还没写').waitFor();
  await page.screenshot({ path: join(folder, 'prior.png') });

  await pane.getByRole('button', { name: '引用', exact: true }).first().click();
  await pane.getByText(/待核对 \d 处/).waitFor();
  await saved(page);
  expect((await storedText(page, id)).split('\n').slice(0, 2)).toEqual([
    '持续优化窗口服务，在便民利企上下功夫',
    '推行一窗受理。',
  ]);
  expect(await storedText(page, id)).toContain('2025年整合');
  const { figures } = await stored(page, id);
  expect(figures.map(({ previous }) => previous?.text)).toContain('25,289');
  await page.screenshot({ path: join(folder, 'stale.png') });

  // One is changed by arithmetic, the others stay as they are.
  await pane.getByRole('button', { name: '改为“2026年”' }).click();
  await expect.poll(() => storedText(page, id)).toContain('2026年整合');
  for (let left = await pane.getByRole('button', { name: '仍然对' }).count(); left > 0; left--) {
    await pane.getByRole('button', { name: '仍然对' }).first().click();
    await expect.poll(() => pane.getByRole('button', { name: '仍然对' }).count()).toBe(left - 1);
  }
  await saved(page);
  expect(JSON.stringify(await stored(page, id))).not.toContain('"stale"');
});

it('reckons from the year that the prior report is of, not from last year', async () => {
  const { page } = app;
  await page.evaluate(async () => {
    const read = await window.gangmu.readPasted({
      text: [
        '云溪区图书馆2022年工作总结',
        '一、办好馆庆活动，在扩大影响上下功夫',
        '一是举行建馆20周年展览。2022年共办展览三场，观众踊跃。',
      ].join('\n'),
    });
    if (!read.ok) throw new Error(read.error.code);
    const { token, recognition } = read.value;
    const { reports, furniture } = recognition;
    const made = await window.gangmu.confirmImport({ token, reports, furniture });
    if (!made.ok) throw new Error(made.error.code);
  });
  await newReport(page, '云溪区图书馆2026年工作总结');
  await page.getByTestId('editor').click();
  await page.keyboard.press('Control+2');
  await page.keyboard.insertText('办好馆庆活动，在扩大影响上下功夫');
  await page.getByRole('tab', { name: '往年' }).click();
  const pane = page.getByTestId('prior-pane');
  await pane.getByText('2022 全年').waitFor();
  await pane.getByRole('button', { name: '引用', exact: true }).first().click();
  await pane.getByRole('button', { name: '改为“24周年”' }).waitFor();
  await pane.getByRole('button', { name: '改为“2026年”' }).waitFor();
});
