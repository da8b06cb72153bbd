import { afterEach, expect, it } from 'vitest';
import { launch, type App } from './app';
import { allRead, fileFolder, importFiles, quit, write } from './import-page';

let app: App;
afterEach(() => quit(app));

const NUMBERS = '一二三四五六七八九';
/** 2,700 rows of unequal height. */
const LONG = [
  '青禾镇2024年工作总结',
  ...Array.from({ length: 900 }, (_, i) => [
    ...(i % 30 === 0 ? [`${NUMBERS[(i / 30) % 9]}、优化第${i}项服务，在便民上下功夫。`] : []),
    `（${NUMBERS[i % 9]}）推行第${i}项一窗受理。全年受理事项${i}件，比上年增加12%${'，群众满意度进一步提高'.repeat(i % 7)}。`,
  ]).flat(),
  '',
].join('\n');

it('source and outline show the same place, whichever is scrolled, also after a long way', async () => {
  app = await launch();
  const { page } = app;
  await importFiles(app, [write(fileFolder(), '长.txt', LONG)]);
  await allRead(page);
  await page.getByRole('tree').waitFor();
  /** The row 24 px below the upper edge of a pane. */
  const shown = (pane: string) =>
    page.locator(`[data-pane=${pane}]`).evaluate((element) => {
      const edge = element.getBoundingClientRect().top + 24;
      const rows = [...element.querySelectorAll<HTMLElement>('[data-row]:not([data-head])')];
      return rows.find((row) => row.getBoundingClientRect().bottom > edge)?.dataset['row'];
    });
  for (const [led, other] of [
    ['source', 'outline'],
    ['outline', 'source'],
  ] as const) {
    const box = (await page.locator(`[data-pane=${led}]`).boundingBox())!;
    await page.mouse.move(box.x + 200, box.y + 200);
    for (const by of [400, 300, 20_000, -5000]) {
      const before = await shown(led);
      await page.mouse.wheel(0, by);
      await expect.poll(() => shown(led)).not.toBe(before);
      await expect.poll(async () => (await shown(other)) === (await shown(led)), { timeout: 3000 }).toBe(true);
    }
  }
});
