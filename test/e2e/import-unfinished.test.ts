import { afterEach, expect, it } from 'vitest';
import { launch, newDataFolder, type App } from './app';
import { allRead, aReport, card, fileFolder, importFiles, quit, reportTitles, write } from './import-page';

let app: App;
afterEach(() => quit(app));

async function kill(): Promise<void> {
  const child = app.electron.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

it('an import that was killed left the library as it was, is told of at the next start, and goes on', async () => {
  const data = newDataFolder();
  const folder = fileFolder();
  const paths = [2021, 2022].map((year) => write(folder, `${year}.txt`, aReport(year, '青禾镇')));
  app = await launch({ data });
  await importFiles(app, paths);
  await allRead(app.page);
  await app.page.getByRole('tree').waitFor();
  // Noted 300 ms after the last file was read.
  await app.page.waitForTimeout(800);
  await kill();

  app = await launch({ data });
  expect(await reportTitles(app.page)).toEqual([]);
  await app.page.getByText('上次退出时有 2 份材料没有入库。资料库没有改动').waitFor();
  await app.page.getByRole('button', { name: '继续导入' }).click();
  await allRead(app.page);
  await card(app.page, '2022.txt').waitFor();
  await app.page.keyboard.press('Control+Enter');
  await expect.poll(() => reportTitles(app.page)).toHaveLength(1);
  // Only what is left is told of.
  await app.page.waitForTimeout(800);
  await kill();
  app = await launch({ data });
  await app.page.getByText('上次退出时有 1 份材料没有入库').waitFor();
  expect(await reportTitles(app.page)).toHaveLength(1);
});
