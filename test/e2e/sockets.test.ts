import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, newDataFolder, root } from './app';

/** How long the app is left alone with its window open, in ms: an unhardened one asks for its dictionary within two seconds. */
const WATCHED = 8000;

/**
 * In a network namespace of its own: elsewhere Chromium's list of network cards opens a datagram socket for each card, only to ask for
 * its name, and those would hide what matters.
 */
const apart = [['-n'], ['-Urn']].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0);
const traceable = process.platform === 'linux' && apart !== undefined && spawnSync('strace', ['-V']).status === 0;

/** Every internet socket that the program and its children open, as the operating system sees it. */
async function internetSockets(folder: string): Promise<string[]> {
  const log = join(mkdtempSync(join(tmpdir(), 'gangmu-strace-')), 'log');
  const data = newDataFolder();
  const flags = (process.env.GANGMU_ELECTRON_FLAGS ?? '').split(' ').filter(Boolean);
  const args = [
    '-f',
    '-qq',
    '-v',
    '-o',
    log,
    '-e',
    'trace=socket,execve',
    process.env.GANGMU_ELECTRON!,
    ...flags,
    `--user-data-dir=${data}`,
    folder,
  ];
  const child = spawn('unshare', [...apart!, 'strace', ...args], {
    env: environment(data),
    stdio: 'ignore',
    detached: true,
  });
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  process.kill(-child.pid!, 'SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  const calls = readFileSync(log, 'utf8').split('\n');
  rmSync(data, { recursive: true, force: true });
  // The program did run, with its helper processes.
  expect(calls.some((line) => line.includes('--type='))).toBe(true);
  return calls.filter((line) => /socket\(AF_INET6?,/.test(line));
}

describe.skipIf(!traceable)('the network', () => {
  it('is never touched: no internet socket is opened', async () => {
    expect(await internetSockets(root)).toEqual([]);
  });

  it('would be seen if it were: an empty Electron app opens sockets', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-empty-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.cjs" }');
    writeFileSync(
      join(folder, 'main.cjs'),
      "const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => new BrowserWindow({}).loadURL('data:text/html,<textarea autofocus></textarea>'));\n",
    );
    expect((await internetSockets(folder)).length).toBeGreaterThan(0);
  });
});
