import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import { launch, type App } from './app';
import { openReport } from './editor-page';

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

const FIGURE = { id: 'f', label: '件数', unit: '件', text: '2025' };

function block(id: string, ...content: (string | Inline)[]): Block {
  return {
    id,
    role: 'text',
    depth: 0,
    marker: null,
    flow: 'paragraph',
    content: content.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}

const shown = () => app.page.getByTestId('find-count').textContent();
const highlighted = () =>
  app.page.evaluate(() =>
    [...(CSS.highlights.get('gangmu-found') ?? [])].map((range) => (range as globalThis.Range).toString()),
  );

describe('find and replace', () => {
  it('counts, goes round, and colours without touching the text', async () => {
    const editor = await openReport(
      app,
      [block('a', '优化', { text: '服务', bold: true }, '窗口'), block('b', '服务', { figureId: 'f' }, '件')],
      [FIGURE],
    );
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+f');
    await app.page.keyboard.type('服务');
    await expect.poll(shown).toBe('1/2');
    await expect.poll(highlighted).toEqual(['服务', '服务']);
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('F3');
    await expect.poll(shown).toBe('2/2');
    await app.page.keyboard.press('F3');
    await expect.poll(shown).toBe('1/2');
    await app.page.keyboard.press('Shift+F3');
    await expect.poll(shown).toBe('2/2');
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.type('化服务窗');
    await expect.poll(highlighted).toEqual(['化服务窗']);
    await app.page.keyboard.press('Escape');
    await expect.poll(highlighted).toEqual([]);
    await app.page.keyboard.type('新');
    await editor.expectTexts(['优化服务窗口', '新2025件']);
  });

  it('replaces all after a preview, as one undo step, and leaves figures unless they are ticked', async () => {
    const editor = await openReport(
      app,
      [block('a', '2025年和２０２５年'), block('b', '办理', { figureId: 'f' }, '件'), block('c', '2025')],
      [FIGURE],
    );
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+h');
    await app.page.keyboard.type('2025');
    await expect.poll(shown).toBe('1/4');
    await app.page.getByLabel('替换为').fill('2026');
    await app.page.getByRole('button', { name: '全部替换…' }).click();
    if (process.env['GANGMU_SHOTS'] !== undefined)
      await app.page.screenshot({ path: `${process.env['GANGMU_SHOTS']}/replace.png` });
    const boxes = app.page.getByRole('dialog').getByRole('checkbox');
    expect(await boxes.count()).toBe(5);
    expect(await boxes.nth(3).isChecked()).toBe(false);
    await boxes.nth(4).uncheck();
    await app.page.getByRole('button', { name: '替换 2 处' }).click();
    await editor.expectTexts(['2026年和2026年', '办理2025件', '2025']);
    // The focus is in the text, with nothing to click first.
    await app.page.keyboard.press('Control+z');
    await editor.expectTexts(['2025年和２０２５年', '办理2025件', '2025']);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('search').waitFor({ state: 'detached' });
    await editor.expectTexts(['2025年和２０２５年', '办理2025件', '2025']);
  });

  it('replaces one by one and says where it did not', async () => {
    const editor = await openReport(
      app,
      [block('a', '办理一'), block('b', { figureId: 'f' }, '办理二')],
      [{ ...FIGURE, text: '办理' }],
    );
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+h');
    await app.page.keyboard.type('办理');
    await app.page.getByLabel('替换为').fill('受理');
    const one = app.page.getByRole('button', { name: '替换', exact: true });
    await one.click();
    await one.click();
    await expect.poll(shown).toBe('1/2');
    await editor.expectTexts(['受理一', '办理办理二']);
    await one.click();
    await expect.poll(() => app.page.getByText('这一处在数据里').count()).toBe(1);
    await one.click();
    await editor.expectTexts(['受理一', '办理受理二']);
  });

  it('names a bad pattern, stops an endless one, and takes groups', async () => {
    const editor = await openReport(app, [block('a', `第3季度${'a'.repeat(40)}`)]);
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+h');
    await app.page.getByRole('button', { name: '正则表达式' }).click();
    const field = app.page.getByLabel('查找内容');
    await field.fill('(季度');
    await expect.poll(() => app.page.getByText('圆括号 ( ) 没有配对').count()).toBe(1);
    await field.fill('(a+)+b');
    await expect.poll(() => app.page.getByText('已停止查找').count(), { timeout: 15_000 }).toBe(1);
    await field.fill('第(\\d)季度');
    await app.page.getByLabel('替换为').fill('$1季');
    await app.page.getByRole('button', { name: '全部替换…' }).click();
    await app.page.getByRole('button', { name: '替换 1 处' }).click();
    await editor.expectTexts([`3季${'a'.repeat(40)}`]);
  });

  it('looks only where text over several paragraphs was selected', async () => {
    const editor = await openReport(app, [block('a', '办理一'), block('b', '办理二'), block('c', '办理三')]);
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+End');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.press('Control+f');
    await app.page.keyboard.type('办理');
    await expect.poll(shown).toBe('1/2');
    await app.page.getByRole('button', { name: '选区内' }).click();
    await expect.poll(shown).toBe('1/3');
  });

  it('does not look for letters of a composition', async () => {
    const editor = await openReport(app, [block('a', '你好 ni')]);
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('Control+f');
    await editor.compose('n', 'ni');
    await app.page.waitForTimeout(200);
    expect(await shown()).toBe('');
    await editor.commit('你好');
    await expect.poll(shown).toBe('1/1');
    await editor.expectTexts(['你好 ni']);
  });
});
