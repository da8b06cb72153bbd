import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/ipc/contract';
import { launch, type App } from './app';
import { unreached, violations } from './axe';
import { chooseCommand } from './editor-page';
import { allRead, fileFolder, importFiles, quit, write } from './import-page';
import { saved } from './steps';

/* Every dialog, menu, pane and screen with axe, and by keyboard alone: opened, gone through with Tab, closed with Esc. */

const YEAR = new Date().getFullYear();
const body = (kind: string, year: number) =>
  [
    `青禾镇文化站${year}年工作${kind}`,
    '一、扩大阵地开放，在便民服务上下功夫',
    `（一）延长开放时间。周末和节假日全部开放，全年开放${year - 1700}天，接待读者XXXX人次。`,
    '（二）建设村级书屋。新建村级书屋6个，截止年底前全部开放。',
    '二、丰富文化活动，在群众参与上下功夫',
    '（一）办好读书节。组织读书活动26场，参加群众3,120人次。',
  ].join('\n');

let app: App;
let page: Page;

async function store(text: string): Promise<void> {
  await page.evaluate(async (words) => {
    const read = await window.gangmu.readPasted({ text: words });
    if (!read.ok) throw new Error(read.error.code);
    const { token, recognition } = read.value;
    const reports = recognition.reports.map((found) => ({
      ...found,
      metadata: { ...found.metadata, unit: '青禾镇文化站', status: 'draft' as const },
    }));
    await window.gangmu.confirmImport({ token, reports, furniture: recognition.furniture });
  }, text);
}

const command = (id: Command) => chooseCommand(app.electron, id);
const editor = () => page.getByTestId('editor');
const dialog = () => page.getByRole('dialog');
const menu = () => page.getByRole('menu');

async function openReport(): Promise<void> {
  if ((await editor().count()) === 0) {
    await command('shelf');
    await page.getByText(`青禾镇文化站${YEAR}年工作总结`, { exact: true }).first().dblclick();
    await editor().waitFor();
  }
  await editor()
    .locator('[data-role="measure"]')
    .first()
    .click({ position: { x: 300, y: 12 } });
  await page.waitForTimeout(150);
}

async function focused(): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at?.dataset['testid'] ?? `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 30)}`;
  });
}

/** Looks at a part that is open; Tab comes to all of it. */
async function look(part: Locator): Promise<void> {
  await part.first().waitFor();
  await page.waitForTimeout(100);
  expect.soft(await violations(page)).toEqual([]);
}

async function lookAndLeave(part: Locator, { keys = true, back = 'editor' as string | null } = {}): Promise<void> {
  await look(part);
  expect
    .soft(await part.first().evaluate((element) => element.contains(document.activeElement)), 'has the focus')
    .toBe(true);
  if (keys) expect.soft(await unreached(page, part.first())).toEqual([]);
  await page.keyboard.press('Escape');
  await part.first().waitFor({ state: 'detached', timeout: 3000 });
  await page.waitForTimeout(100);
  if (back !== null) expect.soft(await focused()).toBe(back);
}

beforeAll(async () => {
  app = await launch();
  page = app.page;
  page.setDefaultTimeout(8000);
  await store(body('总结', YEAR - 1));
  await store(body('计划', YEAR));
  await store(body('总结', YEAR));
  await page.reload();
}, 60_000);
afterAll(() => quit(app));

describe('dialogs from everywhere', () => {
  it.each<Command>([
    'newReport',
    'carryOver',
    'mixReports',
    'compare',
    'paste-import',
    'quickNote',
    'editTerms',
    'settings',
    'help',
    'about',
  ])('%s', async (id) => {
    await openReport();
    await command(id);
    await lookAndLeave(dialog());
  });
});

describe('in a report', () => {
  it.each<Command>(['wordTargets', 'alignHeadings', 'exportWord', 'showPassage'])('%s', async (id) => {
    await openReport();
    await command(id);
    await lookAndLeave(dialog());
  });

  it('the card of a figure, menus, pickers', async () => {
    await openReport();
    await page.keyboard.press('F9');
    await lookAndLeave(dialog());
    await openReport();
    await page.keyboard.press('Shift+F10');
    await lookAndLeave(menu(), { keys: false });
    await openReport();
    await command('insertExistingFigure');
    await lookAndLeave(menu(), { keys: false });
    await openReport();
    await command('insertTable');
    await lookAndLeave(page.getByTestId('table-picker'), { keys: false });
  });

  it('the find bar and the preview of replacing', async () => {
    await openReport();
    await page.keyboard.press('Control+h');
    await page.keyboard.type('开放');
    const bar = page.getByRole('search');
    await look(bar);
    expect.soft(await unreached(page, bar)).toEqual([]);
    await bar.getByRole('button', { name: '全部替换…' }).focus();
    await page.keyboard.press('Enter');
    await look(dialog());
    expect.soft(await unreached(page, dialog())).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('editor');
  });

  it('every pane beside the text', async () => {
    await openReport();
    for (const tab of await page.locator('aside').getByRole('tab').all()) {
      await tab.click();
      await page.waitForTimeout(500);
      expect.soft(await violations(page), await tab.innerText()).toEqual([]);
      expect.soft(await unreached(page, page.locator('aside').last()), await tab.innerText()).toEqual([]);
    }
  });

  it('a table with its toolbar and menu, both views, one goal alone, the full screen', async () => {
    await openReport();
    await command('insertTable');
    const picker = page.getByTestId('table-picker');
    await picker.waitFor();
    await page.keyboard.press('Enter');
    await picker.waitFor({ state: 'detached' });
    await page.keyboard.type('单位');
    await page.waitForTimeout(300);
    expect.soft(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^表格/ }).first().focus();
    await page.keyboard.press('Enter');
    await look(menu());
    await page.keyboard.press('Escape');
    await command('switchView');
    expect.soft(await violations(page)).toEqual([]);
    await command('switchView');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await openReport();
    await command('hoist');
    await page.waitForTimeout(200);
    expect.soft(await violations(page)).toEqual([]);
    await command('hoist');
    await command('focusMode');
    await page.waitForTimeout(300);
    expect.soft(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await saved(page);
  });
});

