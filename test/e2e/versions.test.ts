import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand } from './editor-page';
import { picture, quit } from './import-page';
import { newReport, saved, storedText } from './steps';

const TITLE = '青禾镇文化站2026年工作总结';
const FIRST = '全年接待读者十二万人次，比上年增加一成。';
const SECOND = '新建村级书屋三处，办讲座十场。';

let app: App;
let id: string;
const versionText = () => app.page.getByTestId('version-text');
const options = () => app.page.getByRole('option');

beforeAll(async () => {
  app = await launch();
  id = await newReport(app.page, TITLE);
  await app.page.getByTestId('editor').click();
  await app.page.keyboard.insertText(FIRST);
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.insertText(SECOND);
  await saved(app.page);
});
afterAll(() => quit(app));

/** Deletes `count` characters at the end of the report and writes others. */
async function rewriteEnd(count: number, text: string): Promise<void> {
  await app.page.getByTestId('editor').click();
  await app.page.keyboard.press('Control+End');
  for (let n = 0; n < count; n++) await app.page.keyboard.press('Backspace');
  await app.page.keyboard.insertText(text);
  await saved(app.page);
}

describe('the versions of a report', () => {
  it('are listed from the toolbar, the present one first', async () => {
    await app.page.getByRole('button', { name: '历史版本' }).click();
    await expect.poll(() => options().count()).toBe(2);
    expect(await options().first().innerText()).toContain('现在');
    expect(await options().last().innerText()).toContain('新建');
    await picture(app, 'versions-first');
    await app.page.keyboard.press('Escape');
    await app.page.getByTestId('editor').waitFor();
  });

  it('show what was removed and added since, and bring an earlier state back', async () => {
    // A restoring ends a stretch of writing: after it the text of before is a version of its own.
    const before = await storedText(app.page, id);
    await chooseCommand(app.electron, 'versions');
    await app.page.getByRole('button', { name: '恢复为此版本' }).click();
    await app.page.getByText('已恢复为').waitFor();
    await expect.poll(() => storedText(app.page, id)).not.toContain(FIRST);
    await app.page.getByRole('button', { name: '撤销恢复' }).click();
    await expect.poll(() => storedText(app.page, id)).toBe(before);
    await app.page.getByRole('button', { name: '回到正文' }).first().click();
    await rewriteEnd(7, '举办讲座二十一场，听众近千。');

    await app.page.getByRole('button', { name: '历史版本' }).click();
    await expect.poll(() => options().count()).toBe(5);
    await app.page.getByTestId('version-list').press('End');
    await app.page.getByTestId('version-list').press('ArrowUp');
    const marked = async (tag: string) => (await versionText().locator(`[data-row] ${tag}`).allInnerTexts()).join('');
    await expect.poll(() => marked('ins')).toContain('听众近千');
    expect(await marked('del')).toContain('十');
    await app.page.keyboard.press('F8');
    await expect.poll(() => app.page.getByText('第 1 处不同，共 1 处').count()).toBe(1);
    await picture(app, 'versions');
  });

  it('stand beside the present one, and back', async () => {
    await app.page.getByRole('button', { name: '与现在对照' }).click();
    await app.page.getByTestId('compare-pane').waitFor();
    const marked = async (tag: string) => (await app.page.locator(`main ${tag}`).allInnerTexts()).join('');
    await expect.poll(() => marked('ins')).toContain('听众近千');
    expect(await marked('del')).not.toBe('');
    await picture(app, 'versions-compared');
    await app.page.keyboard.press('Escape');
    await versionText().waitFor();
  });

  it('can be copied', async () => {
    await expect.poll(() => versionText().getAttribute('aria-busy')).toBe('false');
    await app.page.getByRole('button', { name: '复制文字' }).click();
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe([TITLE, FIRST, SECOND].join('\n'));
  });

  it('fit in English', async () => {
    await app.page.evaluate(() => window.gangmu.putSettings({ language: 'en' }));
    await app.page.reload();
    await app.page.getByText(TITLE).first().dblclick();
    await app.page.getByTestId('editor').waitFor();
    const bar = app.page.getByRole('toolbar').first();
    expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await picture(app, 'versions-toolbar-en');
    await app.page.getByRole('button', { name: 'Version history' }).click();
    await expect.poll(() => options().count()).toBe(5);
    await picture(app, 'versions-en');
  });
});
