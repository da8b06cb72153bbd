import { afterEach, expect, it } from 'vitest';
import { makeDocx, p } from '../fixtures/docx/make-docx';
import { launch, type App } from './app';
import { violations } from './axe';
import { allRead, fileFolder, importFiles, picture, quit, reportTitles, write } from './import-page';

let app: App;
afterEach(() => quit(app));

const by = 'w:author="李主任" w:date="2025-01-02T03:04:05Z"';
const EDITED = makeDocx({
  body:
    p('青禾镇便民中心2024年工作总结') +
    p('一、优化窗口服务，在便民上下功夫。') +
    '<w:p><w:r><w:t>一是推行一窗受理。全年受理事项</w:t></w:r>' +
    `<w:del w:id="1" ${by}><w:r><w:delText>八百</w:delText></w:r></w:del>` +
    `<w:ins w:id="2" ${by}><w:r><w:t>900</w:t></w:r></w:ins>` +
    '<w:r><w:t>件</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r><w:r><w:t>。</w:t></w:r></w:p>',
  comments: `<w:comment w:id="3" ${by}><w:p><w:r><w:t>请与台账核对。</w:t></w:r></w:p></w:comment>`,
});

it('tracked changes are accepted, told of and shown on demand; comments are kept as notes', async () => {
  app = await launch();
  const { page } = app;
  await importFiles(app, [write(fileFolder(), '改过.docx', EDITED)]);
  await allRead(page);
  const source = page.locator('[data-pane=source]');
  await source.getByText('900').waitFor();
  expect(await page.getByText(/未取用已删除的修订 1 处/).textContent()).toContain('批注 1 条，入库后列在“批注”中');
  expect(await source.locator('[data-change]').count()).toBe(0);
  const account = page.getByText(/一字不丢/);
  const before = await account.textContent();

  await page.getByRole('button', { name: '显示修订和批注' }).click();
  const shown = () =>
    source
      .locator('[data-change]')
      .evaluateAll((all) => all.map((e) => [e.getAttribute('data-change'), e.textContent]));
  expect(await shown()).toEqual([
    ['del', '八百'],
    ['ins', '900'],
    ['comment', '请与台账核对。'],
  ]);
  expect(await source.locator('[data-change=del]').getAttribute('title')).toBe('李主任 删去，不入库');
  expect(await account.textContent()).toBe(before);
  expect(await violations(page)).toEqual([]);
  await picture(app, 'review-changes');

  await page.locator('[data-pane=outline]').focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => reportTitles(page)).toHaveLength(1);
  const notes = await page.evaluate(async () => {
    const reports = await window.gangmu.listReports();
    const answer = await window.gangmu.listNotes({ reportId: reports.ok ? reports.value[0]!.id : '' });
    return answer.ok ? answer.value.map(({ author, text }) => [author, text]) : [answer.error.code];
  });
  expect(notes).toEqual([['李主任', '请与台账核对。']]);
});
