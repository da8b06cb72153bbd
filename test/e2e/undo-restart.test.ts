import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, newDataFolder, type App } from './app';
import { EditorPage, openReport } from './editor-page';
import { quit } from './import-page';
import { saved } from './steps';

/* Undo and redo of a report outlive closing it and ending the program; not a change of it from elsewhere. */

const data = newDataFolder();
let app: App;
beforeAll(async () => {
  app = await launch({ data });
});
afterAll(() => quit(app));

const text = { id: 'a', role: 'text', depth: 0, marker: null, flow: 'paragraph' } as const;

/** Ends the program (its folder stays) and opens the report again in a new one. */
async function restart(editor: EditorPage): Promise<EditorPage> {
  await saved(app.page);
  const title = await app.page.locator('header h1').innerText();
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.electron.evaluate(({ app: program }) => program.quit()).catch(() => undefined);
  await ended;
  app = await launch({ data });
  return reopen(editor, title);
}

async function reopen(editor: EditorPage, title: string): Promise<EditorPage> {
  await app.page.getByText(title, { exact: true }).first().dblclick();
  await app.page.waitForSelector('[data-testid=editor]');
  return new EditorPage(app.page, await app.page.context().newCDPSession(app.page), editor.id, editor.own);
}

const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await app.page.keyboard.press(key);
};

describe('undo after a restart', () => {
  it('goes back through more than 200 steps, and forward again', { timeout: 120_000 }, async () => {
    let editor = await openReport(app, [{ ...text, content: [{ text: '起' }] }]);
    await editor.placeCursor('a', 1);
    // Each with Enter a step, and the typing in the new block another.
    for (let i = 0; i < 105; i++) {
      await press('Enter');
      await app.page.keyboard.insertText(String(i % 10));
    }
    await expect.poll(async () => (await editor.screen()).length).toBe(106);
    const last = await editor.screen();
    editor = await restart(editor);
    await editor.expectTexts(last);
    await press('Control+z', 220);
    await editor.expectTexts(['起']);
    editor = await restart(editor);
    await editor.expectTexts(['起']);
    await press('Control+y', 220);
    await editor.expectTexts(last);
  });

  it('brings back a deleted figure with its value, and the title', async () => {
    let editor = await openReport(
      app,
      [{ ...text, content: [{ text: '办理' }, { figureId: 'f' }, { text: '件' }] }],
      [{ id: 'f', label: '件数', unit: '件', text: '28,416' }],
    );
    await editor.placeCursor('a', 0);
    await press('Control+a');
    await app.page.waitForTimeout(150);
    await press('Delete');
    await editor.expectTexts(['']);
    await app.page.getByLabel('标题', { exact: true }).click();
    await press('Control+End');
    await app.page.keyboard.type('二');
    await expect.poll(async () => (await editor.stored()).title).toMatch(/二$/u);
    editor = await restart(editor);
    expect((await editor.stored()).figures).toEqual([]);
    await press('Control+z', 2);
    await editor.expectTexts(['办理28,416件']);
    const { figures, title } = await editor.stored();
    expect(figures).toMatchObject([{ label: '件数', text: '28,416' }]);
    expect(title).not.toMatch(/二$/u);
  });

  it('also when only the report was left; not when it was changed elsewhere meanwhile', async () => {
    const editor = await openReport(app, [{ ...text, content: [{ text: '甲' }] }]);
    const title = await app.page.locator('header h1').innerText();
    const leave = async () => {
      await saved(app.page);
      await app.page.getByRole('button', { name: '书架', exact: true }).first().click();
      await app.page.getByText(title, { exact: true }).first().waitFor();
    };
    await editor.placeCursor('a', 1);
    await app.page.keyboard.type('乙');
    await editor.expectTexts(['甲乙']);
    await leave();
    const again = await reopen(editor, title);
    await again.expectTexts(['甲乙']);
    await press('Control+z');
    await again.expectTexts(['甲']);
    await press('Control+y');
    await again.expectTexts(['甲乙']);
    await leave();
    await app.page.evaluate(
      async ({ reportId, block }) => {
        await window.gangmu.applyPatch({ reportId, client: 'elsewhere', seq: 1, ops: [{ type: 'putBlock', block }] });
      },
      { reportId: editor.id, block: { ...text, id: editor.own('a'), content: [{ text: '另处' }] } },
    );
    const last = await reopen(editor, title);
    await last.expectTexts(['另处']);
    await press('Control+z');
    await press('Control+y');
    await last.expectTexts(['另处']);
  });
});
