import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type App } from './app';
import { chooseCommand } from './editor-page';
import { newReport, saved } from './steps';

const TITLE = '云溪区政务服务中心2026年工作总结';
const SENTENCE = '全面推行一窗受理，把高频事项下放到社区代办点，让群众少跑一趟路。';
const PARAGRAPHS = 60;

let app: App;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-preview-'));

beforeAll(async () => {
  app = await launch();
  await newReport(app.page, TITLE);
  await app.page.getByTestId('editor').click();
  for (let n = 1; n <= PARAGRAPHS; n++) {
    if (n > 1) await app.page.keyboard.press('Enter');
    await app.page.keyboard.insertText(`第${n}段：${SENTENCE}`);
  }
  await saved(app.page);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = () => app.page.locator('[data-page]');

/** The dark part of a drawn page, 0 … 1. */
const ink = (page: number): Promise<number> =>
  app.page.evaluate((at) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-page="${at}"] canvas`)!;
    if (canvas.width === 0) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! < 128 && data[i + 3]! > 128) dark++;
    return dark / (data.length / 4);
  }, page);

describe('the print preview', () => {
  it('shows every page, drawn, from the block under the cursor', async () => {
    await app.page.getByRole('button', { name: '打印预览' }).click();
    await app.page.getByTestId('preview-pages').waitFor();
    const count = await pages().count();
    expect(count).toBeGreaterThan(3);
    // The cursor stood in the last paragraph.
    await expect.poll(() => app.page.getByText(`第 ${count} 页，共 ${count} 页`).count()).toBe(1);
    await expect.poll(() => ink(count - 1), { timeout: 10_000 }).toBeGreaterThan(0.001);
    await app.page.keyboard.press('Home');
    await expect.poll(() => ink(0), { timeout: 10_000 }).toBeGreaterThan(0.01);
    await app.page.screenshot({ path: join(folder, 'preview.png') });
  });

  it('prints as many sheets as it shows, each of A4', async () => {
    const shown = await pages().count();
    await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      contents.getPrintersAsync = async () =>
        [{ name: 'office', displayName: '办公室打印机', description: '', options: {} }] as never;
      contents.print = ((options: unknown, done: (success: boolean, reason: string) => void) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
          Object.assign(globalThis, { printed: { options, pdf: pdf.toString('base64') } });
          done(true, '');
        });
      }) as never;
    });
    await app.page.getByRole('button', { name: '打印…' }).click();
    await app.page.getByLabel('打印机').selectOption('office');
    await app.page.getByLabel('份数').fill('2');
    await app.page.getByLabel('单双面').selectOption('longEdge');
    await app.page.getByRole('combobox', { name: '页面' }).selectOption('odd');
    await app.page.screenshot({ path: join(folder, 'print.png') });
    await app.page.getByRole('button', { name: '打印', exact: true }).click();
    await app.page.getByText('已送往打印机').waitFor({ timeout: 60_000 });
    const printed = await app.electron.evaluate(
      () => (globalThis as unknown as { printed: { options: object; pdf: string } }).printed,
    );
    expect(printed.options).toMatchObject({
      silent: true,
      deviceName: 'office',
      copies: 2,
      duplexMode: 'longEdge',
      pageSize: 'A4',
      pageRanges: [
        { from: 0, to: 0 },
        { from: 2, to: 2 },
      ].concat(Array.from({ length: Math.ceil(shown / 2) - 2 }, (_, i) => ({ from: 4 + 2 * i, to: 4 + 2 * i }))),
    });
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, Buffer.from(printed.pdf, 'base64'));
    const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
    if (info.status === 0) {
      expect(info.stdout).toMatch(new RegExp(`Pages:\\s+${shown}\\n`));
      expect(info.stdout).toMatch(/Page size:\s+59[45]\.\d* x 84[12]/);
    }
  });

  it('remembers what was chosen, and goes back to the place that is clicked twice', async () => {
    await app.page.getByRole('button', { name: '打印…' }).click();
    await expect.poll(() => app.page.getByLabel('份数').inputValue()).toBe('2');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Home');
    await pages()
      .first()
      .dblclick({ position: { x: 300, y: 420 } });
    await app.page.getByTestId('editor').waitFor();
    const block = (): Promise<string> =>
      app.page.evaluate(
        () => getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node=element]')?.textContent ?? '',
      );
    await expect.poll(block, { timeout: 5000 }).toMatch(/第[1-9]段/);
  });

  it('goes to the shelf where that is asked for', async () => {
    await app.page.getByRole('button', { name: '打印预览' }).click();
    await app.page.getByTestId('preview-pages').waitFor();
    await chooseCommand(app.electron, 'shelf');
    await app.page.getByRole('button', { name: TITLE }).first().waitFor();
    expect(await app.page.getByTestId('preview-pages').count()).toBe(0);
  });
});
