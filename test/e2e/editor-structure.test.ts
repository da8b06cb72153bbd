import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Role } from '../../shared/model/block';
import { launch, type App } from './app';
import { chooseCommand, openReport, type EditorPage } from './editor-page';
import { newReport, saved, stored } from './steps';

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

const STYLE: Partial<Record<Role, string>> = { goal: '一、', measure: '（一）' };
function block(id: string, role: Role, depth: number, text: string, flow: Block['flow'] = 'paragraph'): Block {
  const style = STYLE[role];
  return { id, role, depth, marker: style ? { style } : null, flow, content: text === '' ? [] : [{ text }] };
}
const SECTION = [
  block('g1', 'goal', 0, '优化服务，在便民利企上下功夫'),
  block('m1', 'measure', 1, '推行受理。整合窗口。'),
  block('o1', 'outcome', 2, '办理事项28416件。'),
  block('m2', 'measure', 1, '拓展自助。'),
  block('o2', 'outcome', 2, '新增终端12台。', 'joined'),
  block('g2', 'goal', 0, '建强队伍，在提升本领上下功夫'),
  block('m3', 'measure', 1, '开展培训。'),
];
const shot = async (name: string) => {
  const folder = process.env['GANGMU_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await app.page.screenshot({ path: `${folder}/${name}.png` });
};
const frame = async (editor: EditorPage) =>
  (await editor.stored()).blocks.map(({ role, depth, content }) => [
    role,
    depth,
    content.map((run) => ('text' in run ? run.text.slice(0, 2) : '')).join(''),
  ]);
const visible = (editor: EditorPage) =>
  editor.page
    .locator('[data-block-id]')
    .evaluateAll((all) =>
      all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.textContent!.slice(0, 2)),
    );
const row = (editor: EditorPage, id: string) => app.page.locator(`[role=treeitem][data-block="${editor.own(id)}"]`);
const undo = () => chooseCommand(app.electron, 'undo');

describe('several blocks', () => {
  it('selected in the outline move, change and go as one step', async () => {
    const editor = await openReport(app, SECTION);
    const before = await frame(editor);
    await row(editor, 'm1').click();
    await row(editor, 'm2').click({ modifiers: ['Shift'] });
    await expect.poll(() => app.page.locator('[role=treeitem][aria-selected=true]').count()).toBe(2);
    await shot('outline-selected');
    await app.page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect
      .poll(async () => (await frame(editor)).map(([role]) => role))
      .toEqual(['goal', 'goal', 'outcome', 'goal', 'outcome', 'goal', 'measure']);
    await undo();
    await expect.poll(() => frame(editor)).toEqual(before);
    await row(editor, 'm1').click();
    await app.page.getByRole('tree').focus();
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Control+c');
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '（一）推行受理。整合窗口。\n办理事项28416件。\n（二）拓展自助。新增终端12台。',
    );
    await app.page.keyboard.press('Delete');
    await expect.poll(async () => (await frame(editor)).length).toBe(3);
    await app.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => frame(editor)).toEqual(before);
  });

  it('selected in the text move as one step', async () => {
    const editor = await openReport(app, SECTION);
    await editor.placeCursor('m2', 0);
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.press('Alt+Shift+ArrowUp');
    await expect
      .poll(async () => (await frame(editor)).map(([, , text]) => text))
      .toEqual(['优化', '拓展', '新增', '推行', '办理', '建强', '开展']);
    await undo();
    await expect.poll(async () => (await frame(editor))[1]?.[2]).toBe('推行');
  });
});

