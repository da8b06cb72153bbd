import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Op } from '../../shared/model/patch';
import * as edit from '../unit/read-back/edits';
import { exportedReport } from '../unit/read-back/edited-file';
import { launch, type App } from './app';
import { unreached, violations } from './axe';
import { allRead, fileFolder, importFiles, picture, quit } from './import-page';

let app: App;
let page: Page;
let reportId = '';
let file = '';
const DEPUTY = 'w:author="李科长" w:date="2025-07-01T08:00:00Z"';

async function saveTo(path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

async function texts(): Promise<string[]> {
  return page.evaluate(async (id) => {
    const answer = await window.gangmu.getReport({ id });
    if (!answer.ok) throw new Error(answer.error.code);
    const figures = new Map(answer.value.figures.map((figure) => [figure.id, figure.text]));
    return answer.value.blocks.map(({ content }) =>
      content.map((run) => ('figureId' in run ? figures.get(run.figureId) : run.text)).join(''),
    );
  }, reportId);
}

beforeAll(async () => {
  app = await launch();
  page = app.page;
  const report = exportedReport();
  const ops: Op[] = [
    ...report.figures.map((figure): Op => ({ type: 'putFigure', figure })),
    ...report.blocks.map((block, i): Op => ({ type: 'putBlock', block, after: report.blocks[i - 1]?.id ?? null })),
  ];
  const { title, kind, unit, year, part, status, matter } = report;
  const metadata = { title, kind, unit, year, part, status, matter };
  reportId = await page.evaluate(
    async ([given, list]) => {
      const made = await window.gangmu.createReport({ metadata: given });
      if (!made.ok) throw new Error(made.error.code);
      const put = await window.gangmu.applyPatch({ reportId: made.value.id, client: 'test', seq: 1, ops: list });
      if (!put.ok) throw new Error(put.error.detail ?? put.error.code);
      return made.value.id;
    },
    [metadata, ops] as const,
  );
  file = join(fileFolder(), '送审稿.docx');
  await saveTo(file);
  await page.evaluate(async (id) => {
    const answer = await window.gangmu.exportReport({ id, format: 'docx' });
    if (!answer.ok) throw new Error(answer.error.code);
  }, reportId);
  // Edited since the export, in Gangmu.
  const since: Op[] = [
    {
      type: 'putBlock',
      block: { ...report.blocks[0]!, content: [{ text: '上半年，中心认真落实各项部署，各项工作全面完成。' }] },
    },
  ];
  await page.evaluate(
    async ([id, list]) => {
      await window.gangmu.applyPatch({ reportId: id, client: 'since', seq: 1, ops: list });
    },
    [reportId, since] as const,
  );
  // … and by others in Word.
  const parts = unzipSync(readFileSync(file));
  let xml = strFromU8(parts['word/document.xml']!);
  xml = edit.rephrase(xml, '稳步推进', '取得成效', edit.BOSS);
  xml = edit.rephrase(xml, '专人值守', '业务骨干轮流值守', edit.BOSS);
  xml = edit.rephrase(xml, '3,600', '4,200', DEPUTY);
  xml = edit.insertParagraph(xml, '业务培训', '选树先进典型三名，开展交流十场。', edit.BOSS);
  xml = edit.deleteParagraph(xml, '考核办法');
  xml = edit.move(xml, ['推进数据共享', '打通部门', '共享平台'], '业务培训');
  xml = edit.comment(xml, '群众满意度');
  writeFileSync(
    file,
    zipSync({
      ...parts,
      'word/document.xml': strToU8(xml),
      'word/comments.xml': strToU8(edit.COMMENTS('请核对这个数。')['word/comments.xml']!),
      'word/_rels/document.xml.rels': strToU8(edit.relateComments(strFromU8(parts['word/_rels/document.xml.rels']!))),
    }),
  );
  await page.reload();
  await page.waitForSelector('header h1:not(:empty)');
}, 60_000);

afterAll(() => quit(app));

const list = () => page.getByRole('listbox', { name: '改动' });

describe('reading an edited Word file back', () => {
  it('is offered where the file is imported', async () => {
    await importFiles(app, [file]);
    await allRead(page);
    await page.getByText(/这是《云溪区政务服务中心2025年上半年工作总结》.*改过的稿子/u).waitFor();
    await picture(app, 'read-back-offer');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '查看改动并回读' }).click();
    await list().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await unreached(page, page.locator('#root'))).toEqual([]);
  });

  it('lists each change with its kind and author, and asks where both sides changed the same words', async () => {
    const items = await list().getByRole('option').allInnerTexts();
    const flat = items.map((item) => item.replace(/\s+/gu, ' '));
    for (const words of [
      /修改 双方都改了 王主任 未处理 全面完成取得成效/u,
      /修改 李科长 未处理 3,6004,200/u,
      /修改 王主任 未处理 专人业务骨干轮流/u,
      /移动 未处理/u,
      /新增段落 王主任 未处理 选树先进典型/u,
      /删除段落 未处理 完善考核办法/u,
    ])
      expect(flat).toContainEqual(expect.stringMatching(words));
    expect(flat).toHaveLength(6);
    await page.getByText('导出以后，我们也改了同一处').waitFor();
    await picture(app, 'read-back-conflict');
  });

  it('goes by the keyboard, and accepts all that are no conflict', async () => {
    expect(await page.getByRole('button', { name: '完成' }).isDisabled()).toBe(true);
    await list().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await expect.poll(() => page.getByText('改动 6 处 · 已接受 1 · 不接受 1 · 未处理 4').count()).toBe(1);
    await picture(app, 'read-back-words');
    await page.getByRole('button', { name: '全部接受' }).click();
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: '用改稿的' }).click();
    await page.getByText('未处理 0').waitFor();
  });

  it('exports the changes as a Word file with tracked changes', async () => {
    const target = join(fileFolder(), '花脸稿.docx');
    await saveTo(target);
    await page.getByRole('button', { name: '导出花脸稿' }).click();
    await page.getByText(/已导出花脸稿/u).waitFor();
    const xml = strFromU8(unzipSync(readFileSync(target))['word/document.xml']!);
    expect(xml).toMatch(/<w:del [^>]*><w:r>.*全面完成/u);
    expect(xml).toMatch(/<w:ins [^>]*><w:r>.*取得成效/u);
  });

  it('writes what was accepted into the report, and the comments to its notes', async () => {
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('tab', { name: /批注/u }).click();
    await page.getByText('请核对这个数。').waitFor();
    const after = await texts();
    expect(after[0]).toBe('上半年，中心认真落实各项部署，各项工作取得成效。');
    expect(after).toContain('选树先进典型三名，开展交流十场。');
    expect(after).toContain('推行一窗受理，设立综合窗口12个，办件4,200件。');
    expect(after.some((text) => text.includes('考核办法'))).toBe(false);
    expect(after.indexOf('推进数据共享。')).toBeGreaterThan(after.indexOf('加强队伍建设。'));
    await picture(app, 'notes-pane');
  });

  it('lets a note be done, and deleted, and another be written', async () => {
    const pane = page.getByTestId('notes-pane');
    await page.locator('[data-slate-editor]').first().click();
    await pane.getByLabel('给光标所在的段落写批注').fill('补充例子');
    await pane.getByRole('button', { name: '添加批注' }).click();
    await pane.getByText('补充例子').waitFor();
    await pane.getByRole('listitem').filter({ hasText: '请核对' }).getByRole('button', { name: '已处理' }).click();
    await pane.getByText('请核对这个数。').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: '删除' }).click();
    await pane.getByText('补充例子').waitFor({ state: 'detached' });
  });
});
