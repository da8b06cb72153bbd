import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import { launch, type App } from './app';
import { violations } from './axe';
import { chooseCommand, openReport, type EditorPage } from './editor-page';
import { answerOpenDialog, fileFolder, picture, quit, write } from './import-page';

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => quit(app));

function block(id: string, part: Partial<Block>, ...content: (string | Inline)[]): Block {
  return {
    id,
    role: 'text',
    depth: 0,
    marker: null,
    flow: 'paragraph',
    content: content.map((run) => (typeof run === 'string' ? { text: run } : run)),
    ...part,
  };
}

const GOAL = { role: 'goal', marker: { style: '一、' } } as const;
const MEASURE = { role: 'measure', depth: 1, flow: 'joined', marker: { style: '一是' } } as const;

/** A report with one or two of many kinds of mistake. */
function faulty(): { blocks: Block[]; figures: { id: string; label: string; unit: string; text: string }[] } {
  return {
    blocks: [
      block('a', {}, '2025年，我局围绕中心，服务大局,重点抓好以下四个方面。'),
      block('b', GOAL, '夯实根底，在便民利民上下功夫。'),
      block('c', MEASURE, '推行一窗受理。截止6月底，办理事项', { figureId: 'f' }, '件，群众满意率达到102%。'),
      block('d', MEASURE, '设置自助终端。印发《办法》、《细则》，共投入设备12台，其中自助终端15台。'),
      block('e', GOAL, '强化队伍，在能力提升上下功夫。'),
      block('g', MEASURE, '抓实岗位练兵。开展“每周一学〞活动12次，参加300人次〔含网上〕。'),
      block('h', { ...MEASURE, marker: { style: '一是', restartAt: 3 } }, '完善考核办法。每季通报一次，激发了干劲。'),
      block('i', {}, ''),
    ],
    figures: [{ id: 'f', label: '办理事项', unit: '件', text: 'XXXX' }],
  };
}

async function openFaulty(): Promise<EditorPage> {
  const { blocks, figures } = faulty();
  return openReport(app, blocks, figures);
}

async function openChecks(): Promise<void> {
  await app.page.getByRole('tab', { name: /检查/ }).click();
  await expect.poll(() => app.page.getByTestId('checks-pane').getAttribute('data-running')).toBe(null);
}

const rules = () =>
  app.page
    .locator('[data-testid=checks-pane] [data-finding]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['rule']));
const row = (rule: string) => app.page.locator(`[data-testid=checks-pane] [data-rule="${rule}"]`);
const selected = () => app.page.evaluate(() => document.getSelection()?.toString());

describe('the checks of a report', () => {
  it('lists what is wrong by rule, with its reason, and counts it on the tab', async () => {
    await openFaulty();
    await openChecks();
    const found = await rules();
    for (const rule of [
      'unfilled',
      'year',
      'count',
      'numbering',
      'partOverTotal',
      'percentage',
      'damagedWord',
      'deadline',
      'halfPunctuation',
      'quote',
      'tortoise',
      'listComma',
      'emptyBlock',
    ]) {
      expect(found).toContain(rule);
    }
    await picture(app, 'checks-by-rule');
    expect(await row('deadline').innerText()).toContain('截至');
    expect(await app.page.getByRole('tab', { name: /检查/ }).innerText()).toContain(String(found.length));
    await app.page.getByLabel('排列方式').selectOption('text');
    await picture(app, 'checks-by-text');
    expect((await rules())[0]).toBe('year');
    await app.page.getByLabel('排列方式').selectOption('rule');
  });

  it('jumps to the place, fixes it as one step, and undoes', async () => {
    const editor = await openFaulty();
    await openChecks();
    await row('deadline').getByRole('button').first().click();
    await expect.poll(selected).toBe('截止');
    await picture(app, 'checks-jump');
    await row('deadline').getByRole('button', { name: /^改正/ }).click();
    await expect.poll(() => row('deadline').count()).toBe(0);
    expect((await editor.screen())[2]).toContain('截至6月底');
    await app.page.getByRole('button', { name: '撤销' }).last().click();
    await expect.poll(() => row('deadline').count()).toBe(1);
    expect((await editor.screen())[2]).toContain('截止6月底');
    await app.page.getByRole('button', { name: '全部改正（2）' }).click();
    await expect.poll(() => row('tortoise').count()).toBe(0);
    expect((await editor.screen())[5]).toContain('（含网上）');
  });

  it('follows the text while it is written', async () => {
    const editor = await openFaulty();
    await openChecks();
    const before = (await rules()).length;
    await editor.placeCursor('h', 0);
    await app.page.keyboard.type('截止目前，');
    await expect.poll(() => row('deadline').count(), { timeout: 5000 }).toBe(2);
    expect((await rules()).length).toBe(before + 1);
  });

  it('goes through the findings by F7, the list by its keys', async () => {
    const editor = await openFaulty();
    await editor.placeCursor('a', 0);
    await app.page.keyboard.press('F7');
    await app.page.getByTestId('checks-pane').waitFor();
    await expect.poll(selected).toBe('2025年');
    await app.page.keyboard.press('F7');
    await expect.poll(selected).toBe(',');
    await app.page.keyboard.press('Shift+F7');
    await expect.poll(selected).toBe('2025年');
    await app.page.keyboard.press('Shift+F7');
    expect(await app.page.locator('[data-finding][data-current]').getAttribute('data-rule')).toBe('emptyBlock');
    const first = row('deadline').locator('[data-stop]');
    await first.focus();
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(() => row('deadline').count()).toBe(0);
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.closest('[data-finding]') !== null))
      .toBe(true);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowUp');
    expect(await app.page.evaluate(() => document.activeElement?.hasAttribute('data-stop'))).toBe(true);
  });

  it('ignores a place, words, a rule, and shows them again', async () => {
    await openFaulty();
    await openChecks();
    const total = (await rules()).length;
    await row('quote').getByRole('button', { name: '忽略' }).click();
    await picture(app, 'checks-ignore-menu');
    await app.page.getByRole('menuitem', { name: '忽略这一处' }).click();
    await expect.poll(() => row('quote').count()).toBe(0);
    await row('listComma').getByRole('button', { name: '忽略' }).click();
    await app.page.getByRole('menuitem', { name: /不再检查/ }).click();
    await expect.poll(() => row('listComma').count()).toBe(0);
    await row('percentage').locator('[data-stop]').focus();
    await app.page.keyboard.press('Delete');
    await expect.poll(() => row('percentage').count()).toBe(0);
    await app.page.reload();
    await app.page.locator('header h1:not(:empty)').waitFor();
    await app.page
      .getByText(/示例报告/)
      .first()
      .waitFor();
    // Stored: another report does not show the rule, and has its own places.
    await openFaulty();
    await openChecks();
    await expect.poll(async () => (await rules()).length).toBe(total - 1);
    await app.page.getByRole('button', { name: /^已忽略（1）/ }).click();
    await picture(app, 'checks-ignored');
    expect(await violations(app.page)).toEqual([]);
    await app.page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await expect.poll(() => row('listComma').count()).toBe(1);
  });

  it('says that nothing is wrong', async () => {
    await openReport(app, [block('a', GOAL, '优化服务，在便民上下功夫。全年受理事项120件。')]);
    await openChecks();
    await app.page.getByText('没有发现问题').waitFor();
    await picture(app, 'checks-none');
  });
});