describe('folding and looking at one goal alone', () => {
  it('hides, keeps the text, and shows what the cursor comes to', async () => {
    const editor = await openReport(app, SECTION);
    await editor.placeCursor('g1', 0);
    await app.page.keyboard.press('Alt+Shift+Minus');
    await expect.poll(() => visible(editor)).toEqual(['优化', '建强', '开展']);
    await shot('folded');
    await app.page.keyboard.press('End');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.press('Delete');
    await expect.poll(() => visible(editor)).toHaveLength(7);
    await editor.placeCursor('m3', 0);
    await app.page.keyboard.press('Control+Shift+o');
    await expect.poll(() => visible(editor)).toEqual(['建强', '开展']);
    await shot('hoisted');
    await app.page.keyboard.press('Control+a');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.press('Delete');
    await expect.poll(async () => (await frame(editor)).length).toBeGreaterThan(5);
    expect((await frame(editor)).slice(0, 5).map(([, , text]) => text)).toEqual([
      '优化',
      '推行',
      '办理',
      '拓展',
      '新增',
    ]);
    // The goal itself is gone: the rest is shown again.
    await undo();
    await expect.poll(() => visible(editor)).toHaveLength(7);
    await app.page.keyboard.press('Control+Shift+o');
    await expect.poll(() => visible(editor)).toEqual(['建强', '开展']);
    await app.page.getByRole('navigation', { name: '只看这一部分' }).getByRole('button', { name: '全文' }).click();
    await expect.poll(() => visible(editor)).toHaveLength(7);
    await editor.expectTexts(SECTION.map(({ content }) => (content[0] as { text: string }).text));
  });
});

describe('paragraphs and numbering', () => {
  it('split into siblings, run in, count anew', async () => {
    const editor = await openReport(app, SECTION);
    await editor.placeCursor('m1', 5);
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await frame(editor))[2]).toEqual(['measure', 1, '整合']);
    await app.page.keyboard.press('Control+Shift+j');
    await expect.poll(async () => (await editor.stored()).blocks[2]?.flow).toBe('joined');
    await app.page.keyboard.press('Control+Shift+j');
    await chooseCommand(app.electron, 'restartNumbering');
    await expect.poll(async () => (await editor.stored()).blocks[2]?.marker).toEqual({ style: '（一）', restartAt: 1 });
    await chooseCommand(app.electron, 'continueNumbering');
    await expect.poll(async () => (await editor.stored()).blocks[2]?.marker).toEqual({ style: '（一）' });
  });
});

describe('the outline pane', () => {
  it('filters by what is lacking, renames in place, and is worked by keys', async () => {
    const editor = await openReport(app, SECTION);
    await app.page.getByRole('button', { name: /^缺成效/u }).click();
    await expect.poll(() => app.page.locator('[role=treeitem]').count()).toBe(2);
    await app.page.getByRole('button', { name: /^缺成效/u }).click();
    await app.page.getByRole('tree').focus();
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('F2');
    const field = app.page.getByLabel('标题', { exact: true }).and(app.page.locator('input'));
    await expect.poll(() => field.inputValue()).toBe('推行受理');
    await editor.compose('y', 'yi');
    await editor.commit('一窗受理');
    await shot('rename');
    await app.page.keyboard.press('Enter');
    await expect.poll(async () => (await editor.screen())[1]).toBe('一窗受理。整合窗口。');
    await app.page.keyboard.press('F2');
    await app.page.keyboard.type('不要');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('End');
    await expect.poll(() => row(editor, 'm3').getAttribute('aria-selected')).toBe('true');
    expect((await editor.screen())[1]).toBe('一窗受理。整合窗口。');
  });
});

describe('figures', () => {
  it('come of blanks that are typed, never of a composition; one undo turns one back', async () => {
    const editor = await openReport(app, [block('a', 'outcome', 0, '办理')]);
    await editor.placeCursor('a', 2);
    await app.page.keyboard.type('XX');
    await app.page.waitForTimeout(100);
    expect(await app.page.locator('[data-figure-id]').count()).toBe(0);
    await editor.compose('j', 'jian');
    expect(await app.page.locator('[data-figure-id]').count()).toBe(0);
    await editor.commit('件');
    await expect.poll(() => app.page.locator('[data-testid=editor] [data-figure-id]').count()).toBe(1);
    await app.page.keyboard.type('，');
    await editor.expectTexts(['办理XX件，']);
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => app.page.locator('[data-testid=editor] [data-figure-id]').count()).toBe(0);
    await editor.expectTexts(['办理XX件']);
  });

  it('are made of a number, and put in a second place', async () => {
    const editor = await openReport(app, [block('a', 'outcome', 0, '办理28416件，其中'), block('b', 'text', 0, '末')]);
    await editor.placeCursor('a', 4);
    await app.page.keyboard.press('Control+Shift+d');
    await expect.poll(() => app.page.locator('[data-testid=editor] [data-figure-id]').textContent()).toContain('28416');
    await shot('figure-card');
    await app.page.keyboard.press('Escape');
    await editor.placeCursor('b', 1);
    await chooseCommand(app.electron, 'insertExistingFigure');
    await app.page.getByRole('menuitem', { name: /28416/u }).click();
    await editor.expectTexts(['办理28416件，其中', '末28416']);
    expect((await editor.stored()).figures).toHaveLength(1);
  });
});

