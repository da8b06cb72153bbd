import type { CDPSession, ElectronApplication, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { isFigureRun } from '../../shared/model/inline';
import { NO_MATTER, type Report } from '../../shared/model/report';
import { figureMap, inlineText } from '../../shared/model/text';
import type { App } from './app';

let count = 0;

/** Stores a report with these blocks in the running app and opens it from the shelf, as a user would. */
export async function openReport({ page }: App, blocks: Block[], figures: Figure[] = []): Promise<EditorPage> {
  page.setDefaultTimeout(8000);
  const title = `示例报告${++count}`;
  // Ids are unique in the whole library.
  const own = (id: string) => `${id}-${count}`;
  const given = {
    title,
    matter: NO_MATTER,
    client: own('test'),
    figures: figures.map((figure) => ({ ...figure, id: own(figure.id) })),
    blocks: blocks.map((block) => ({
      ...block,
      id: own(block.id),
      content: block.content.map((run) => (isFigureRun(run) ? { figureId: own(run.figureId) } : run)),
    })),
  };
  const id = await page.evaluate(async ({ title, matter, client, blocks, figures }) => {
    const made = await window.gangmu.createReport({
      metadata: { title, matter, kind: 'summary', unit: '', year: 2026, part: 'H1', status: 'draft' },
    });
    if (!made.ok) throw new Error(made.error.code);
    const { id } = made.value;
    const fresh = await window.gangmu.getReport({ id });
    if (!fresh.ok) throw new Error(fresh.error.code);
    const patched = await window.gangmu.applyPatch({
      reportId: id,
      client,
      seq: 1,
      ops: [
        ...fresh.value.blocks.map((block) => ({ type: 'deleteBlock' as const, id: block.id })),
        ...figures.map((figure) => ({ type: 'putFigure' as const, figure })),
        ...blocks.map((block, i) => ({
          type: 'putBlock' as const,
          block,
          after: blocks[i - 1]?.id ?? null,
        })),
      ],
    });
    if (!patched.ok) throw new Error(patched.error.code);
    return id;
  }, given);
  await page.reload();
  await page.getByText(title, { exact: true }).first().dblclick();
  await page.waitForSelector('[data-testid=editor]');
  return new EditorPage(page, await page.context().newCDPSession(page), id, own);
}

/** The editor in the real app, and an input method driven over the DevTools protocol. */
export class EditorPage {
  constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
    readonly id: string,
    /** The full id of a block of the test. */
    readonly own: (id: string) => string,
  ) {}

  block(id: string): Locator {
    return this.page.locator(`[data-block-id="${this.own(id)}"]`);
  }

  /** Puts the cursor into the text of block `id`, `offset` characters from its start, as Slate hears of it. */
  async placeCursor(id: string, offset: number): Promise<void> {
    const { page } = this;
    // slate-react hears of a new selection up to 100 ms late; arrow keys go from the one it knows.
    await this.block(id).click();
    await page.waitForTimeout(150);
    await page.keyboard.press('Home');
    await page.waitForTimeout(150);
    for (let i = 0; i < offset; i++) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(150);
  }

  /** Types letters that the input method holds in its composition. */
  async compose(...stages: string[]): Promise<void> {
    for (const text of stages) {
      await this.cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await this.page.waitForTimeout(30);
    }
  }

  /** The input method puts its words into the text. */
  async commit(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text });
    await this.page.waitForTimeout(60);
  }

  async cancel(): Promise<void> {
    await this.cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await this.page.waitForTimeout(60);
  }

  /** A key as the page sees it while an input method takes it. */
  async keyOfInputMethod(code: string): Promise<void> {
    await this.cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code,
    });
  }

  /** What each block shows: its text, markers not counted. */
  screen(): Promise<string[]> {
    return this.page
      .locator('[data-block-id]')
      .evaluateAll((blocks) => blocks.map((block) => (block.textContent ?? '').replaceAll('\ufeff', '')));
  }

  async stored(): Promise<Report> {
    const result = await this.page.evaluate((id) => window.gangmu.getReport({ id }), this.id);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }

  /** Waits until the window says "saved", and checks that what it shows, what is stored and `texts` are the same. */
  async expectTexts(texts: string[]): Promise<void> {
    await expect.poll(() => this.screen(), { timeout: 5000 }).toEqual(texts);
    await expect
      .poll(() => this.page.getByTestId('save-state').getAttribute('data-state'), { timeout: 5000 })
      .toBe('saved');
    const { blocks, figures } = await this.stored();
    expect(blocks.map((block) => inlineText(block.content, figureMap(figures)))).toEqual(texts);
    expect(await this.screen()).toEqual(texts);
  }
}

/** Chooses a command of the native menu. */
export async function chooseCommand(electron: ElectronApplication, id: string): Promise<void> {
  await electron.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
}
