import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Op } from '../../shared/model/patch';
import type { Report } from '../../shared/model/report';
import { goldPairs } from '../unit/compare/gold';
import { launch, type App } from './app';
import { chooseCommand } from './editor-page';
import { fileFolder, picture, quit } from './import-page';

let app: App;
let page: Page;

const STYLE: Partial<Record<Report['blocks'][number]['role'], string>> = { goal: '一、', measure: '一是' };

/** Puts a report of the fixtures into the library; returns its id. */
async function store(report: Report, title: string, year: number, status: 'prior' | 'draft'): Promise<string> {
  const ops: Op[] = [
    ...report.figures.map((figure): Op => ({ type: 'putFigure', figure })),
    ...report.blocks.map((block, i): Op => {
      const style = STYLE[block.role];
      const id = `${year}-${block.id}`;
      const after = i === 0 ? null : `${year}-${report.blocks[i - 1]!.id}`;
      return { type: 'putBlock', block: { ...block, id, marker: style === undefined ? null : { style } }, after };
    }),
  ];
  return page.evaluate(
    async ([name, inYear, as, list]) => {
      const matter = { subtitle: '', addressee: '', signature: '', date: '' };
      const metadata = {
        title: name,
        kind: 'summary',
        unit: '云溪区政务服务中心',
        year: inYear,
        part: 'year',
      } as const;
      const made = await window.gangmu.createReport({ metadata: { ...metadata, status: as, matter } });
      if (!made.ok) throw new Error(made.error.code);
      const put = await window.gangmu.applyPatch({ reportId: made.value.id, client: name, seq: 1, ops: list });
      if (!put.ok) throw new Error(put.error.detail ?? put.error.code);
      return made.value.id;
    },
    [title, year, status, ops] as const,
  );
}

beforeAll(async () => {
  app = await launch();
  page = app.page;
  const pair = goldPairs().find(({ name }) => name === '01-service-centre renamed')!;
  const other = goldPairs().find(({ name }) => name.startsWith('03-water'))!;
  await store(pair.before, '云溪区政务服务中心2025年工作总结', 2025, 'prior');
  await store(pair.after, '云溪区政务服务中心2026年工作总结', 2026, 'draft');
  await store(other.before, '云溪区水利局2024年工作总结', 2024, 'prior');
  await page.reload();
  await page.waitForSelector('header h1:not(:empty)');
}, 60_000);

afterAll(() => quit(app));

const columns = () => page.getByTestId('compare-columns');
const card = (side: 'before' | 'after', text: string) =>
  columns().locator(`section[data-side=${side}]`).filter({ hasText: text });