describe('the word list of the unit', () => {
  it('is edited, imported, exported, checked, and completes words at the cursor', async () => {
    const editor = await openReport(app, [
      block('a', {}, '市宣传局和政法委联合开展活动。'),
      block('b', {}, '今年以来，'),
    ]);
    await chooseCommand(app.electron, 'editTerms');
    const dialog = app.page.getByRole('dialog', { name: '本单位词表' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: '添加' }).click();
    await app.page.keyboard.type('澄江市委宣传部');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.type('市宣传局、市委宣传局');
    const folder = fileFolder();
    await answerOpenDialog(app, [
      write(folder, '词表.csv', '规范写法,错误写法,说明\n市委政法委,政法委,用全称\n澄江市文明实践中心,,\n'),
    ]);
    await dialog.getByRole('button', { name: '导入…' }).click();
    await expect.poll(() => dialog.getByText('3 个词').count()).toBe(1);
    await picture(app, 'terms');
    await app.electron.evaluate(
      ({ dialog: system }, filePath) => {
        system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, '导出.csv'),
    );
    await dialog.getByRole('button', { name: '导出…' }).click();
    await app.page.getByText('已导出到“导出.csv”').waitFor();
    expect(readFileSync(join(folder, '导出.csv'), 'utf8')).toContain('澄江市委宣传部,市宣传局、市委宣传局,');
    await dialog.getByRole('button', { name: '保存' }).click();
    await openChecks();
    await expect.poll(() => row('term').count()).toBe(2);
    await picture(app, 'checks-terms');
    await app.page.getByRole('button', { name: '全部改正（2）' }).click();
    await expect.poll(async () => (await editor.screen())[0]).toBe('澄江市委宣传部和市委政法委联合开展活动。');

    await editor.placeCursor('b', 5);
    await app.page.keyboard.type('澄江');
    await app.page.keyboard.press('Alt+/');
    await app.page.getByRole('menu', { name: '补全词语' }).waitFor();
    await picture(app, 'terms-complete');
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await expect.poll(async () => (await editor.screen())[1]).toBe('今年以来，澄江市文明实践中心');
    await app.page.keyboard.type('办');
    await expect.poll(async () => (await editor.screen())[1]).toBe('今年以来，澄江市文明实践中心办');
  });

  it('is not offered while an input method composes', async () => {
    const editor = await openReport(app, [block('a', {}, '今年以来，')]);
    await editor.placeCursor('a', 5);
    await editor.compose('cheng');
    await chooseCommand(app.electron, 'completeTerm');
    await app.page.waitForTimeout(200);
    expect(await app.page.getByRole('menu').count()).toBe(0);
    await editor.commit('城');
    expect((await editor.screen())[0]).toBe('今年以来，城');
  });
});
