import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Role } from '../../shared/model/block';
import { launch, type App } from './app';
import { chooseCommand, reopenReport } from './editor-page';
import { picture, quit } from './import-page';

/* Aids for writing: targets of length, sibling headings side by side, typewriter scrolling, commands on rows of the outline. */

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

const block = (id: string, role: Role, depth: number, text: string, style?: string): Block => ({
  id,
  role,
  depth,
  marker: style === undefined ? null : { style },
  flow: 'paragraph',
  content: text === '' ? [] : [{ text }],
});
const GOALS = [
  block('a', 'goal', 0, '优化服务，在便民利企上下功夫', '一、'),
  block('a1', 'measure', 1, '推行受理。整合窗口。', '（一）'),
  block('b', 'goal', 0, '强化队伍建设，在能力上下功夫', '一、'),
  block('c', 'goal', 0, '严格管理，在规范运行上下功夫', '一、'),
];

describe('targets of length', () => {
  it('are set for the report and the section, and shown with how far one has come', async () => {
    const editor = await reopenReport(app, GOALS);
    const { page } = app;
    await editor.select({ path: [1, 0], offset: 2 });
    await chooseCommand(app.electron, 'wordTargets');
    await page.getByLabel('全文', { exact: true }).fill('一百');
    expect(await page.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
    await page.getByLabel('全文', { exact: true }).fill('１00');
    await page.getByLabel('本节：', { exact: false }).fill('48');
    await picture(app, 'targets');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('footer').last().innerText()).toContain('52/100 字（52%）');
    expect(await page.locator('footer').last().innerText()).toContain('本节 24/48 字（50%）');
    await expect
      .poll(async () => (await editor.stored()).targets)
      .toEqual({
        report: 100,
        sections: { [editor.own('a')]: 48 },
      });
    await picture(app, 'targets-status');
    await page.getByTestId('editor').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await editor.stored()).targets ?? {}).toEqual({});
  });
});

describe('sibling headings', () => {
  it('are tuned clause by clause, and go into the text at once', async () => {
    const editor = await reopenReport(app, GOALS);
    const { page } = app;
    await editor.select({ path: [0, 0], offset: 0 });
    await chooseCommand(app.electron, 'alignHeadings');
    const cell = (row: number, column: number) => page.locator(`[data-cell="${row}-${column}"] input`);
    await cell(2, 1).waitFor();
    expect(await cell(1, 0).inputValue()).toBe('强化队伍建设，');
    await picture(app, 'headings');
    await cell(1, 0).fill('强化队伍，');
    await cell(1, 0).press('ArrowDown');
    expect(await cell(2, 0).evaluate((input) => input === document.activeElement)).toBe(true);
    await cell(2, 1).fill('');
    await editor.compose('zai');
    await editor.commit('在规范有序上下功夫');
    await cell(2, 1).press('Enter');
    await page.keyboard.press('Escape');
    await editor.expectTexts([
      '优化服务，在便民利企上下功夫',
      '推行受理。整合窗口。',
      '强化队伍，在能力上下功夫',
      '严格管理，在规范有序上下功夫',
    ]);
  });
});

describe('the outline', () => {
  it('gives its chosen rows to the buttons of the toolbar', async () => {
    const editor = await reopenReport(app, GOALS);
    const { page } = app;
    await editor.select({ path: [0, 0], offset: 0 });
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByRole('button', { name: '降级', exact: true }).click();
    await expect
      .poll(async () => (await editor.stored()).blocks.map(({ role, depth }) => `${role}${depth}`))
      .toEqual(['goal0', 'measure1', 'measure1', 'measure1']);
    await page.getByRole('button', { name: '目标', exact: true }).click();
    await expect
      .poll(async () => (await editor.stored()).blocks.map(({ role }) => role))
      .toEqual(['goal', 'measure', 'goal', 'goal']);
  });

  it('shows only what lacks outcomes, or figures', async () => {
    const editor = await reopenReport(
      app,
      [
        ...GOALS.slice(0, 2),
        { ...block('b1', 'measure', 1, '', '（一）'), content: [{ text: '办件' }, { figureId: 'f' }, { text: '件' }] },
        block('o', 'outcome', 2, '成效'),
      ],
      [{ id: 'f', label: '', unit: '件', text: 'XX' }],
    );
    const { page } = app;
    const rows = () => page.getByRole('treeitem').evaluateAll((items) => items.map((item) => item.dataset['block']));
    await page.getByRole('button', { name: /^缺成效/u }).click();
    await expect.poll(rows).toEqual(['a', 'a1'].map(editor.own));
    await page.getByRole('button', { name: /^缺成效/u }).click();
    await page.getByTestId('outline-pane').getByRole('button', { name: /^待填/u }).click();
    await expect.poll(rows).toEqual(['a', 'b1'].map(editor.own));
  });
});

