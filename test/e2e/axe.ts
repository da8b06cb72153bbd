import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds to be serious or worse, a line for each place; contrast below 4.5:1 is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Anything that fades in has come to its colour.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
  );
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

/** Tabs that a part may need at most. */
const MOST = 150;

/**
 * The controls of a part that Tab does not come to, by their names. One of a group (radio buttons, tabs, options, a toolbar …) stands for all of it: arrows
 * do the rest.
 */
export async function unreached(page: Page, part: Locator): Promise<string[]> {
  await part.evaluate((element) => {
    const isShown = (control: HTMLElement) => control.checkVisibility() && control.getClientRects().length > 0;
    const controls = [...element.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]')];
    const group = (control: HTMLElement) =>
      control.closest('[role=listbox], [role=tree], [role=tablist], [role=grid], [role=radiogroup], [role=toolbar]');
    for (const control of controls) {
      const radio = control instanceof HTMLInputElement && control.type === 'radio';
      if (!isShown(control) || control.matches(':disabled') || control.tabIndex < 0) continue;
      control.dataset['tab'] = radio ? `radio ${control.name}` : '';
      if (group(control)) control.dataset['tab'] = 'group';
    }
  });
  for (let i = 0; i < MOST; i++) {
    if (i > 0) await page.keyboard.press('Tab');
    const left = await part.evaluate((element) => {
      const at = document.activeElement;
      if (at instanceof HTMLElement && element.contains(at)) {
        const radio = at.dataset['tab']?.startsWith('radio') ? at.dataset['tab'] : null;
        for (const one of element.querySelectorAll<HTMLElement>('[data-tab]'))
          if (one === at || (radio !== null && one.dataset['tab'] === radio)) delete one.dataset['tab'];
      }
      return element.querySelectorAll('[data-tab]:not([data-tab=group])').length;
    });
    if (left === 0) break;
  }
  return part.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-tab]')].flatMap((one) => {
      const missed = one.dataset['tab'] !== 'group';
      delete one.dataset['tab'];
      return missed ? [`${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`] : [];
    }),
  );
}
