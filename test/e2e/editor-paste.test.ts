import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../shared/model/block';
import { figureMap, inlineText } from '../../shared/model/text';
import { launch, type App } from './app';
import { openReport, type EditorPage } from './editor-page';
import { picture, quit } from './import-page';
import { saved } from './steps';

/* Pasting and copying over the real clipboard. */

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

const text = (id: string, words: string): Block => ({
  id,
  role: 'text',
  depth: 0,
  marker: null,
  flow: 'paragraph',
  content: words === '' ? [] : [{ text: words }],
});
const goal = (id: string, words: string): Block => ({ ...text(id, words), role: 'goal', marker: { style: '一、' } });

/** As Electron 33 has it, the oldest that Gangmu runs on; the types are of a newer one. */
interface SystemClipboard {
  write(data: { text: string; html?: string }): void;
  readHTML(): string;
  readText(): string;
}

async function paste(given: { text: string; html?: string }, keys = 'Control+v'): Promise<void> {
  await app.electron.evaluate(({ clipboard }, data) => (clipboard as unknown as SystemClipboard).write(data), given);
  await app.page.keyboard.press(keys);
}

async function stored(editor: EditorPage): Promise<string[]> {
  await saved(app.page);
  const { blocks, figures } = await editor.stored();
  return blocks.map(
    ({ role, depth, marker, content }) =>
      `${role} ${depth} ${marker?.style ?? ''} ${inlineText(content, figureMap(figures))}`,
  );
}
const bar = () => app.page.getByTestId('paste-bar');

const LINES = ['一、优化窗口服务', '（一）推行一窗受理。全年受理事项XX件。', '（二）设置自助终端。投入设备12台。'];
const WORD =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h1>一、优化窗口服务</h1>' +
  '<p class=MsoNormal><b>（一）推行一窗受理。</b>全年受理事项XX件。</p>' +
  '<p class=MsoNormal>（二）设置自助终端。投入设备12台。</p>' +
  '<script>document.title="bad"</script><img src="x" onerror="document.title=1"></body></html>';

