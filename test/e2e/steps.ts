import type { Page } from 'playwright-core';
import type { Report } from '../../shared/model/report';
import { figureMap, inlineText } from '../../shared/model/text';

/** A report of one empty block, made through the window's own API and opened from the shelf. */
export async function newReport(page: Page, title: string): Promise<string> {
  const id = await page.evaluate(async (name) => {
    const matter = { subtitle: '', addressee: '', signature: '', date: '' };
    const made = await window.gangmu.createReport({
      metadata: { title: name, kind: 'summary', unit: '', year: 2026, part: 'year', status: 'draft', matter },
    });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.id;
  }, title);
  await page.reload();
  await page.waitForSelector('header h1:not(:empty)');
  await page.getByText(title).first().dblclick();
  await page.getByTestId('editor').waitFor();
  return id;
}

/** The report as the library holds it. */
export async function stored(page: Page, id: string): Promise<Report> {
  const result = await page.evaluate((report) => window.gangmu.getReport({ id: report }), id);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The text of all its blocks, a line for each. */
export async function storedText(page: Page, id: string): Promise<string> {
  const report = await stored(page, id);
  const figures = figureMap(report.figures);
  return report.blocks.map((block) => inlineText(block.content, figures)).join('\n');
}

/** Waits until the window says that all is saved. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid=save-state][data-state=saved]').waitFor();
}