describe('the two views', () => {
  it('show the same text under the same cursor', async () => {
    const editor = await openReport(app, SECTION);
    await editor.placeCursor('m2', 2);
    await app.page.keyboard.press('Control+Shift+m');
    await app.page.waitForTimeout(200);
    await app.page.keyboard.type('新');
    await editor.expectTexts([
      '优化服务，在便民利企上下功夫',
      '推行受理。整合窗口。',
      '办理事项28416件。',
      '拓展新自助。',
      '新增终端12台。',
      '建强队伍，在提升本领上下功夫',
      '开展培训。',
    ]);
    const top = (id: string) => editor.block(id).evaluate((one) => one.getClientRects()[0]!.top);
    expect(Math.abs((await top('m2')) - (await top('o2')))).toBeLessThan(4);
    await shot('manuscript');
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+Shift+m');
    await app.page.waitForTimeout(200);
    await shot('outline-view');
    expect((await editor.screen())[3]).toBe('拓展自助。');
  });
});

describe('the menu of the text', () => {
  it('speaks of the block under the pointer, and pastes', async () => {
    const editor = await openReport(app, SECTION);
    await editor.block('o2').click({ button: 'right' });
    const menu = app.page.getByRole('menu', { name: '这一段' });
    await expect
      .poll(() => menu.getByRole('menuitemradio', { name: '成效' }).getAttribute('aria-checked'))
      .toBe('true');
    await shot('context-menu');
    await menu.getByRole('menuitemradio', { name: '举措' }).click();
    await expect.poll(async () => (await frame(editor))[4]?.[0]).toBe('measure');
    await app.electron.evaluate(({ clipboard }) => clipboard.writeText('粘来'));
    await editor.placeCursor('m3', 0);
    await editor
      .block('m3')
      .locator('[data-slate-string]')
      .first()
      .click({ button: 'right', position: { x: 3, y: 8 } });
    await menu.getByRole('menuitem', { name: '粘贴' }).click();
    await expect.poll(async () => (await editor.screen())[6]).toContain('粘来');
  });
});

describe('an empty report', () => {
  it('waits with the cursor, offers a skeleton, and takes a click below the text', async () => {
    const id = await newReport(app.page, '空白的报告');
    await app.page.waitForTimeout(300);
    await shot('empty');
    await app.page.keyboard.type('开头');
    await saved(app.page);
    await expect.poll(async () => (await stored(app.page, id)).blocks.length).toBe(1);
    expect(await app.page.getByRole('group', { name: '从骨架开始' }).count()).toBe(0);
    await app.page.keyboard.press('Control+z');
    await app.page.getByRole('button', { name: '插入工作总结骨架' }).click();
    await expect.poll(async () => (await stored(app.page, id)).blocks.length).toBeGreaterThan(10);
    await shot('skeleton');
    await undo();
    await expect.poll(async () => (await stored(app.page, id)).blocks.length).toBe(1);
    const box = (await app.page.locator('article').boundingBox())!;
    await app.page.getByLabel('标题', { exact: true }).click();
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height - 12);
    await app.page.waitForTimeout(150);
    await app.page.keyboard.type('从下面点');
    await expect.poll(() => app.page.locator('[data-block-id]').textContent()).toContain('从下面点');
    await chooseCommand(app.electron, 'focusMode');
    await expect.poll(() => app.page.getByTestId('outline-pane').count()).toBe(0);
    await shot('focus');
    await app.page.getByRole('button', { name: '退出专注模式' }).click();
    await expect.poll(() => app.page.getByTestId('outline-pane').count()).toBe(1);
  });
});
