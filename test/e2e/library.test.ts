import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, launch, newDataFolder, root } from './app';

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a library that can not be opened', () => {
  it('is left as it is, and the window says what to do', async () => {
    const data = newDataFolder();
    const file = join(data, 'library.gangmu');
    writeFileSync(file, Buffer.from('这不是资料库'.repeat(500)));
    const before = digest(file);
    const app = await launch({ data, ready: 'main, [role=alert], h2' });
    await app.page.getByText('library.gangmu').first().waitFor();
    const info = await app.page.evaluate(() => window.gangmu.appInfo());
    expect(info).toMatchObject({ ok: true, value: { failure: { file: 'library.gangmu' } } });
    expect(await app.page.evaluate(() => window.gangmu.listReports())).toMatchObject({ ok: false });
    await app.electron.close();
    expect(digest(file)).toBe(before);
    expect(readdirSync(data).filter((name) => name.startsWith('library'))).toEqual(['library.gangmu']);
    rmSync(data, { recursive: true, force: true });
  });
});

describe('a second start', () => {
  it('ends at once and leaves the first window its library', async () => {
    const app = await launch();
    const flags = (process.env.GANGMU_ELECTRON_FLAGS ?? '').split(' ').filter(Boolean);
    const second = spawn(process.env.GANGMU_ELECTRON!, [...flags, root], {
      env: environment(app.data),
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    expect(await app.page.evaluate(() => window.gangmu.listReports())).toEqual({ ok: true, value: [] });
    await app.close();
  });
});

describe('closing the window', () => {
  it('stores what was typed the moment before', async () => {
    const data = newDataFolder();
    const app = await launch({ data });
    const { newReport, storedText } = await import('./steps');
    const id = await newReport(app.page, '收尾报告');
    await app.page.getByTestId('editor').click();
    await app.page.keyboard.insertText('最后一句话。');
    await app.electron
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
      .catch(() => undefined);
    await new Promise<void>((resolve) => {
      const process = app.electron.process();
      if (process.exitCode !== null) resolve();
      else process.once('exit', () => resolve());
    });
    const again = await launch({ data });
    expect(await storedText(again.page, id)).toContain('最后一句话。');
    await again.close();
  });
});
