import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand, pressNatively } from './editor-page';
import { aReport, picture, quit } from './import-page';

let app: App;
let page: Page;

/** Imports a text as a clerk would paste it. */
async function store(text: string): Promise<void> {
  await page.evaluate(async (pasted) => {
    const read = await window.gangmu.readPasted({ text: pasted });
    if (!read.ok) throw new Error(read.error.code);
    const { token, recognition } = read.value;
    const { reports, furniture } = recognition;
    const made = await window.gangmu.confirmImport({ token, reports, furniture });
    if (!made.ok) throw new Error(made.error.code);
  }, text);
}
const nav = (name: string | RegExp) => page.getByRole('navigation', { name: '书架分类' }).getByRole('button', { name });
const row = (title: string) => page.locator('li[data-index]').filter({ hasText: title });
const box = (title: string) => row(title).getByRole('checkbox').first();
const search = () => page.getByRole('textbox', { name: '在全部报告中查找' });

beforeAll(async () => {
  app = await launch();
  page = app.page;
  for (const year of [2023, 2024, 2025]) await store(aReport(year, '云溪区政务服务中心'));
  await store(aReport(2025, '青禾镇文化站'));
  await store(aReport(2025, '青禾镇文化站'));
  await page.reload();
  await page.waitForSelector('header h1:not(:empty)');
  await row('2024年工作总结').waitFor();
}, 60_000);
afterAll(() => quit(app));

describe('the lists of the shelf', () => {
  it('change the details of several reports at once, and back', async () => {
    await box('云溪区政务服务中心2023年工作总结').check();
    await row('云溪区政务服务中心2024年工作总结')
      .getByRole('button')
      .first()
      .click({ modifiers: ['Control'] });
    await page.getByText('已选 2 份').waitFor();
    await picture(app, 'shelf-selection');
    await page.getByRole('button', { name: '修改信息…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '单位' }).fill('云溪区行政审批局');
    await dialog.getByRole('combobox', { name: '状态' }).selectOption({ label: '已定稿' });
    await picture(app, 'shelf-edit');
    await dialog.getByRole('button', { name: '保存修改' }).click();
    await nav(/^云溪区行政审批局\s*2$/u).waitFor();
    expect(await nav(/^已定稿/u).innerText()).toMatch(/2$/u);
    await page.getByRole('button', { name: '撤销' }).click();
    await nav(/^云溪区行政审批局/u).waitFor({ state: 'detached' });
    expect(await nav(/^已定稿/u).innerText()).toMatch(/0$/u);
  });

  it('put pinned reports first, and say how to pin where there are none', async () => {
    await nav(/^置顶/u).click();
    await page.getByText('还没有置顶的报告').waitFor();
    await picture(app, 'shelf-pinned-empty');
    await nav(/^全部报告/u).click();
    await row('2023年工作总结')
      .getByRole('button', { name: /更多操作/u })
      .click();
    await page.getByRole('menuitem', { name: '置顶' }).click();
    await expect.poll(() => page.locator('li[data-index="0"]').innerText()).toContain('2023年工作总结');
    expect(await nav(/^置顶/u).innerText()).toMatch(/1$/u);
  });

  it('point out what is there twice, and move it to the recycle bin', async () => {
    await nav(/^疑似重复\s*2$/u).click();
    await page.getByText('与另 1 份材料相同').first().waitFor();
    await picture(app, 'shelf-duplicates');
    await page.locator('li[data-index="1"]').getByRole('checkbox').check();
    await page.getByRole('toolbar', { name: '选中的报告' }).getByRole('button', { name: '移到回收站' }).click();
    await nav(/^疑似重复/u).waitFor({ state: 'detached' });
    expect(await nav(/^回收站/u).innerText()).toMatch(/1$/u);
    await nav(/^全部报告/u).click();
  });
});

describe('searching', () => {
  it('finds as one types, narrows, excludes, and opens at the passage by keyboard', async () => {
    await search().fill('培训');
    const hits = page.locator('[data-results] li');
    await expect.poll(() => hits.count()).toBe(4);
    await page.getByRole('combobox', { name: '全部年度' }).selectOption({ label: '2025 年' });
    await expect.poll(() => hits.count()).toBe(2);
    await page.getByRole('combobox', { name: '全部单位' }).selectOption({ label: '青禾镇文化站' });
    await expect.poll(() => hits.count()).toBe(1);
    await picture(app, 'shelf-search');
    await search().fill('培训 -岗位');
    await page.getByText('在所选的范围内没有').waitFor();
    await picture(app, 'shelf-search-none');
    await page.getByRole('button', { name: '不限范围' }).first().click();
    await search().fill('“岗位练兵” 培训');
    await expect.poll(() => hits.count()).toBe(4);
    await search().press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTestId('editor').waitFor();
  });

  it('finds reports by their titles first, with the words marked, and opens the first by Enter', async () => {
    await chooseCommand(app.electron, 'shelf');
    await search().fill('文化站 2025');
    const titles = page.locator('[data-results] li[data-title]');
    await expect.poll(() => titles.count()).toBe(1);
    expect(await titles.first().locator('mark').allInnerTexts()).toEqual(['文化站', '2025']);
    expect(await page.getByRole('search').innerText()).toContain('标题 1 份');
    await search().fill('工作总结');
    await expect.poll(() => titles.count()).toBe(4);
    await picture(app, 'shelf-search-titles');
    await page.getByRole('combobox', { name: '全部年度' }).selectOption({ label: '2023 年' });
    await expect.poll(() => titles.count()).toBe(1);
    await search().press('Enter');
    await page.getByTestId('editor').waitFor();
  });

  it('looks for what is selected in a report, and goes back to it', async () => {
    const editor = page.getByTestId('editor');
    await editor.getByText('设置自助终端').first().dblclick();
    const select = () =>
      editor.evaluate((root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent!.indexOf('自助终端');
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 4);
          getSelection()!.removeAllRanges();
          getSelection()!.addRange(range);
          return;
        }
      });
    // The editor takes a selection over 100 ms later; drawn before, it puts its own (the double click's) back.
    await expect
      .poll(async () => {
        await select();
        await page.waitForTimeout(200);
        return page.evaluate(() => getSelection()!.toString());
      })
      .toBe('自助终端');
    await pressNatively(app.electron, 'F', ['control', 'shift']);
    await expect.poll(() => search().inputValue()).toBe('自助终端');
    await expect.poll(() => page.locator('[data-results] li').count()).toBe(4);
    await picture(app, 'shelf-selection-search');
    await page.getByRole('button', { name: '回到正在写的报告' }).click();
    await page.getByTestId('editor').waitFor();
  });
});
