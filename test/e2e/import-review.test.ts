import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type App } from './app';
import { violations } from './axe';
import { allRead, fileFolder, importFiles, picture, quit, reportTitles, write } from './import-page';

const TEXT = [
  '首页 > 范文大全 > 工作总结',
  '青禾镇便民中心',
  '2024年工作总结',
  '一、优化窗口服务，在便民上下功夫。今年以来,中心围绕群众办事需求〔含线上〕持续发力。一是推行一窗受理。全年受理事项25289件，比去年增加XX件。',
  '三、强化队伍建设，在能力上下功夫。',
  '抓实岗位练兵。开展培训１２次。',
  '下一篇：无',
  '',
].join('\n');

let app: App;
beforeAll(async () => {
  app = await launch();
  await importFiles(app, [write(fileFolder(), '总结.txt', TEXT)]);
  await allRead(app.page);
  await app.page.getByRole('tree').waitFor();
});
afterAll(() => quit(app));

/** The rows of the outline: what stands in their chip, and their text. */
const rows = (): Promise<string[]> =>
  app.page
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => [...item.children].map((part) => part.textContent).join('|')));
const chosen = (): Promise<string | null> => app.page.locator('[role=treeitem][aria-selected=true]').textContent();
const press = (key: string): Promise<void> => app.page.keyboard.press(key);
const account = (): Promise<string | null> => app.page.getByText(/一字不丢/).textContent();

async function choose(text: string): Promise<void> {
  await app.page.getByRole('treeitem').filter({ hasText: text }).first().click();
  await app.page.locator('[data-pane=outline]').focus();
}

/** Runs an edit, sees what it did, takes it back by undo, and sees everything as it was. */
async function tried(edit: () => Promise<void>, seen: (after: string[]) => void): Promise<void> {
  const before = await rows();
  const counted = await account();
  await edit();
  const after = await rows();
  seen(after);
  expect(await account()).toBeTruthy();
  while ((await app.page.getByRole('button', { name: '撤销' }).isEnabled()) && (await rows()).join() !== before.join())
    await press('Control+z');
  expect(await rows()).toEqual(before);
  expect(await account()).toBe(counted);
}

it('doubtful rows are walked through with F8, each with its reason', async () => {
  await press('F8');
  expect(await chosen()).toContain('需核对：');
  await picture(app, 'review');
});

it('roles, depth, setting aside and bringing back are one key each', async () => {
  await choose('推行一窗受理');
  await tried(
    () => press('2'),
    (after) => expect(after.find((row) => row.includes('推行一窗受理'))).toMatch(/^目标/),
  );
  await tried(
    () => press('Delete'),
    (after) => expect(after.find((row) => row.includes('推行一窗受理'))).toMatch(/^剔除/),
  );
  await choose('下一篇');
  await tried(
    () => press('Delete'),
    (after) => expect(after.find((row) => row.includes('下一篇'))).toMatch(/^正文/),
  );
});

it('a row is split at a place in its text, and joined again', async () => {
  await choose('抓实岗位练兵');
  await tried(
    async () => {
      await press('s');
      await app.page.getByTestId('split-caret').waitFor();
      await picture(app, 'review-split');
      await press('ArrowRight');
      await press('ArrowLeft');
      await press('Enter');
    },
    (after) => expect(after.some((row) => row.endsWith('|抓实岗位练兵。'))).toBe(true),
  );
  await choose('推行一窗受理');
  const count = (await rows()).length;
  await tried(
    () => press('j'),
    (after) => expect(after).toHaveLength(count - 1),
  );
  await tried(
    () => press('Backspace'),
    (after) => expect(after).toHaveLength(count - 1),
  );
});

it('a new report begins at a row, and is merged back', async () => {
  await choose('三、强化队伍建设');
  await tried(
    async () => {
      await press('n');
      await app.page.getByText('第 2 份').waitFor();
      await picture(app, 'review-sections');
      await press('u');
    },
    (after) => expect(after.some((row) => row.startsWith('第 2 份'))).toBe(false),
  );
});

it('title and rows turn into each other', async () => {
  await choose('青禾镇便民中心');
  await tried(
    () => press('t'),
    (after) => expect(after.find((row) => row.includes('青禾镇便民中心'))).toMatch(/^正文/),
  );
  await choose('三、强化队伍建设');
  await tried(
    () => press('m'),
    (after) => expect(after.find((row) => row.includes('强化队伍建设'))).toMatch(/^文头文尾/),
  );
});

it('a title that is edited keeps its lines', async () => {
  const title = app.page.getByLabel('标题', { exact: true });
  expect(await title.inputValue()).toBe('青禾镇便民中心\n2024年工作总结');
  await title.press('End');
  await title.pressSequentially('（初稿）');
  expect((await title.inputValue()).split('\n')).toHaveLength(2);
});

it('damaged text is listed and repaired, each place by choice; undo takes it back', async () => {
  await app.page.getByRole('button', { name: /^文字损伤 4 处/ }).click();
  await app.page.getByTestId('repairs').waitFor();
  await picture(app, 'review-repair');
  await app.page.getByTestId('repairs').locator('label', { hasText: '半角标点' }).locator('input').uncheck();
  await app.page.getByRole('button', { name: '修复 3 处' }).click();
  await app.page.getByText('文字损伤已修复 3/4 处').waitFor();
  expect((await rows()).join()).toContain('今年以来,中心围绕群众办事需求（含线上）');
  await app.page.locator('[data-pane=outline]').focus();
  await press('Control+z');
  await app.page.getByText('文字损伤 4 处').waitFor();
  await press('Control+y');
  await app.page.getByText('文字损伤已修复 3/4 处').waitFor();
});

it('the window asks before it closes over what is not stored', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await app.page.getByText('还有 1 份材料没有入库').waitFor();
  await picture(app, 'review-close');
  expect(await violations(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: '先不关闭' }).click();
  await app.page.getByRole('tree').waitFor();
});

it('what is stored shows the passage it came from', async () => {
  await press('Control+Enter');
  await expect.poll(() => reportTitles(app.page)).toHaveLength(1);
  await app.page.getByRole('button', { name: '打开', exact: true }).first().click();
  await app.page.getByTestId('editor').waitFor();
  expect(await app.page.getByTestId('editor').textContent()).toContain('（含线上）');
  await app.page.getByTestId('outline-pane').getByRole('treeitem').first().click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: '查看原文出处…' }).click();
  await app.page.getByTestId('passage').waitFor();
  await picture(app, 'passage');
  expect(await app.page.getByTestId('passage').locator('mark').first().textContent()).toMatch(/^一、优化窗口服务/);
  await app.page.getByTestId('passage').getByText('下一篇').waitFor();
});
