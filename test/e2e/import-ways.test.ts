import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { launch, type App } from './app';
import { allRead, aReport, card, fileFolder, importFiles, quit, reportTitles, write } from './import-page';

let app: App;
afterEach(() => quit(app));

const DOUBTFUL = [
  '首页 > 范文大全 > 工作总结',
  '青禾镇便民中心',
  '2024年工作总结',
  '一、优化窗口服务，在便民上下功夫。今年以来,中心围绕群众办事需求〔含线上〕持续发力。一是推行一窗受理。全年受理事项25289件，比去年增加XX件。',
  '三、强化队伍建设，在能力上下功夫。',
  '抓实岗位练兵。开展培训１２次。',
  '六、做好后勤保障，在服务上下功夫。',
  '完善考核办法。',
  '下一篇：无',
  '',
].join('\n');

it('files and folders that are dropped on the window are read, and text that is pasted', async () => {
  app = await launch();
  const { page } = app;
  const folder = fileFolder();
  mkdirSync(join(folder, '旧材料'));
  write(join(folder, '旧材料'), '甲.txt', aReport(2021, '青禾镇'));
  const single = write(folder, '乙.txt', aReport(2022, '青禾镇'));
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, '旧材料'), single], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await page.getByText('松开').first().waitFor();
  await client.send('Input.dispatchDragEvent', { type: 'drop', x: 500, y: 400, data });
  await allRead(page);
  await card(page, '甲.txt').waitFor();
  await card(page, '乙.txt').waitFor();

  await page.getByRole('button', { name: '粘贴导入' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(aReport(2023, '青禾镇'));
  await page.keyboard.press('Control+Enter');
  await card(page, '粘贴的文字').waitFor();
  expect(await page.getByLabel('年度', { exact: true }).inputValue()).toBe('2023');
  expect(await reportTitles(page)).toEqual([]);
});

it('an input method writes in the particulars, and its keys do nothing else', async () => {
  app = await launch();
  const { page } = app;
  await importFiles(app, [write(fileFolder(), '疑.txt', DOUBTFUL)]);
  await allRead(page);
  const client = await page.context().newCDPSession(page);
  const compose = async (text: string, commit: string): Promise<void> => {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await client.send('Input.insertText', { text: commit });
  };
  const unit = page.getByLabel('单位', { exact: true });
  await unit.fill('');
  await compose('qing', '青禾');
  await compose('zhen', '镇政府');
  expect(await unit.inputValue()).toBe('青禾镇政府');
  await page.getByLabel('标题', { exact: true }).press('Control+End');
  await compose('chu', '（初稿）');
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('青禾镇便民中心\n2024年工作总结（初稿）');
  // In the outline, where letters are keys of their own.
  const rows = () => page.getByRole('treeitem').allTextContents();
  await page.locator('[data-pane=outline]').focus();
  const before = await rows();
  await page.locator('[data-pane=outline]').evaluate((outline) => {
    for (const key of ['j', 'Delete', 'Tab', '2'])
      outline.dispatchEvent(
        new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
      );
  });
  expect(await rows()).toEqual(before);
});

it('everything is done by keyboard, and the account adds up after each key; undo and redo go all the way', async () => {
  app = await launch();
  const { page } = app;
  await importFiles(app, [write(fileFolder(), '疑.txt', DOUBTFUL)]);
  await allRead(page);
  await page.getByRole('tree').waitFor();
  const press = (key: string) => page.keyboard.press(key);
  const account = async (): Promise<number> => {
    const text = (await page.getByText(/一字不丢/).textContent())!;
    const [body, furniture, source] = [...text.matchAll(/[\d,]+/gu)].map(([n]) => Number(n.replaceAll(',', '')));
    expect(body! + furniture!).toBe(source);
    return source!;
  };
  const rows = () => page.getByRole('treeitem').allTextContents();
  const chosen = () => page.locator('[role=treeitem][aria-selected=true]').textContent();
  const all = await account();
  const begin = await rows();

  // The doubtful rows, there and back, once round.
  await press('Home');
  await press('F8');
  const first = await chosen();
  expect(first).toContain('需核对：');
  await press('F8');
  const second = await chosen();
  expect(second).not.toBe(first);
  await press('Shift+F8');
  expect(await chosen()).toBe(first);

  const keys = [
    'Tab',
    'Shift+Tab',
    '1',
    '2',
    '3',
    '4',
    '5',
    'Delete',
    'ArrowUp',
    'j',
    's',
    'Enter',
    'n',
    'u',
    'ArrowDown',
    't',
    't',
    'm',
    'm',
  ];
  keys.push('End', 'Delete', 'Delete', 'Home', 'Enter', 'F8', 'Enter');
  for (const key of keys) {
    await press(key);
    expect(await account(), key).toBe(all);
  }
  const end = await rows();
  expect(end).not.toEqual(begin);
  const undo = page.getByRole('button', { name: '撤销' });
  const redo = page.getByRole('button', { name: '重做' });
  while (await undo.isEnabled()) await press('Control+z');
  expect(await rows()).toEqual(begin);
  expect(await account()).toBe(all);
  while (await redo.isEnabled()) await press('Control+y');
  expect(await rows()).toEqual(end);

  // The menu of the row names every key.
  await press('Home');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  // Esc leaves the outline, no further: the review is still there; so it is after a visit to the shelf.
  await page.locator('[data-pane=outline]').focus();
  await press('Escape');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-pane=outline]'))).toBeNull();
  await page.getByRole('button', { name: '书架' }).first().click();
  await page.getByRole('button', { name: '新建报告' }).waitFor();
  expect(await reportTitles(page)).toEqual([]);
  await page.getByRole('button', { name: '继续核对' }).first().click();
  await page.getByRole('tree').waitFor();
  expect(await rows()).toEqual(end);
});
