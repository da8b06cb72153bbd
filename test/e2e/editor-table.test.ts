import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Role } from '../../shared/model/block';
import type { TableForm } from '../../shared/model/table';
import { figureMap, inlineText } from '../../shared/model/text';
import { launch, type App } from './app';
import { chooseCommand, openReport, type EditorPage } from './editor-page';
import { picture, quit } from './import-page';
import { saved } from './steps';

/* Tables by real keys in the real window. After each the cells on the screen are those in the library. */

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

function block(id: string, role: Role, text: string, form?: TableForm): Block {
  const content = text === '' ? [] : [{ text }];
  return { id, role, depth: 0, marker: null, flow: 'paragraph', content, ...(form && { form }) };
}
const THREE = () => [
  block('a', 'text', '前'),
  block('t', 'table', '单位\t人数\n甲科\t12\n乙科\t30', { headerRows: 1 }),
  block('z', 'text', '后'),
];

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};

/** From the menu of the table at the cursor. */
async function choose(name: string): Promise<void> {
  await app.page.getByRole('button', { name: /^表格/ }).first().click();
  await app.page.getByText(name, { exact: true }).click();
  await app.page.waitForTimeout(150);
}

async function toCell(editor: EditorPage, row: number, column: number, id = 't'): Promise<void> {
  const frame = editor.block(id);
  // In 提纲 a table is a line until the cursor is in it.
  await frame.locator('[data-row="0"][data-column="0"]').click();
  await app.page.waitForTimeout(150);
  await frame.locator(`[data-row="${row}"][data-column="${column}"]`).click();
  await app.page.waitForTimeout(150);
  await press('End');
  await app.page.waitForTimeout(150);
}

/** The cells that the screen shows, in the form in which the library holds them. */
function onScreen(): Promise<string[]> {
  return app.page.locator('[data-block-id]').evaluateAll((blocks) =>
    blocks.map((block) => {
      const text = (element: Element) => (element.textContent ?? '').replaceAll('\ufeff', '').replace(/\n$/u, '');
      const rows = [...block.querySelectorAll('tr')];
      if (rows.length === 0) return text(block);
      return rows
        .map((row) =>
          [...row.querySelectorAll('td, th')].map((cell) => text(cell).replaceAll('\n', '\u2028')).join('\t'),
        )
        .join('\n');
    }),
  );
}

async function expectTexts(editor: EditorPage, texts: string[]): Promise<void> {
  await expect.poll(onScreen, { timeout: 5000 }).toEqual(texts);
  await saved(app.page);
  const { blocks, figures } = await editor.stored();
  expect(blocks.map((one) => inlineText(one.content, figureMap(figures)))).toEqual(texts);
}

