import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand } from './editor-page';

let app: App;
beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

it('a message steps aside from the field that has the focus, and back', async () => {
  const { page } = app;
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'foot';
    field.style.cssText = 'position:fixed; right:60px; bottom:100px; width:120px';
    document.body.append(field);
  });
  const field = page.locator('#foot');
  const message = page.getByRole('status').filter({ hasText: '请先选中几个字' });
  const covers = async (): Promise<boolean> => {
    const [a, b] = [(await message.boundingBox())!, (await field.boundingBox())!];
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  };
  await chooseCommand(app.electron, 'searchSelection');
  await message.waitFor();
  expect(await covers()).toBe(true);
  await field.focus();
  await expect.poll(covers).toBe(false);
  await page.getByRole('button', { name: '新建报告' }).focus();
  await expect.poll(covers).toBe(true);

  // A message that comes while one writes there.
  await message.getByRole('button', { name: '关闭' }).click();
  await field.focus();
  await chooseCommand(app.electron, 'searchSelection');
  await message.waitFor();
  await expect.poll(covers).toBe(false);
});
