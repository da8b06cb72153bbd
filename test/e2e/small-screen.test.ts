import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand, openReport } from './editor-page';
import { quit } from './import-page';

/** A screen of 1366×768 at 150 %, without the task bar. */
const SMALL = { width: 911, height: 485 };

let app: App;
let page: Page;

beforeAll(async () => {
  app = await launch({ size: SMALL });
  page = app.page;
}, 60_000);
afterAll(() => quit(app));

/** Buttons, tabs and fields outside the window where nothing scrolls to them; those of tool bars, and tabs, are to be seen without scrolling. */
function outOfReach(): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (/auto|scroll/u.test(overflowX + overflowY)) return true;
      }
      return false;
    };
    return [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=tab]')].flatMap((one) => {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || getComputedStyle(one).visibility === 'hidden') return [];
      const name = one.textContent.trim() || one.getAttribute('aria-label') || one.tagName;
      const outside = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
      return outside && (one.closest('[role=tab], [role=toolbar]') !== null || !scrolls(one))
        ? [`outside: ${name}`]
        : [];
    });
  });
}

const wait = () => page.waitForTimeout(250);

/** From the preview the command leads to the report first. */
async function toShelf(): Promise<void> {
  const there = async () => {
    await chooseCommand(app.electron, 'shelf');
    await wait();
    return page.getByRole('search').isVisible();
  };
  await expect.poll(there, { timeout: 20_000 }).toBe(true);
}

describe.each(['zh-CN', 'en'] as const)('on a small screen, in %s,', (language) => {
  it('every button, tab and field of a report can be reached', async () => {
    await page.evaluate((chosen) => window.gangmu.putSettings({ language: chosen }), language);
    await openReport(
      app,
      [
        {
          id: 'g',
          role: 'goal',
          depth: 0,
          marker: { style: '一、' },
          flow: 'paragraph',
          content: [{ text: '优化窗口服务' }],
        },
        {
          id: 'm',
          role: 'measure',
          depth: 1,
          marker: { style: '一是' },
          flow: 'paragraph',
          content: [{ text: '推行一窗受理。' }],
        },
        {
          id: 'o',
          role: 'outcome',
          depth: 2,
          marker: null,
          flow: 'joined',
          content: [{ figureId: 'f' }, { text: '件。' }],
        },
      ],
      [{ id: 'f', label: '受理', unit: '件', text: 'XXXX' }],
    );
    expect(await page.evaluate(() => innerWidth)).toBeLessThanOrEqual(SMALL.width);
    expect(await outOfReach()).toEqual([]);
    for (const tab of await page.locator('aside [role=tab]').all()) {
      await tab.click();
      await wait();
      expect(await outOfReach()).toEqual([]);
    }
    for (const command of ['replaceInReport', 'exportWord', 'wordTargets']) {
      await chooseCommand(app.electron, command);
      await wait();
      expect(await outOfReach(), command).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it.each(['versions', 'planMatrix', 'ledger', 'preview'])('so it is with %s', async (screen) => {
    await toShelf();
    await page
      .getByText(/示例报告/u)
      .first()
      .dblclick();
    await page.getByTestId('editor').waitFor();
    await chooseCommand(app.electron, screen);
    await page.getByTestId('editor').waitFor({ state: 'detached' });
    await wait();
    expect(await outOfReach()).toEqual([]);
  });

  it.each(['newReport', 'carryOver', 'compare', 'mixReports', 'paste-import', 'settings', 'editTerms', 'help'])(
    'so it is with the dialog %s on the shelf',
    async (dialog) => {
      await toShelf();
      expect(await outOfReach()).toEqual([]);
      await chooseCommand(app.electron, dialog);
      await page.getByRole('dialog').waitFor();
      expect(await outOfReach()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );
});
