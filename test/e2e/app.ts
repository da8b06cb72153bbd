import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { GangmuApi } from '../../shared/ipc/api';

declare global {
  interface Window {
    gangmu: GangmuApi;
  }
}

export const root = resolve(import.meta.dirname, '../..');

export interface App {
  electron: ElectronApplication;
  page: Page;
  /** The data folder of this run. */
  data: string;
  close(): Promise<void>;
}

export function environment(data: string): Record<string, string> {
  const { GANGMU_ELECTRON_BINDING, GANGMU_SQLITE_BINDING, ...rest } = process.env;
  const binding = GANGMU_ELECTRON_BINDING ?? GANGMU_SQLITE_BINDING;
  const env: Record<string, string> = { GANGMU_DATA: data };
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) env[key] ??= value;
  env.GANGMU_DATA = data;
  if (binding) env.GANGMU_SQLITE_BINDING = binding;
  return env;
}

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));
}

/** Starts the real app on a fresh library (or on `data`) and waits for its window (until `ready` is there). */
export async function launch({
  data = newDataFolder(),
  size = { width: 1366, height: 768 },
  ready = 'header h1:not(:empty)',
} = {}): Promise<App> {
  const executablePath = process.env.GANGMU_ELECTRON;
  if (!executablePath) throw new Error('run through npm test: it finds an Electron and sets GANGMU_ELECTRON');
  const flags = (process.env.GANGMU_ELECTRON_FLAGS ?? '').split(' ').filter(Boolean);
  const electron = await _electron.launch({
    executablePath,
    args: [...flags, root],
    env: environment(data),
    timeout: 30_000,
  });
  const page = await electron.firstWindow();
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width, height }),
    size,
  );
  await page.waitForSelector(ready);
  const close = async (): Promise<void> => {
    await electron.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { electron, page, data, close };
}
