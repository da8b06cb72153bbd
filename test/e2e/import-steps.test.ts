import { afterEach, expect, it } from 'vitest';
import { launch, type App } from './app';
import { allRead, fileFolder, importFiles, quit, write } from './import-page';

let app: App;
afterEach(() => quit(app));

const REPORT = `一、防汛抗旱
完成水库除险加固6座，投入资金1200万元，全年未发生险情。
三、农村供水
新建水厂3座，覆盖人口4.2万人，自来水普及率达到96%。
云泽县水利局
2022年12月20日
`;

it('the steps tell how far the shown file is, and the particulars what is not sure about them', async () => {
  app = await launch();
  const { page } = app;
  await importFiles(app, [write(fileFolder(), '水利.txt', REPORT)]);
  await allRead(page);
  const step = page.getByTestId('import-steps').locator('[aria-current=step]');
  const doubts = page.getByTestId('about-doubts');

  // 二、 is missing: the outline is to be checked first.
  expect(await step.textContent()).toContain('核对结构');
  expect(await doubts.textContent()).toContain('标题（原文没有标题，取自文件名）');
  expect(await doubts.textContent()).toContain('年度（按成文日期推断）');

  await page.getByLabel('标题', { exact: true }).fill('云泽县水利局2022年工作总结');
  await expect.poll(() => doubts.textContent()).not.toContain('标题');

  // The outline, and what is still not sure of the particulars.
  await page.getByRole('button', { name: '认可本份全部' }).click();
  await expect.poll(() => step.textContent()).toContain('确认属性');
  await expect.poll(() => doubts.count()).toBe(0);
  await page.getByText('没有需要核对的地方', { exact: true }).waitFor();

  await page.getByRole('button', { name: /^确认/ }).click();
  await expect.poll(() => step.count()).toBe(0);
});
