import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Role } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import { launch, type App } from './app';
import { chooseCommand, openReport } from './editor-page';

/* Chinese input in the real window: facts/product.md E. After each the text on the screen is the text in the library. */

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

function block(id: string, ...content: (string | Inline)[]): Block {
  return { ...bare(id, 'text', 0), content: content.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}
function bare(id: string, role: Role, depth: number): Block {
  return { id, role, depth, marker: null, flow: 'paragraph', content: [] };
}
const FIGURE = { id: 'f', label: '件数', unit: '件', text: 'XX' };

describe('composing', () => {
  it('in an empty block, where the prompt gives way at once', async () => {
    const editor = await openReport(app, [{ ...bare('a', 'goal', 0), prompt: '去年的目标' }]);
    await editor.placeCursor('a', 0);
    await editor.compose('n', 'ni', 'nihao');
    const prompt = await editor
      .block('a')
      .locator('[data-prompt]')
      .evaluate((text) => getComputedStyle(text, '::after').content);
    expect(prompt).toBe('none');
    await editor.commit('你好');
    await editor.expectTexts(['你好']);
  });

  it.each([
    ['start', 0, '新旧文字'],
    ['middle', 1, '旧新文字'],
    ['end', 3, '旧文字新'],
  ])('at the %s of a text', async (_where, offset, result) => {
    const editor = await openReport(app, [block('a', '旧文字')]);
    await editor.placeCursor('a', offset);
    await editor.compose('x', 'xi', 'xin');
    await editor.commit('新');
    await editor.expectTexts([result]);
  });

  it('twice in a row, the second right after the first', async () => {
    const editor = await openReport(app, [block('a', '甲')]);
    await editor.placeCursor('a', 1);
    await editor.compose('yi');
    await editor.commit('乙');
    await editor.compose('bing');
    await editor.commit('丙');
    await editor.expectTexts(['甲乙丙']);
  });

  it('across the end of a heading, whose look changes with it', async () => {
    const editor = await openReport(app, [{ ...bare('a', 'measure', 0), content: [{ text: '推行受理。整合窗口' }] }]);
    await editor.placeCursor('a', 5);
    await editor.compose('j', 'jia');
    await editor.commit('加快');
    await editor.expectTexts(['推行受理。加快整合窗口']);
    await editor.placeCursor('a', 4);
    await editor.compose('y', 'yi');
    await editor.commit('一次');
    await editor.expectTexts(['推行受理一次。加快整合窗口']);
  });

  it('over a selection across blocks; one undo brings back all of it', async () => {
    const editor = await openReport(app, [block('a', '甲乙丙'), block('b', '丁戊己')]);
    await editor.placeCursor('a', 1);
    for (let i = 0; i < 4; i++) await app.page.keyboard.press('Shift+ArrowRight');
    await app.page.waitForTimeout(150);
    await editor.compose('g', 'geng');
    await editor.commit('庚');
    await editor.expectTexts(['甲庚戊己']);
    await app.page.keyboard.press('Control+z');
    await editor.expectTexts(['甲乙丙', '丁戊己']);
  });

  it('over everything', async () => {
    const editor = await openReport(
      app,
      [block('a', '甲乙'), block('b', '丙', { figureId: 'f' }), block('c', '丁')],
      [FIGURE],
    );
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+a');
    await app.page.waitForTimeout(150);
    await editor.compose('q', 'quan');
    await editor.commit('全');
    await editor.expectTexts(['全']);
    expect((await editor.stored()).figures).toEqual([]);
    await app.page.keyboard.press('Control+z');
    await editor.expectTexts(['甲乙', '丙XX', '丁']);
    expect((await editor.stored()).figures).toMatchObject([{ text: 'XX', label: '件数' }]);
  });

  it.each([
    ['before', 2, '办理了XX件'],
    ['after', 3, '办理XX了件'],
  ])('%s a figure', async (_where, offset, result) => {
    const editor = await openReport(app, [block('a', '办理', { figureId: 'f' }, '件')], [FIGURE]);
    await editor.placeCursor('a', offset);
    await editor.compose('l', 'le');
    await editor.commit('了');
    await editor.expectTexts([result]);
  });

  it('between a figure and the edge of its block', async () => {
    const editor = await openReport(app, [block('a', { figureId: 'f' })], [FIGURE]);
    await editor.placeCursor('a', 0);
    await editor.compose('b', 'ban');
    await editor.commit('办');
    await editor.expectTexts(['办XX']);
    await app.page.keyboard.press('End');
    await editor.compose('j', 'jian');
    await editor.commit('件');
    await editor.expectTexts(['办XX件']);
  });

  it('and giving up leaves the text as it was', async () => {
    const editor = await openReport(app, [block('a', '甲乙')]);
    await editor.placeCursor('a', 1);
    await editor.compose('b', 'bu');
    await editor.cancel();
    await editor.expectTexts(['甲乙']);
    await app.page.keyboard.type('1');
    await editor.expectTexts(['甲1乙']);
  });

  it('and clicking into another block keeps what the screen shows', async () => {
    const editor = await openReport(app, [block('a', '甲'), block('b', '乙')]);
    await editor.placeCursor('a', 1);
    await editor.compose('w', 'wa');
    await editor.block('b').click();
    await app.page.waitForTimeout(200);
    await editor.expectTexts(await editor.screen());
    await app.page.keyboard.press('End');
    await app.page.keyboard.type('2');
    expect((await editor.screen())[1]).toBe('乙2');
    await editor.expectTexts(await editor.screen());
  });

  it('and clicking in the outline keeps what the screen shows', async () => {
    const editor = await openReport(app, [
      { ...bare('a', 'goal', 0), content: [{ text: '目标' }] },
      { ...bare('b', 'goal', 0), content: [{ text: '其他' }] },
    ]);
    await editor.placeCursor('a', 2);
    await editor.compose('w', 'wa');
    await app.page.locator(`[role=treeitem][data-block="${editor.own('b')}"]`).click();
    await app.page.waitForTimeout(200);
    await editor.expectTexts(await editor.screen());
  });

  it('makes a structure command wait', async () => {
    const editor = await openReport(app, [
      { ...bare('a', 'goal', 0), content: [{ text: '目标' }] },
      { ...bare('b', 'goal', 0), content: [{ text: '下' }] },
    ]);
    await editor.placeCursor('b', 1);
    await editor.compose('x', 'xia');
    await chooseCommand(app.electron, 'demote');
    await app.page.waitForTimeout(100);
    expect(await editor.block('b').getAttribute('data-role')).toBe('goal');
    await editor.commit('一级');
    await editor.expectTexts(['目标', '下一级']);
    await expect.poll(() => editor.block('b').getAttribute('data-role')).toBe('measure');
    await expect.poll(async () => (await editor.stored()).blocks[1]?.depth).toBe(1);
  });

  it('keeps its keys: Enter, Tab and digits of an input method change nothing', async () => {
    const editor = await openReport(app, [block('a', '甲'), block('b', '乙')]);
    await editor.placeCursor('b', 1);
    await editor.compose('n', 'ni');
    for (const code of ['Enter', 'Tab', 'Digit1', 'Backspace']) await editor.keyOfInputMethod(code);
    await editor.commit('你');
    await editor.expectTexts(['甲', '乙你']);
    expect((await editor.stored()).blocks.map(({ role, depth }) => [role, depth])).toEqual([
      ['text', 0],
      ['text', 0],
    ]);
  });

  it('is one step of undo, and typing after it another', async () => {
    const editor = await openReport(app, [block('a', '甲')]);
    await editor.placeCursor('a', 1);
    await editor.compose('y', 'yi');
    await editor.commit('乙');
    await app.page.keyboard.type('12');
    await editor.expectTexts(['甲乙12']);
    await app.page.keyboard.press('Control+z');
    await editor.expectTexts(['甲乙']);
    await app.page.keyboard.press('Control+z');
    await editor.expectTexts(['甲']);
    await app.page.keyboard.press('Control+y');
    await editor.expectTexts(['甲乙']);
  });

  it('works in the title, and in the field of a figure', async () => {
    const editor = await openReport(app, [block('a', '办理', { figureId: 'f' })], [FIGURE]);
    await app.page.getByLabel('标题', { exact: true }).click();
    await app.page.keyboard.press('Control+End');
    await editor.compose('x', 'xin');
    await editor.commit('新');
    await expect.poll(async () => (await editor.stored()).title).toMatch(/新$/u);
    await app.page.getByTestId('figures-pane').getByLabel('件数').click();
    await editor.compose('s', 'shi');
    expect((await editor.screen())[0]).toBe('办理XX');
    await editor.commit('十');
    await editor.expectTexts(['办理十']);
  });

  it('does not filter the outline by letters of a composition', async () => {
    const editor = await openReport(app, [{ ...bare('a', 'goal', 0), content: [{ text: '目标甲' }] }]);
    await app.page.getByLabel('筛选提纲…').click();
    await editor.compose('y', 'yi');
    await expect.poll(() => app.page.locator('[role=treeitem]').count()).toBe(1);
    await editor.commit('乙');
    await expect.poll(() => app.page.locator('[role=treeitem]').count()).toBe(0);
  });
});
