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
export async function openReport(app: App, blocks: Block[], figures: Figure[] = []): Promise<EditorPage> {
  const stored = await storeReport(app, blocks, figures);
  await app.page.reload();
  return openFromShelf(app, stored);
}

/** The same without loading the page anew: for tests of many small reports. */
export async function reopenReport(app: App, blocks: Block[], figures: Figure[] = []): Promise<EditorPage> {
  const stored = await storeReport(app, blocks, figures);
  // The shelf reads its list when it is come to.
  if ((await app.page.getByTestId('editor').count()) === 0) await app.page.reload();
  else await chooseCommand(app.electron, 'shelf');
  return openFromShelf(app, stored);
}

interface Stored {
  id: string;
  title: string;
  own(id: string): string;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function openFromShelf({ page }: App, { id, title, own }: Stored): Promise<EditorPage> {
  await page.getByText(title, { exact: true }).first().dblclick();
  await page.waitForSelector('[data-testid=editor]');
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return new EditorPage(page, await known, id, own);
}

async function storeReport({ page }: App, blocks: Block[], figures: Figure[]): Promise<Stored> {
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
  return { id, title, own };
}

interface NodeInPage {
  text?: string;
  figureId?: string;
  children?: NodeInPage[];
}
interface EditorInPage {
  children: NodeInPage[];
  document: { figures: Map<string, { text: string }> };
  select(range: unknown): void;
}

/** The editor in the real app, and an input method driven over the DevTools protocol. */
export class EditorPage {
  constructor(
    readonly page: Page,
    readonly cdp: CDPSession,
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

  /** Selects in the editor's own terms, and waits until the page shows it. */
  async select(anchor: { path: number[]; offset: number }, focus = anchor): Promise<void> {
    await this.page.getByTestId('editor').focus();
    await this.inEditor(
      (editor, [from, to]) => {
        editor.select({ anchor: from, focus: to });
        return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120)));
      },
      [anchor, focus] as const,
    );
  }

  /** What each block holds in the editor's own document: figures with their text, markers not counted. */
  model(): Promise<string[]> {
    return this.inEditor((editor) => {
      const textOf = (node: NodeInPage): string =>
        node.figureId !== undefined
          ? (editor.document.figures.get(node.figureId)?.text ?? '')
          : (node.text ?? node.children!.map(textOf).join(''));
      return editor.children.map(textOf);
    }, null);
  }

  /** Runs `act` in the page with its Slate editor, which React knows. */
  private async inEditor<A, R>(act: (editor: EditorInPage, given: A) => R, given: A): Promise<Awaited<R>> {
    interface Fiber {
      memoizedProps?: { editor?: EditorInPage };
      return?: Fiber;
    }
    const editor = await this.page.evaluateHandle(() => {
      const element = document.querySelector('[data-testid=editor]')!;
      let at: Fiber | undefined = Object.entries(element).find(([key]) => key.startsWith('__reactFiber$'))![1] as Fiber;
      while (at && !at.memoizedProps?.editor) at = at.return;
      return at!.memoizedProps!.editor!;
    });
    return editor.evaluate(act as never, given) as Promise<Awaited<R>>;
  }

  async stored(): Promise<Report> {
    const result = await this.page.evaluate((id) => window.gangmu.getReport({ id }), this.id);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }

  /** Waits until the window says "saved", and checks that what it shows, what its model holds, what is stored and `texts` are the same. */
  async expectTexts(texts: string[]): Promise<void> {
    await expect.poll(() => this.screen(), { timeout: 5000 }).toEqual(texts);
    await expect
      .poll(() => this.page.getByTestId('save-state').getAttribute('data-state'), { timeout: 5000 })
      .toBe('saved');
    expect(await this.model()).toEqual(texts);
    const { blocks, figures } = await this.stored();
    expect(blocks.map((block) => inlineText(block.content, figureMap(figures)))).toEqual(texts);
    expect(await this.screen()).toEqual(texts);
  }
}

/** Chooses a command of the native menu. */
export async function chooseCommand(electron: ElectronApplication, id: string): Promise<void> {
  await electron.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.click(), id);
}

/**
 * A key as the system gives it to the window: what the page leaves alone reaches the menu's shortcuts, which keys of the test browser never do.
 */
export async function pressNatively(
  electron: ElectronApplication,
  keyCode: string,
  modifiers: ('control' | 'shift' | 'alt')[],
): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [key, held]) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      webContents.focus();
      for (const type of ['keyDown', 'keyUp'] as const)
        webContents.sendInputEvent({ type, keyCode: key, modifiers: held });
    },
    [keyCode, modifiers] as const,
  );
}
