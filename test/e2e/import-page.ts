import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { App } from './app';

const folders: string[] = [];

/** An empty folder for the files of one test; gone when the app is quit. */
export function fileFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-files-'));
  folders.push(folder);
  return folder;
}

export function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Answers the next open dialogs with these paths: the dialog itself belongs to the system. */
export async function answerOpenDialog({ electron }: App, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Imports files through the button of the shelf. */
export async function importFiles(app: App, paths: readonly string[]): Promise<void> {
  await answerOpenDialog(app, paths);
  await app.page.getByRole('button', { name: '导入往年材料…' }).first().click();
}

/** The card of a file in the list. */
export function card(page: Page, name: string) {
  return page.locator('[data-pane=files] [data-state]').filter({ hasText: name });
}

/** Waits until nothing is being read any more. */
export async function allRead(page: Page): Promise<void> {
  await page.locator('[data-pane=files]').waitFor();
  await page.getByTestId('reading-bar').waitFor({ state: 'detached', timeout: 120_000 });
}

export async function reportTitles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = await window.gangmu.listReports();
    return answer.ok ? answer.value.map((report) => report.title) : [answer.error.code];
  });
}

/** Ends the app with its import unfinished, without the question that a user is asked. */
export async function quit({ electron, data }: App): Promise<void> {
  const ended = new Promise((resolve) => electron.process().once('exit', resolve));
  await electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
  await ended;
  for (const folder of [data, ...folders.splice(0)]) rmSync(folder, { recursive: true, force: true });
}

/** A picture of the window, where GANGMU_PICTURES names a folder for them: for looking at, no test. */
export async function picture({ page }: App, name: string): Promise<void> {
  const folder = process.env['GANGMU_PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** A small report of an invented office. */
export function aReport(year: number, place: string): string {
  return [
    `${place}${year}年工作总结`,
    `今年以来，${place}围绕中心工作，较好地完成了全年任务。`,
    '一、优化窗口服务，在便民上下功夫。',
    `一是推行一窗受理。全年受理事项${year}件。`,
    '二是设置自助终端。投入设备12台。',
    '二、强化队伍建设，在能力上下功夫。',
    '一是抓实岗位练兵。开展培训XX次。',
    '二是完善考核办法。每季通报一次。',
    '',
  ].join('\n');
}