describe('pasting', () => {
  it('a line goes into the text at once', async () => {
    const editor = await openReport(app, [text('a', '甲丙')]);
    await editor.placeCursor('a', 1);
    await paste({ text: '乙\n', html: '<p>乙</p>' });
    await expect.poll(() => stored(editor)).toEqual(['text 0  甲乙丙']);
    expect(await bar().count()).toBe(0);
  });

  it('an outline from Word becomes blocks at the level that fits, and words alone by one key', async () => {
    const editor = await openReport(app, [goal('g', '建强队伍'), text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({ text: LINES.join('\r\n'), html: WORD });
    await bar().getByText('已按提纲粘贴').waitFor();
    await picture(app, 'paste-outline');
    await expect
      .poll(() => stored(editor))
      .toEqual([
        'goal 0 一、 建强队伍',
        'goal 0 一、 优化窗口服务',
        'measure 1 （一） 推行一窗受理。全年受理事项XX件。',
        'measure 1 （一） 设置自助终端。投入设备12台。',
      ]);
    expect((await editor.stored()).figures.map(({ text: value }) => value)).toContain('XX');
    expect(await app.page.title()).not.toBe('bad');
    await app.page.keyboard.press('Control+Shift+v');
    await expect
      .poll(() => stored(editor))
      .toEqual(['goal 0 一、 建强队伍', ...LINES.map((line) => `text 0  ${line}`)]);
    expect(await bar().count()).toBe(0);
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => stored(editor)).toEqual(['goal 0 一、 建强队伍', 'text 0  ']);
  });

  it('measures alone hang under the goal of the cursor', async () => {
    const editor = await openReport(app, [goal('g', '建强队伍'), text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({ text: '（一）抓实岗位练兵\n（二）完善考核办法\n' });
    await expect
      .poll(() => stored(editor))
      .toEqual(['goal 0 一、 建强队伍', 'measure 1 （一） 抓实岗位练兵', 'measure 1 （一） 完善考核办法']);
    await app.page.keyboard.type('1');
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('without formatting by Ctrl+Shift+V', async () => {
    const editor = await openReport(app, [text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({ text: LINES.join('\n'), html: WORD }, 'Control+Shift+v');
    await expect.poll(() => stored(editor)).toEqual(LINES.map((line) => `text 0  ${line}`));
  });

  it('cells of a spreadsheet become a table, and fill one', async () => {
    const editor = await openReport(app, [text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({ text: '单位\t人数\r\n甲科\t12\r\n', html: '<table><tr><td>单位</td><td>人数</td></tr></table>' });
    await expect.poll(() => stored(editor)).toEqual(['table 0  单位\t人数\n甲科\t12', 'text 0  ']);
    await picture(app, 'paste-table');
    await app.page.locator('[data-row="0"][data-column="0"]').click();
    await app.page.waitForTimeout(150);
    await app.page.locator('[data-row="1"][data-column="1"]').click();
    await app.page.waitForTimeout(150);
    await paste({ text: '15\t去年\n16\t今年\n' });
    await expect.poll(() => stored(editor)).toEqual(['table 0  单位\t人数\t\n甲科\t15\t去年\n\t16\t今年', 'text 0  ']);
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => stored(editor)).toEqual(['table 0  单位\t人数\n甲科\t12', 'text 0  ']);
  });

  it('a table with merged cells keeps them, which only the page tells of', async () => {
    const editor = await openReport(app, [text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({
      text: '科室\t受理\t\r\n\t窗口\t网上\r\n甲科\t12\t8\r\n',
      html:
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><col width=72 span=3>' +
        '<tr><td rowspan=2>科室</td><td colspan=2>受理</td></tr><tr><td>窗口</td><td>网上</td></tr>' +
        '<tr><td>甲科</td><td align=right>12</td><td align=right>8</td></tr><!--EndFragment--></table></body></html>',
    });
    await expect.poll(() => stored(editor)).toEqual(['table 0  科室\t受理\t\n\t窗口\t网上\n甲科\t12\t8', 'text 0  ']);
    expect((await editor.stored()).blocks[0]!.form?.merged).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
    await picture(app, 'paste-merged');
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => stored(editor)).toEqual(['text 0  ']);
  });

  it('paragraphs and a table of Word come in as both', async () => {
    const editor = await openReport(app, [text('a', '')]);
    await editor.placeCursor('a', 0);
    await paste({
      text: '一、任务分工\r\n各科室分工如下。\r\n单位\t任务\r\n甲科\t受理\r\n二、有关要求\r\n',
      html:
        '<h1>一、任务分工</h1><p>各科室分工如下。</p><table><tr><td>单位</td><td>任务</td></tr>' +
        '<tr><td>甲科</td><td>受理</td></tr></table><h1>二、有关要求</h1>',
    });
    await expect
      .poll(async () => (await stored(editor)).map((line) => line.replace(/ \d /u, ' ')))
      .toEqual(['goal 一、 任务分工', 'text  各科室分工如下。', 'table  单位\t任务\n甲科\t受理', 'goal 一、 有关要求']);
  });

  it('does nothing while an input method composes', async () => {
    const editor = await openReport(app, [text('a', '甲')]);
    await editor.placeCursor('a', 1);
    await editor.compose('x', 'xin');
    await paste({ text: '乙\n丙' });
    await editor.commit('新');
    await app.page.waitForTimeout(200);
    await expect.poll(() => stored(editor)).toEqual(['text 0  甲新']);
  });
});

describe('copying', () => {
  it('gives headings, markers and tables to other programs, and the very blocks to Gangmu', async () => {
    const table: Block = {
      ...text('t', '单位\t<人数>\n甲科\t12'),
      role: 'table',
      form: { headerRows: 1, columns: [3, 1] },
    };
    const editor = await openReport(app, [goal('g', '优化服务'), text('a', '甲 & 乙'), table, text('z', '')]);
    await editor.placeCursor('g', 0);
    await app.page.keyboard.press('Control+a');
    await app.page.waitForTimeout(150);
    await app.page.keyboard.press('Control+c');
    await app.page.waitForTimeout(150);
    const copied = await app.electron.evaluate(({ clipboard }) => {
      const system = clipboard as unknown as SystemClipboard;
      return { html: system.readHTML(), text: system.readText() };
    });
    expect(copied.html).toContain('<h1>一、优化服务</h1>');
    expect(copied.html).toContain('<p>甲 &amp; 乙</p>');
    expect(copied.html).toContain('<th>单位</th><th>&lt;人数&gt;</th>');
    expect(copied.text).toBe('一、优化服务\n甲 & 乙\n单位\t<人数>\n甲科\t12\n');
    const before = await stored(editor);
    await app.page.keyboard.press('Delete');
    await app.page.waitForTimeout(100);
    await app.page.keyboard.press('Control+v');
    await expect.poll(() => stored(editor)).toEqual(before);
    expect((await editor.stored()).blocks[2]!.form).toEqual({ headerRows: 1, columns: [3, 1] });
  });
});