describe('a table', () => {
  it('is inserted, written and left by keyboard alone', async () => {
    const editor = await openReport(app, [block('a', 'text', '前')]);
    await editor.placeCursor('a', 1);
    await press('Control+Shift+t');
    await app.page.getByTestId('table-picker').waitFor();
    await picture(app, 'table-picker');
    await press('ArrowUp', 'ArrowLeft', 'Enter');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.type('单位');
    await press('Tab');
    await app.page.keyboard.type('人数');
    await press('Tab');
    await app.page.keyboard.type('甲科');
    await press('Enter');
    await app.page.keyboard.type('窗口');
    await press('Tab');
    await app.page.keyboard.type('3');
    await press('Tab');
    await app.page.keyboard.type('乙科');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\u2028窗口\t3\n乙科\t', '']);
    expect((await editor.stored()).blocks[1]!.form).toEqual({ headerRows: 1 });
    await press('Control+Enter');
    await app.page.waitForTimeout(100);
    await app.page.keyboard.type('表后');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\u2028窗口\t3\n乙科\t', '表后', '']);
    await press('Control+z', 'Control+z', 'Control+z', 'Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\u2028窗口\t3', '']);
  });

  it('shows as a line in 提纲 and opens under the cursor', async () => {
    const editor = await openReport(app, THREE());
    await editor.placeCursor('a', 1);
    const height = async () => (await editor.block('t').boundingBox())!.height;
    expect(await height()).toBeLessThan(45);
    await picture(app, 'table-line');
    await press('ArrowDown');
    await app.page.waitForTimeout(200);
    expect(await height()).toBeGreaterThan(70);
    await picture(app, 'table-open');
    await app.page.keyboard.type('本');
    expect((await onScreen())[1]).toContain('本');
  });

  it('moves by arrows through its cells and out of it', async () => {
    const editor = await openReport(app, THREE());
    await chooseCommand(app.electron, 'switchView');
    await toCell(editor, 2, 1);
    await app.page.waitForTimeout(100);
    await press('ArrowRight');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.type('1');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '1后']);
    // By columns, not by the order of reading.
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown');
    await app.page.waitForTimeout(150);
    await press('Home');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.type('2');
    await expectTexts(editor, ['前', '单位\t人数\n2甲科\t12\n乙科\t30', '1后']);
    await press('ArrowUp', 'ArrowUp');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.type('3');
    await expect.poll(async () => (await onScreen())[0]).toContain('3');
    await picture(app, 'table-manuscript');
    await chooseCommand(app.electron, 'switchView');
  });

  it('keeps its form when several cells are emptied, and gives all back by one undo', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    await editor
      .block('t')
      .locator('[data-row="2"][data-column="1"]')
      .click({ modifiers: ['Shift'] });
    await app.page.waitForTimeout(200);
    expect(await editor.block('t').locator('[data-picked]').count()).toBe(4);
    await picture(app, 'table-cells');
    await press('Delete');
    await expectTexts(editor, ['前', '单位\t人数\n\t\n\t', '后']);
    await press('Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
  });

  it('is never eaten by Backspace', async () => {
    const editor = await openReport(app, THREE());
    await editor.placeCursor('z', 0);
    await press('Backspace', 'Backspace');
    await app.page.waitForTimeout(150);
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
    await toCell(editor, 1, 0);
    await press('Home');
    await app.page.waitForTimeout(150);
    await press('Backspace', 'Backspace');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
  });

  it('is merged, summed up and made wider from its menu', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 2, 1);
    await choose('末行为合计行');
    await editor.block('t').locator('[data-row="3"][data-column="1"]').click();
    await app.page.waitForTimeout(150);
    await choose('求和');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30\n合计\t42', '后']);
    await press('Alt+ArrowLeft');
    await saved(app.page);
    const { form } = (await editor.stored()).blocks[1]!;
    expect(form).toMatchObject({ totalRow: true, columns: [520, 480] });
    await toCell(editor, 1, 0);
    await press('Shift+ArrowDown');
    await app.page.waitForTimeout(150);
    await choose('合并单元格');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\u2028乙科\t12\n\t30\n合计\t42', '后']);
    await picture(app, 'table-merged');
    await press('Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30\n合计\t42', '后']);
  });

  it('has a menu of its own, and a place to write below it', async () => {
    const editor = await openReport(app, [block('a', 'text', '前'), block('t', 'table', '单位\t人数\n甲科\t12')]);
    await toCell(editor, 1, 0);
    await editor.block('t').locator('[data-row="1"][data-column="0"]').click({ button: 'right' });
    await app.page.getByText('在上方插入行', { exact: true }).waitFor();
    await picture(app, 'table-context-menu');
    await app.page.getByText('在上方插入行', { exact: true }).click();
    await expectTexts(editor, ['前', '单位\t人数\n\t\n甲科\t12']);
    const box = (await app.page.getByTestId('editor').boundingBox())!;
    await app.page.mouse.click(box.x + 200, box.y + box.height + 12);
    await app.page.waitForTimeout(200);
    await app.page.keyboard.type('表后');
    await expectTexts(editor, ['前', '单位\t人数\n\t\n甲科\t12', '表后']);
  });

  it('has its columns drawn by their borders', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    const box = (await editor.block('t').locator('[data-row="1"][data-column="0"]').boundingBox())!;
    const { mouse } = app.page;
    await mouse.move(box.x + box.width - 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width - 80, box.y + box.height / 2, { steps: 4 });
    await mouse.up();
    await saved(app.page);
    const [first, second] = (await editor.stored()).blocks[1]!.form!.columns!;
    expect(first! / second!).toBeLessThan(0.7);
    await press('Control+z');
    await saved(app.page);
    expect((await editor.stored()).blocks[1]!.form!.columns).toBeUndefined();
  });

  it('renders only the cell that is written in', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    const cells = editor.block('t').locator('td, th');
    // React gives an element that was rendered anew other props.
    const renderedSince = () =>
      cells.evaluateAll((all) => {
        const kept = window as unknown as { props?: object[] };
        const props = all.map(
          (cell) => Object.entries(cell).find(([key]) => key.startsWith('__reactProps$'))![1] as object,
        );
        const before = kept.props;
        kept.props = props;
        return all.flatMap((cell, i) => (before?.[i] === props[i] ? [] : [cell.textContent]));
      });
    expect((await renderedSince()).length).toBe(6);
    expect(await renderedSince()).toEqual([]);
    await app.page.keyboard.type('新');
    await expectTexts(editor, ['前', '单位\t人数\n甲科新\t12\n乙科\t30', '后']);
    const rendered = await renderedSince();
    expect(rendered).toEqual(['甲科新']);
  });

  it('says that all rows have gone, and brings them back as long as nothing else was done', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 0, 0);
    await choose('选中整表');
    await choose('删除所在行');
    await app.page.getByText('已删除表格').waitFor();
    await expectTexts(editor, ['前', '后']);
    await app.page.getByRole('button', { name: '撤销', exact: true }).click();
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
    await toCell(editor, 0, 0);
    await choose('选中整表');
    await choose('删除所在列');
    await app.page.getByText('已删除表格').waitFor();
    await editor.placeCursor('a', 1);
    await app.page.keyboard.type('文');
    await app.page.getByRole('button', { name: '撤销', exact: true }).click();
    await app.page.getByText('此后又有改动').waitFor();
    await expectTexts(editor, ['前文', '后']);
    await press('Control+z');
    await press('Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
  });

  it('is searched, and words in its cells are replaced', async () => {
    const editor = await openReport(app, THREE());
    await editor.placeCursor('a', 1);
    await chooseCommand(app.electron, 'replaceInReport');
    await app.page.waitForTimeout(100);
    await app.page.keyboard.type('科');
    await expect.poll(() => app.page.evaluate(() => [...(CSS.highlights.get('gangmu-found') ?? [])].length)).toBe(2);
    await press('Tab');
    await app.page.getByRole('textbox', { name: /替换/ }).fill('室');
    await app.page
      .getByRole('button', { name: /全部替换/ })
      .first()
      .click();
    await app.page.waitForTimeout(200);
    const confirm = app.page.getByRole('dialog').getByRole('button', { name: /替换/ });
    if ((await confirm.count()) > 0) await confirm.last().click();
    await expectTexts(editor, ['前', '单位\t人数\n甲室\t12\n乙室\t30', '后']);
  });

  it('takes a figure into a cell, named by its heads, and fills it in', async () => {
    const blocks = THREE();
    blocks[1] = block('t', 'table', '单位\t人数\n甲科\t\n乙科\t30', { headerRows: 1 });
    const editor = await openReport(app, blocks);
    await toCell(editor, 1, 1);
    await app.page.keyboard.press('Control+Shift+d');
    await app.page.getByRole('dialog').waitFor();
    await picture(app, 'table-figure');
    await app.page.keyboard.type('28');
    await press('Enter');
    await saved(app.page);
    await expect.poll(async () => (await editor.stored()).figures).toMatchObject([{ label: '甲科人数', text: '28' }]);
  });
});

