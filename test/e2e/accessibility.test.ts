import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/ipc/contract';
import { launch, type App } from './app';
import { violations } from './axe';
import { chooseCommand, openReport } from './editor-page';
import { allRead, aReport, fileFolder, importFiles, quit, write } from './import-page';

/* What a screen reader and somebody without a mouse find: axe in the real window, roles and names, and the keyboard from part to part. */

let app: App;
beforeAll(async () => {
  app = await launch();
  app.page.setDefaultTimeout(8000);
});
afterAll(() => quit(app));

async function openSample() {
  return openReport(
    app,
    [
      { id: 'g', role: 'goal', depth: 0, marker: { style: '一、' }, flow: 'paragraph', content: [{ text: '目标' }] },
      {
        id: 'm',
        role: 'measure',
        depth: 1,
        marker: { style: '（一）' },
        flow: 'paragraph',
        content: [{ text: '推行受理。整合窗口' }, { figureId: 'f' }, { text: '个。' }],
      },
      {
        id: 'o',
        role: 'outcome',
        depth: 2,
        marker: null,
        flow: 'joined',
        content: [{ figureId: 'h' }, { text: '件。' }],
      },
      { id: 't', role: 'text', depth: 0, marker: null, flow: 'paragraph', content: [] },
    ],
    [
      { id: 'f', label: '窗口', unit: '个', text: 'XX' },
      { id: 'h', label: '件数', unit: '件', text: '28' },
    ],
  );
}

describe('axe finds nothing serious', () => {
  it('on an empty shelf', async () => {
    expect(await violations(app.page)).toEqual([]);
  });

  it.each<Command>(['newReport', 'carryOver', 'paste-import', 'settings', 'help', 'about'])(
    'in the dialog of %s',
    async (command) => {
      await chooseCommand(app.electron, command);
      await app.page.getByRole('dialog').waitFor();
      expect(await violations(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  it('in a report: both views, a card, a menu, the find bar, the preview of an export', async () => {
    const editor = await openSample();
    const { page } = app;
    expect(await violations(app.page)).toEqual([]);
    await page.locator('[data-figure-id]').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await editor.block('m').click({ button: 'right', position: { x: 300, y: 12 } });
    await page.getByRole('menu').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseCommand(app.electron, 'replaceInReport');
    await page.getByRole('search').waitFor();
    expect(await violations(app.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '文稿', exact: true }).click();
    expect(await violations(app.page)).toEqual([]);
    await page.getByRole('button', { name: '提纲', exact: true }).click();
  });

  it('on a shelf with reports, and while searching it', async () => {
    const { page } = app;
    await chooseCommand(app.electron, 'shelf');
    await page.getByText('示例报告1', { exact: true }).first().waitFor();
    expect(await violations(app.page)).toEqual([]);
    await page.getByRole('search').getByRole('textbox').fill('窗口');
    await page.waitForTimeout(400);
    expect(await violations(app.page)).toEqual([]);
    await page.getByRole('search').getByRole('textbox').fill('');
  });

  it('in the review of an import', async () => {
    const folder = fileFolder();
    await importFiles(app, [write(folder, '总结.txt', aReport(2025, '云溪区'))]);
    await allRead(app.page);
    expect(await violations(app.page)).toEqual([]);
    await app.page.reload();
  });
});

describe('a report tells a screen reader', () => {
  it('what its parts are, how deep its headings lie, and how it stands', async () => {
    await openSample();
    const { page } = app;
    await page.getByRole('toolbar').waitFor();
    const tree = page.getByRole('tree');
    expect(await tree.getAttribute('aria-label')).toBe('提纲');
    expect(
      await tree
        .getByRole('treeitem')
        .evaluateAll((items) =>
          items.map((item) => [item.getAttribute('aria-level'), item.getAttribute('aria-expanded')]),
        ),
    ).toEqual([
      ['1', 'true'],
      ['2', null],
    ]);
    expect(await page.getByTestId('editor').getAttribute('role')).toBe('textbox');
    expect(await page.getByTestId('editor').getAttribute('aria-label')).not.toBe('');
    expect(await page.getByTestId('save-state').getAttribute('role')).toBe('status');
  });

  it('and is gone through by F6, with Esc back to the text', async () => {
    await openSample();
    const { page } = app;
    const part = () =>
      page.evaluate(() => {
        const found = document.activeElement?.closest('[role=toolbar], nav, main, aside, footer');
        return found?.getAttribute('role') ?? found?.tagName.toLowerCase() ?? '';
      });
    await page.getByTestId('editor').focus();
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('F6');
      seen.push(await part());
    }
    expect(seen).toEqual(['aside', 'footer', 'toolbar', 'nav', 'main']);
    await page.keyboard.press('Shift+F6');
    expect(await part()).toBe('nav');
    await page.keyboard.press('Shift+F6');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await part()).toBe('main');
  });
});