describe('comparing two reports', () => {
  it('is reached from the shelf, with last year’s report chosen beside this year’s', async () => {
    await page
      .getByRole('button', { name: /^云溪区政务服务中心2026年工作总结/u })
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: '与另一份对照…' }).click();
    const dialog = page.getByRole('dialog', { name: '对照两份报告' });
    await expect
      .poll(() => dialog.getByRole('listbox').getByRole('option', { selected: true }).allInnerTexts())
      .toEqual([expect.stringContaining('2025年工作总结'), expect.stringContaining('2026年工作总结')]);
    await picture(app, 'compare-dialog');
    await dialog.getByRole('button', { name: '开始对照' }).click();
    await columns().waitFor();
    await expect.poll(() => page.locator('header h1').first().innerText()).toBe('对照：2025 年全年 ↔ 2026 年全年');
  });

  it('shows what changed, what is new and what was left out', async () => {
    const goal = card('after', '优化窗口服务');
    expect(await goal.locator('ins').allInnerTexts()).toEqual(
      expect.arrayContaining(['持续', '利企', '十二', '28,578']),
    );
    expect(await card('before', '优化窗口服务').locator('del').allInnerTexts()).toEqual(
      expect.arrayContaining(['九', '25,289']),
    );
    await expect.poll(() => columns().getByText('今年未写：去年的目标“推进档案整理，在规范上下功夫”').count()).toBe(1);
    await expect.poll(() => columns().getByText('去年没有这一目标').count()).toBe(1);
    expect(await page.locator('footer').innerText()).toContain('目标 5 · 对齐 3 · 新增 1 · 未写 1');
    await picture(app, 'compare');
  });

  it('puts the figures side by side and says how much is the same in which report', async () => {
    const pane = page.getByTestId('compare-pane');
    await expect.poll(() => pane.innerText()).toContain('25,289 → 28,578 +13%');
    const sameness = page.getByTestId('sameness');
    await sameness.waitFor();
    expect(await sameness.innerText()).toMatch(/与 2025 年全年\s+\d+%/u);
    expect(await sameness.innerText()).not.toContain('2024');
  });

  it('goes from difference to difference by keyboard, and shows only those', async () => {
    const status = page.locator('footer [role=status]');
    await columns().focus();
    await page.keyboard.press('ArrowDown');
    expect(await status.innerText()).toMatch(/^第 1／\d+ 处不同$/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F8');
    expect(await status.innerText()).toMatch(/^第 3／/u);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+F8');
    expect(await status.innerText()).toMatch(/^第 1／/u);
    await page.getByRole('button', { name: '标出雷同句' }).click();
    expect(await columns().locator('mark').count()).toBeGreaterThan(3);
    await picture(app, 'compare-same');
    const all = await columns().locator('p').count();
    await page.getByRole('button', { name: '只看不同' }).click();
    await expect.poll(() => columns().locator('p').count()).toBeLessThan(all + 1);
    expect(await columns().locator('p[data-kind=same]').count()).toBe(0);
    await picture(app, 'compare-differences');
    await page.getByRole('button', { name: '按目标对齐' }).click();
  });

  it('writes up a goal that was left out, and takes that back', async () => {
    await columns().getByRole('button', { name: '补写' }).click();
    await expect.poll(() => columns().getByText('今年未写').count()).toBe(0);
    expect(await page.locator('footer').innerText()).toContain('对齐 4 · 新增 1 · 未写 0');
    await picture(app, 'compare-written');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => columns().getByText('今年未写').count()).toBe(1);
  });

  it('exports a table', async () => {
    const path = join(fileFolder(), '对照.xlsx');
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: '导出对照表' }).click();
    await page.getByText('已导出“对照.xlsx”').waitFor();
    const strings = new TextDecoder().decode(unzipSync(readFileSync(path))['xl/sharedStrings.xml']);
    expect(strings).toContain('推进档案整理，在规范上下功夫');
    expect(strings).toContain('未写');
  });

  it('leads to the report and back again through the menu', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '新建报告' }).waitFor();
    await page
      .getByRole('button', { name: /^云溪区政务服务中心2026年工作总结/u })
      .first()
      .click();
    await page.getByTestId('editor').waitFor();
    await chooseCommand(app.electron, 'compare');
    const dialog = page.getByRole('dialog', { name: '对照两份报告' });
    await dialog.getByRole('button', { name: '开始对照' }).click();
    await columns().waitFor();
    await columns().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTestId('editor').waitFor();
  });

  it('compares two versions of one report, swaps them, and exports them as tracked changes', async () => {
    await chooseCommand(app.electron, 'compare');
    const dialog = page.getByRole('dialog', { name: '对照两份报告' });
    const filter = dialog.getByRole('textbox', { name: '前一份（左）' });
    await filter.fill('政务 2026');
    await dialog.getByText('请选择两份不同的报告，或同一份报告的两个版本。').waitFor();
    expect(await dialog.getByRole('button', { name: '开始对照' }).isDisabled()).toBe(true);
    const version = dialog.getByRole('combobox', { name: '哪一版' }).first();
    await expect.poll(() => version.locator('option').count()).toBeGreaterThan(1);
    await version.selectOption({ index: (await version.locator('option').count()) - 1 });
    await picture(app, 'compare-dialog-versions');
    await dialog.getByRole('button', { name: '开始对照' }).click();
    await columns().waitFor();
    expect(await page.locator('header h1').first().innerText()).toContain('云溪区政务服务中心2026年工作总结');
    const heads = page.locator('main header > span');
    await expect.poll(() => heads.allInnerTexts()).toEqual([expect.stringMatching(/ 的版本$/u), '现在']);
    await picture(app, 'compare-versions');
    await page.getByRole('button', { name: '左右对换' }).click();
    await expect.poll(() => heads.allInnerTexts()).toEqual(['现在', expect.stringMatching(/ 的版本$/u)]);
    const path = join(fileFolder(), '花脸稿.docx');
    await app.electron.evaluate(({ dialog: native }, filePath) => {
      native.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: '导出花脸稿' }).click();
    await page.getByText('花脸稿.docx').waitFor();
    expect(new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml'])).toContain('<w:del ');
    await page.keyboard.press('Escape');
    await page.getByTestId('editor').waitFor();
  });

  it('aligns two long reports', async () => {
    const long = (year: number) => {
      const pairs = goldPairs();
      const blocks = pairs.flatMap(({ before }, n) =>
        before.blocks.map((block) => ({ ...block, id: `${n}-${block.id}`, content: [{ text: `${year}年第${n}项` }] })),
      );
      return { ...pairs[0]!.before, figures: [], blocks };
    };
    await store(long(2018), '长报告2018', 2018, 'prior');
    await store(long(2019), '长报告2019', 2019, 'prior');
    await chooseCommand(app.electron, 'compare');
    const dialog = page.getByRole('dialog', { name: '对照两份报告' });
    await dialog.getByRole('textbox', { name: '前一份（左）' }).fill('长报告2018');
    await dialog.getByRole('textbox', { name: '后一份（右）' }).fill('长报告2019');
    await dialog.getByRole('button', { name: '开始对照' }).click();
    await columns().waitFor();
    expect(await page.locator('footer').innerText()).toMatch(/目标 \d{3}/u);
    await page.keyboard.press('Escape');
    await page.getByTestId('editor').waitFor();
  });

  it('chooses among many reports by keyboard, with few of them on the page', async () => {
    await page.evaluate(async () => {
      const matter = { subtitle: '', addressee: '', signature: '', date: '' };
      for (let n = 1; n <= 300; n++) {
        const metadata = {
          title: `第${n}号简报`,
          kind: 'special',
          unit: '',
          year: 2020,
          part: 'year',
          matter,
        } as const;
        await window.gangmu.createReport({ metadata: { ...metadata, status: 'prior' } });
      }
    });
    await chooseCommand(app.electron, 'compare');
    const dialog = page.getByRole('dialog', { name: '对照两份报告' });
    const chosen = dialog.getByRole('listbox', { name: '前一份（左）' }).getByRole('option', { selected: true });
    await expect.poll(() => dialog.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(6);
    expect(await dialog.getByRole('listbox').getByRole('option').count()).toBeLessThan(50);
    const filter = dialog.getByRole('textbox', { name: '前一份（左）' });
    await filter.fill('简报 2020');
    await filter.press('ArrowDown');
    await filter.press('PageDown');
    await dialog.getByRole('listbox', { name: '前一份（左）' }).press('End');
    await expect.poll(() => chosen.innerText()).toContain('第1号简报');
    await picture(app, 'compare-dialog-many');
    await dialog.getByRole('listbox', { name: '前一份（左）' }).press('Backspace');
    await page.keyboard.insertText('２０ 第299号');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('第２９９号');
    await expect.poll(() => chosen.innerText()).toContain('第299号简报');
    await page.keyboard.press('Escape');
  });
});