describe('an input method in a cell', () => {
  it.each([
    ['empty', 1, '新'],
    ['with text', 0, '甲科新'],
  ])('%s', async (_what, column, result) => {
    const blocks = THREE();
    blocks[1] = block('t', 'table', '单位\t人数\n甲科\t\n乙科\t30');
    const editor = await openReport(app, blocks);
    await toCell(editor, 1, column);
    await editor.compose('x', 'xi', 'xin');
    await editor.commit('新');
    const row = column === 0 ? `${result}\t` : `甲科\t${result}`;
    await expectTexts(editor, ['前', `单位\t人数\n${row}\n乙科\t30`, '后']);
    await press('Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t\n乙科\t30', '后']);
  });

  it('keeps Tab and Enter for itself', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    await editor.compose('x');
    await editor.keyOfInputMethod('Tab');
    await editor.keyOfInputMethod('Enter');
    await editor.compose('xi');
    await editor.commit('新');
    await expectTexts(editor, ['前', '单位\t人数\n甲科新\t12\n乙科\t30', '后']);
  });

  it('over several selected cells empties them and writes in the first', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    await editor
      .block('t')
      .locator('[data-row="2"][data-column="0"]')
      .click({ modifiers: ['Shift'] });
    await app.page.waitForTimeout(200);
    await editor.compose('x', 'xin');
    await editor.commit('新');
    await expectTexts(editor, ['前', '单位\t人数\n新\t12\n\t30', '后']);
    await press('Control+z');
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
  });

  it('is ended by a click into another cell, and nothing is lost', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    await editor.compose('w', 'wa');
    await editor.block('t').locator('[data-row="2"][data-column="1"]').click();
    await app.page.waitForTimeout(250);
    await expectTexts(editor, await onScreen());
    expect((await onScreen())[1]).toContain('wa');
  });

  it('gives up and leaves the cell as it was', async () => {
    const editor = await openReport(app, THREE());
    await toCell(editor, 1, 0);
    await editor.compose('x', 'xin');
    await editor.cancel();
    await expectTexts(editor, ['前', '单位\t人数\n甲科\t12\n乙科\t30', '后']);
  });
});
