import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/errors';
import { launch, type App } from './app';
import { newReport, saved } from './steps';

const SENTENCE = '全面推行一窗受理，让群众少跑一趟路。';

let app: App;
let id: string;
const folder = mkdtempSync(join(tmpdir(), 'gangmu-export-'));

beforeAll(async () => {
  app = await launch();
  id = await newReport(app.page, '云溪区政务服务中心2026年工作总结');
  await app.page.getByTestId('editor').click();
  await app.page.keyboard.insertText(SENTENCE);
  await saved(app.page);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function exportTo(
  path: string,
  format: Input<'exportReport'>['format'],
): Promise<Result<Output<'exportReport'>>> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return app.page.evaluate((input) => window.gangmu.exportReport(input), { id, format });
}

describe('export from the window', () => {
  it('writes Word, PDF, text and Markdown, each with the words', async () => {
    for (const format of ['docx', 'pdf', 'txt', 'md'] as const) {
      const path = join(folder, `a.${format}`);
      expect(await exportTo(path, format)).toMatchObject({ ok: true, value: { name: `a.${format}` } });
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain(SENTENCE);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain(SENTENCE);
    expect(readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
    const text = spawnSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    if (text.status === 0) expect(text.stdout.replace(/\s/g, '')).toContain(SENTENCE);
  });

  it('says why a file could not be written, and leaves what was there', async () => {
    mkdirSync(join(folder, 'b.docx'));
    writeFileSync(join(folder, 'b.docx', 'kept'), 'kept');
    expect(await exportTo(join(folder, 'b.docx'), 'docx')).toMatchObject({
      ok: false,
      error: { code: 'targetIsFolder', file: 'b.docx' },
    });
    expect(readFileSync(join(folder, 'b.docx', 'kept'), 'utf8')).toBe('kept');
  });

  it('does nothing where the dialog is cancelled', async () => {
    await app.electron.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    expect(await app.page.evaluate((report) => window.gangmu.exportReport({ id: report, format: 'docx' }), id)).toEqual(
      { ok: true, value: null },
    );
  });
});
