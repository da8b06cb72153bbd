import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand, pressNatively } from './editor-page';
import { picture, quit } from './import-page';
import { stored, storedText } from './steps';

let app: App;
let page: Page;
let planId: string;
let summaryId: string;

const YEAR = new Date().getFullYear();
const PLAN = [
  `青禾镇文化站${YEAR}年工作计划`,
  '一、扩大阵地开放，在便民服务上下功夫',
  '（一）延长开放时间。周末和节假日全部开放，全年开放不少于三百天。',
  '（二）建设村级书屋。新建村级书屋6个，年底前全部开放。',
  '二、丰富文化活动，在群众参与上下功夫',
  '（一）办好读书节。组织读书活动不少于20场。',
  '（二）开展业务培训。对村级管理员轮训一遍。',
  '三、摸清档案家底',
].join('\n');
const SUMMARY = [
  `青禾镇文化站${YEAR}年工作总结`,
  '一、扩大阵地开放，在便民服务上下功夫',
  '（一）延长开放时间。周末和节假日全部开放，全年开放312天，接待读者XXXX人次。',
  '二、丰富文化活动，在群众参与上下功夫',
  '（一）办好读书节。组织读书活动26场，参加群众3,120人次。',
  '（二）排演新编小戏。排演小戏3出，下乡演出18场。',
].join('\n');

async function paste(text: string): Promise<string> {
  return page.evaluate(async (words) => {
    const read = await window.gangmu.readPasted({ text: words });
    if (!read.ok) throw new Error(read.error.code);
    const { token, recognition } = read.value;
    const reports = recognition.reports.map((found) => ({
      ...found,
      metadata: { ...found.metadata, unit: '青禾镇文化站' },
    }));
    const made = await window.gangmu.confirmImport({ token, reports, furniture: recognition.furniture });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.ids[0]!;
  }, text);
}

beforeAll(async () => {
  app = await launch();
  page = app.page;
}, 60_000);

afterAll(() => quit(app));

const row = (heading: string): Locator => page.locator('tr[data-row]').filter({ hasText: heading });
const waitingNotes = () => page.locator('[data-note]');
const openMatrix = async () => {
  await chooseCommand(app.electron, 'planMatrix');
  await page.getByRole('toolbar', { name: '计划对照' }).waitFor();
};
async function note(words: string): Promise<Locator> {
  await chooseCommand(app.electron, 'quickNote');
  const dialog = page.getByRole('dialog', { name: '记一笔' });
  await dialog.getByLabel('做了什么').fill(words);
  return dialog;
}