describe('a block is dragged by its role', () => {
  it('with a line where it would go, and what is under it; Esc gives up; a press opens the menu', async () => {
    const editor = await reopenReport(app, GOALS);
    const { page } = app;
    const chip = async (id: string) => {
      const box = (await editor.block(id).boundingBox())!;
      return { x: box.x + 14, y: box.y + 16, top: box.y };
    };
    const drag = async (from: string, to: string) => {
      const start = await chip(from);
      const end = await chip(to);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(start.x + 5, start.y + 8);
      await page.mouse.move(end.x + 60, end.top + 4, { steps: 4 });
      await page.getByTestId('block-drop-line').waitFor();
    };
    await drag('a', 'c');
    await picture(app, 'drag');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.getByTestId('block-drop-line').count()).toBe(0);
    await editor.expectTexts(GOALS.map(({ content }) => (content[0] as { text: string }).text));
    await drag('a', 'c');
    await page.mouse.up();
    await expect
      .poll(async () => (await editor.stored()).blocks.map(({ id, depth }) => id + depth))
      .toEqual(['b', 'a', 'a1', 'c'].map((id) => editor.own(id) + (id === 'a1' ? 1 : 0)));
    const { x, y } = await chip('b');
    await page.mouse.click(x, y);
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('a heading is dragged in the outline', () => {
  it('with a line where it would go; Esc gives up; the list scrolls at its edge', async () => {
    const many = Array.from({ length: 40 }, (_, i) => block(`h${i}`, 'goal', 0, `第${i}项工作`, '一、'));
    const editor = await reopenReport(app, many);
    const { page } = app;
    const { mouse } = page;
    const ids = async () => (await editor.stored()).blocks.slice(0, 4).map(({ id }) => id);
    const wanted = (...names: string[]) => names.map((id) => editor.own(id));
    const row = async (n: number) => (await page.getByRole('treeitem').nth(n).boundingBox())!;
    const drag = async (from: number, to: number) => {
      const [start, end] = [await row(from), await row(to)];
      await mouse.move(start.x + 60, start.y + 14);
      await mouse.down();
      await mouse.move(start.x + 62, start.y + 20, { steps: 3 });
      await mouse.move(end.x + 60, end.y + 22, { steps: 3 });
      await page.getByTestId('drop-line').waitFor();
    };
    await drag(0, 2);
    await picture(app, 'outline-drag');
    await page.keyboard.press('Escape');
    await mouse.up();
    await page.getByTestId('drop-line').waitFor({ state: 'detached' });
    expect(await ids()).toEqual(wanted('h0', 'h1', 'h2', 'h3'));
    await drag(0, 2);
    await mouse.up();
    await expect.poll(ids).toEqual(wanted('h1', 'h2', 'h0', 'h3'));
    await page.getByTestId('editor').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(ids).toEqual(wanted('h0', 'h1', 'h2', 'h3'));

    await drag(0, 2);
    const tree = (await page.getByRole('tree').boundingBox())!;
    for (let i = 0; i < 30; i++) {
      await mouse.move(tree.x + 60 + (i % 2), tree.y + tree.height - 4);
      await page.waitForTimeout(30);
    }
    expect(await page.getByRole('tree').evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await mouse.up();
  });

  it('and in the text, which scrolls at its edge too', async () => {
    const many = Array.from({ length: 40 }, (_, i) => block(`h${i}`, 'goal', 0, `第${i}项工作`, '一、'));
    const editor = await reopenReport(app, many);
    const { page } = app;
    const { mouse } = page;
    const box = (await editor.block('h0').boundingBox())!;
    const text = (await editor.block('h0').locator(':scope > div').boundingBox())!;
    await mouse.move(Math.max(box.x + 4, text.x - 24), box.y + 16);
    await mouse.down();
    const desk = (await page.locator('[data-desk]').boundingBox())!;
    await mouse.move(desk.x + 200, desk.y + desk.height - 8, { steps: 4 });
    await expect.poll(() => page.locator('[data-desk]').evaluate((element) => element.scrollTop)).toBeGreaterThan(300);
    await mouse.up();
    await expect.poll(async () => (await editor.stored()).blocks[0]!.id).toBe(editor.own('h1'));
  });
});

describe('words are dragged in the text', () => {
  it('as one step of undo', async () => {
    const editor = await reopenReport(app, [block('a', 'text', 0, '整合窗口办理'), block('b', 'text', 0, '事项若干')]);
    const { page } = app;
    const { mouse } = page;
    await editor.select({ path: [0, 0], offset: 0 }, { path: [0, 0], offset: 2 });
    const from = await page.evaluate(() => {
      const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const to = (await editor.block('b').locator(':scope > div').boundingBox())!;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await page.waitForTimeout(100);
    await mouse.move(from.x + 8, from.y + 8, { steps: 3 });
    await mouse.move(to.x + to.width - 4, to.y + to.height / 2, { steps: 6 });
    await page.waitForTimeout(100);
    await mouse.up();
    await editor.expectTexts(['窗口办理', '事项若干整合']);
    await page.keyboard.press('Control+z');
    await editor.expectTexts(['整合窗口办理', '事项若干']);
    await page.keyboard.press('Control+y');
    await editor.expectTexts(['窗口办理', '事项若干整合']);
  });
});

describe('full screen for writing', () => {
  it('is left with Esc', async () => {
    await reopenReport(app, GOALS);
    const { page } = app;
    await chooseCommand(app.electron, 'focusMode');
    await page.getByTestId('outline-pane').waitFor({ state: 'detached' });
    await page.getByTestId('editor').focus();
    await page.keyboard.press('Escape');
    await page.getByTestId('outline-pane').waitFor();
  });
});

describe('typewriter scrolling', () => {
  it('keeps the line that is written in the middle of the page', async () => {
    const many = Array.from({ length: 60 }, (_, i) => block(`t${i}`, 'text', 0, `第${i}段文字`));
    const editor = await reopenReport(app, many);
    const { page } = app;
    await editor.select({ path: [40, 0], offset: 2 });
    await chooseCommand(app.electron, 'typewriter');
    const off = () =>
      page.evaluate(() => {
        const desk = document.querySelector('[data-desk]')!.getBoundingClientRect();
        const caret = getSelection()!.getRangeAt(0).getClientRects()[0]!;
        return Math.abs(caret.top + caret.height / 2 - (desk.top + desk.height / 2));
      });
    await expect.poll(off).toBeLessThan(30);
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
    await expect.poll(off).toBeLessThan(30);
    await page.keyboard.type('1');
    await expect.poll(off).toBeLessThan(30);
    await chooseCommand(app.electron, 'typewriter');
  });
});

describe('zoom', () => {
  it('follows Ctrl and the wheel, and is kept', async () => {
    const zoom = () =>
      app.page.evaluate(async () => {
        const answer = await window.gangmu.getSettings();
        return answer.ok ? answer.value.zoom : 0;
      });
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.webContents.emit('zoom-changed', {}, 'in');
    });
    await expect.poll(zoom).toBe(1.1);
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.webContents.emit('zoom-changed', {}, 'out');
    });
    await expect.poll(zoom).toBe(1);
  });
});