/** The whole window. */
const all = () => page.locator('#root');

/** The screen that `open` leads to: axe, Tab to all of it, Esc back to the text. */
async function visit(open: () => Promise<unknown>): Promise<void> {
  await openReport();
  await open();
  await editor().waitFor({ state: 'detached' });
  await page.waitForTimeout(800);
  expect.soft(await violations(page)).toEqual([]);
  expect.soft(await unreached(page, all())).toEqual([]);
  await page.locator('header h1').click();
  await page.keyboard.press('Escape');
  await editor().waitFor();
}

/** A dialog over a screen, opened by a button of it. */
async function overScreen(button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
  await lookAndLeave(dialog(), { back: null });
  expect.soft(await button.evaluate((element) => element === document.activeElement)).toBe(true);
}

describe('screens', () => {
  it.each<Command>(['planMatrix', 'ledger', 'versions', 'preview'])('%s', (id) => visit(() => command(id)));

  it('print', async () => {
    await openReport();
    await command('print');
    await lookAndLeave(dialog(), { back: null });
  });

  it('format profiles', () =>
    visit(async () => {
      await command('settings');
      await dialog().getByRole('button', { name: '管理版式…' }).click();
    }));

  it('a comparison', () =>
    visit(async () => {
      await command('compare');
      await dialog().getByRole('button', { name: '开始对照' }).click();
      await page.getByTestId('compare-columns').waitFor();
    }));

  it('the dialogs and menus of the plan', async () => {
    await openReport();
    await command('planMatrix');
    for (const name of [/^选择计划/, /^选择总结/, '由计划生成总结…', '未完成的转入下年计划…'])
      await overScreen(page.getByRole('button', { name }));
    const more = page.locator('tr[data-row] button[aria-haspopup=menu]').first();
    await more.focus();
    await page.keyboard.press('Enter');
    await look(menu());
    await menu().getByText('关联到总结的…').click();
    await lookAndLeave(dialog(), { back: null });
    // From the menu's button to its row, from the row to the report.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await editor().waitFor();
  });

  it('the dialog of the ledger, and one series', async () => {
    await openReport();
    await command('ledger');
    await overScreen(page.getByRole('button', { name: '从表格导入…' }));
    await page.locator('main tbody button').first().click();
    await page.locator('aside').waitFor();
    expect.soft(await violations(page)).toEqual([]);
  });

  it('the shelf, its menus and dialogs', async () => {
    await command('shelf');
    const row = page.getByRole('button', { name: /年工作总结/u }).first();
    await row.waitFor();
    await page.waitForTimeout(300);
    expect.soft(await violations(page)).toEqual([]);
    await row.focus();
    await page.keyboard.press('Shift+F10');
    await look(menu());
    await menu().getByText('修改信息…').click();
    await lookAndLeave(dialog(), { back: null });
    await page.getByText('回收站').click();
    await page.waitForTimeout(200);
    expect.soft(await violations(page)).toEqual([]);
  });

  const paneOfFocus = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);

  it('the review of an import and its dialogs', async () => {
    await command('shelf');
    const damaged = `${body('总结', YEAR - 2)
      .replaceAll('，', ',')
      .replace('读书节', '读书〔含网上〕节”')}\n`;
    await importFiles(app, [write(fileFolder(), '总结.txt', damaged)]);
    await allRead(page);
    expect.soft(await violations(page)).toEqual([]);
    // Tab moves a passage of the outline; F6 goes from part to part, and on from each of them Tab.
    for (const pane of ['details', 'files', 'source']) {
      await page.locator('[data-pane=outline]').focus();
      for (let i = 0; i < 4 && (await paneOfFocus()) !== pane; i++) await page.keyboard.press('F6');
      expect.soft(await unreached(page, page.locator(`[data-pane=${pane}]`)), pane).toEqual([]);
    }
    await page.locator('[data-pane=outline]').focus();
    await page.keyboard.press('Shift+F10');
    await look(menu());
    await page.keyboard.press('Escape');
    const repairs = page.getByRole('button', { name: /^文字损伤/ });
    await repairs.click();
    await lookAndLeave(dialog(), { back: null });
  });
});