describe('the plan and what became of it', () => {
  it('says what to do where there is no plan', async () => {
    await openMatrix();
    await page.getByText('还没有计划').waitFor();
    await picture(app, 'plan-empty');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '新建报告' }).waitFor();
  });

  it('takes a quick note, shows how it reads it, and finds the item it belongs to', async () => {
    planId = await paste(PLAN);
    const dialog = await note('6.5 开展业务培训 3 场 120 人 综合科');
    const read = page.getByTestId('note-read');
    await expect.poll(() => read.innerText()).toContain(`${YEAR}-06-05`);
    expect(await read.innerText()).toContain('开展业务培训3场120人');
    expect(await read.innerText()).toContain('综合科');
    await expect
      .poll(() => dialog.getByRole('combobox').evaluate((box: HTMLSelectElement) => box.selectedOptions[0]!.label))
      .toContain('开展业务培训');
    await picture(app, 'plan-note');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('已记下，归到“开展业务培训”').waitFor();
    const whole = await note('获评全区群众文化先进集体');
    await whole.getByRole('combobox').selectOption({ label: '整个部分：丰富文化活动，在群众参与上下功夫' });
    await picture(app, 'plan-note-section');
    await page.keyboard.press('Enter');
    await page.getByText('已记下，归到“丰富文化活动，在群众参与上下功夫”').waitFor();
    await note('修好大门门锁');
    await page.keyboard.press('Enter');
    await page.getByText('已记下，还没有归到条目').waitFor();
  });

  it('opens from the keys that the menu names', async () => {
    await page.bringToFront();
    await pressNatively(app.electron, 'N', ['control', 'shift']);
    const dialog = page.getByRole('dialog', { name: '记一笔' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows the plan’s items with the waiting notes, and stores what is filled in', async () => {
    await openMatrix();
    await row('开展业务培训').waitFor();
    expect(await page.locator('tr[data-row]').count()).toBe(5);
    expect(await waitingNotes().allInnerTexts()).toEqual([
      expect.stringContaining('获评全区群众文化先进集体'),
      expect.stringContaining('开展业务培训3场120人'),
      expect.stringContaining('修好大门门锁'),
    ]);
    await page.locator('tr[data-row]').first().focus();
    await page.keyboard.press('F2');
    await page.keyboard.insertText('服务科');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('业务科');
    await page.keyboard.press('Enter');
    await row('延长开放时间').getByLabel('状态').selectOption('done');
    await row('建设村级书屋').getByLabel('完成时限').fill('12月底前');
    await page.keyboard.press('Escape');
    await row('建设村级书屋').getByLabel('完成时限').fill('11月底前');
    await row('建设村级书屋').getByLabel('完成时限').press('Enter');
    await expect
      .poll(async () => (await stored(page, planId)).blocks.flatMap(({ task }) => task ?? []))
      .toEqual([
        { unit: '服务科', state: 'done' },
        { unit: '业务科', deadline: '11月底前' },
      ]);
    await page.locator('[data-testid=plan-save-state][data-state=saved]').waitFor();
    await picture(app, 'plan-no-summary');
  });

  it('moves a note to another item, and takes a deletion back', async () => {
    await waitingNotes().last().getByRole('button', { name: '修改或移动…' }).click();
    const dialog = page.getByRole('dialog', { name: '修改便签' });
    await dialog.getByRole('combobox').selectOption({ label: '摸清档案家底' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => page.locator('tr[data-row]:has-text("摸清档案家底") + tr [data-note]').count()).toBe(1);
    await waitingNotes().last().getByRole('button', { name: '删除' }).click();
    await expect.poll(() => waitingNotes().count()).toBe(2);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => waitingNotes().count()).toBe(3);
  });

  it('holds a summary against the plan: promised and not reported, reported and not planned', async () => {
    summaryId = await paste(SUMMARY);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '新建报告' }).waitFor();
    await openMatrix();
    await row('排演新编小戏').waitFor();
    const answers = () =>
      page.locator('tr[data-row]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset['answer']));
    expect(await answers()).toEqual(['reported', 'notReported', 'reported', 'notReported', 'notReported', 'unplanned']);
    expect(await row('延长开放时间').innerText()).toContain('待填 1');
    expect(await row('延长开放时间').innerText()).toContain('内容相近');
    await picture(app, 'plan-matrix');
    await page.getByRole('button', { name: '未写 3' }).click();
    await expect.poll(answers).toEqual(['notReported', 'notReported', 'notReported']);
    await page.getByRole('button', { name: '计划外 1' }).click();
    await expect.poll(answers).toEqual(['unplanned']);
    await page.getByRole('button', { name: '全部 5' }).click();
  });

  it('shows on the shelf how the plan stands, and leads from there to the matrix', async () => {
    await chooseCommand(app.electron, 'shelf');
    const cell = page.getByRole('button', { name: /5 项中 2 项有成效/u });
    await cell.waitFor();
    expect(await cell.innerText()).toContain('进行中 0 · 未见 3');
    await picture(app, 'plan-shelf');
    await cell.click();
    await row('排演新编小戏').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '新建报告' }).waitFor();
    await openMatrix();
    await row('排演新编小戏').waitFor();
  });

  it('links by hand, unlinks, and finds by itself again', async () => {
    await row('开展业务培训').click({ button: 'right' });
    await page.getByRole('menuitem', { name: '关联到总结的…' }).click();
    const dialog = page.getByRole('dialog', { name: '关联：开展业务培训' });
    await dialog.getByLabel('总结里的目标和举措').first().fill('小戏');
    await page.keyboard.press('ArrowDown');
    await picture(app, 'plan-link');
    await page.keyboard.press('Enter');
    await expect.poll(() => row('开展业务培训').innerText()).toContain('手工关联');
    await expect.poll(() => page.locator('[data-answer=unplanned]').count()).toBe(0);
    const choose = async (item: string) => {
      await row('开展业务培训').getByRole('button', { name: /^更多/u }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('取消关联，标为未写');
    await expect.poll(() => row('开展业务培训').innerText()).toContain('已标为未写');
    await choose('恢复自动对应');
    await expect.poll(() => row('开展业务培训').innerText()).toContain('总结未写');
  });

  it('shows beside the text what is not written yet', async () => {
    await row('办好读书节').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('editor').waitFor();
    await page.getByRole('tab', { name: '计划' }).click();
    const pane = page.getByTestId('plan-pane');
    await expect.poll(() => pane.innerText()).toContain('计划有、还没有写（3）');
    expect(await pane.innerText()).toContain('建设村级书屋');
    expect(await pane.innerText()).toContain('计划里没有的（1）');
    await picture(app, 'plan-pane');
    await pane.getByRole('button', { name: '打开计划对照' }).click();
    await row('排演新编小戏').waitFor();
  });

  it('takes what is unfinished into the next plan', async () => {
    await page.getByRole('button', { name: '未完成的转入下年计划…' }).click();
    const dialog = page.getByRole('dialog', { name: '未完成的转入下年计划' });
    expect(await dialog.getByLabel('标题').inputValue()).toBe(`青禾镇文化站${YEAR + 1}年工作计划`);
    await dialog.getByRole('button', { name: '先把这 1 条标为已完成' }).click();
    await dialog.getByText('3 条未完成的举措').waitFor();
    expect(await dialog.getByText('已完成，不再列').count()).toBe(2);
    await dialog.getByRole('checkbox', { name: '延长开放时间' }).check();
    await dialog.getByText('4 条未完成的举措').waitFor();
    await dialog.getByRole('checkbox', { name: '延长开放时间' }).uncheck();
    await picture(app, 'plan-next');
    await dialog.getByRole('button', { name: '生成' }).click();
    await page.getByTestId('editor').waitFor();
    await page.getByText('已生成计划：转入 3 条').waitFor();
    const next = await page.evaluate(async () => {
      const all = await window.gangmu.listReports();
      return all.ok ? all.value[0]! : null;
    });
    expect(next).toMatchObject({ kind: 'plan', year: YEAR + 1 });
    expect((await storedText(page, next!.id)).split('\n')).toEqual([
      '扩大阵地开放，在便民服务上下功夫',
      '（续）建设村级书屋。新建村级书屋6个，年底前全部开放。',
      '丰富文化活动，在群众参与上下功夫',
      '（续）开展业务培训。对村级管理员轮训一遍。',
      '（续）摸清档案家底',
    ]);
  });

  it('makes the summary of a plan, with the notes written in', async () => {
    await page.evaluate((id) => window.gangmu.deleteReport({ id }), summaryId);
    await chooseCommand(app.electron, 'shelf');
    await page.getByRole('button', { name: '由计划生成' }).click();
    await page.getByText('还没有选总结').waitFor();
    await page.getByRole('button', { name: '由计划生成总结…' }).click();
    const dialog = page.getByRole('dialog', { name: '由计划生成总结' });
    await dialog.getByText('3 条便签写进成效').waitFor();
    await picture(app, 'plan-make');
    await page.keyboard.press('Enter');
    await page.getByTestId('editor').waitFor();
    const made = await page.evaluate(async () => {
      const all = await window.gangmu.listReports();
      return all.ok ? all.value[0]! : null;
    });
    expect(made).toMatchObject({ kind: 'summary', year: YEAR, title: `青禾镇文化站${YEAR}年工作总结` });
    const text = await storedText(page, made!.id);
    expect(text).toContain('6月5日，开展业务培训3场120人。');
    expect(text).toContain('修好大门门锁。');
    expect(text).toContain('获评全区群众文化先进集体。');
    await openMatrix();
    await expect.poll(() => row('开展业务培训').innerText()).toContain('由计划生成');
    expect(await waitingNotes().count()).toBe(0);
    await picture(app, 'plan-made');
  });

  it('makes a report of goals out of several', async () => {
    await chooseCommand(app.electron, 'mixReports');
    const dialog = page.getByRole('dialog', { name: '由多份材料新建' });
    await dialog.getByRole('option', { name: `${YEAR + 1}年工作计划` }).click();
    await dialog.getByRole('checkbox', { name: '丰富文化活动' }).check();
    await dialog.getByRole('option', { name: `${YEAR}年工作计划` }).click();
    await dialog.getByRole('checkbox', { name: '摸清档案家底' }).check();
    await dialog.getByRole('button', { name: '上移：摸清档案家底' }).click();
    await picture(app, 'plan-mix');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByText(/已用 2 个目标新建/u).waitFor();
    const made = await page.evaluate(async () => {
      const all = await window.gangmu.listReports();
      return all.ok ? all.value[0]! : null;
    });
    expect((await storedText(page, made!.id)).split('\n').slice(0, 2)).toEqual([
      '摸清档案家底',
      '丰富文化活动，在群众参与上下功夫',
    ]);
  });
});
