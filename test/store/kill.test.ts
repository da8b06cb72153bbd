import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { closeLibrary } from '../../electron/store/open';
import { createReport, getReport } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { nativeBinding, open, temporaryPath } from './library';
import { aReport } from './reports';
import { randomNumbers } from '../random';

const KILLS = 20;
const SEED = 20261122;

// Inside the repository, so that better-sqlite3 resolves.
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/test-store');
const driver = join(folder, 'kill-driver.js');

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'kill-driver.ts'), outDir: folder, target: 'node20', emptyOutDir: true },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the driver, kills it so many ms after its first acknowledgement, and returns the last one it gave. */
async function writeAndKill(path: string, reportId: string, client: string, delay: number): Promise<number> {
  const child = spawn(process.execPath, [driver, path, reportId, client, nativeBinding().nativeBinding ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const first = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      resolve();
    });
    child.on('close', () => reject(new Error('the driver ended by itself')));
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await first;
  await sleep(delay);
  child.kill('SIGKILL');
  await ended;
  return Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1));
}

test(`killed at ${KILLS} random moments (seed ${SEED}): what was acknowledged is there, nothing is half there, the file is sound`, async () => {
  const path = temporaryPath();
  const report = aReport();
  const library = open(path);
  createReport(library.db, report);
  closeLibrary(library);
  const expected = new Map<string, number>();
  const delays = randomNumbers(SEED);
  for (let kill = 0; kill < KILLS; kill++) {
    const client = `client${kill}`;
    const acknowledged = await writeAndKill(path, report.id, client, delays() * 300);
    expect(acknowledged).toBeGreaterThan(0);

    const again = open(path);
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    const { blocks } = getReport(again.db, report.id);
    const stored = blocks.filter((b) => b.id.startsWith(`${client}-`)).length;
    // One more than acknowledged may be committed: killed between the commit and its word.
    expect([acknowledged, acknowledged + 1]).toContain(stored);
    const accepted =
      'SELECT count(*) FROM journal j JOIN journal_client c ON c.number = j.number >> 28 WHERE c.client = ?';
    expect(again.db.prepare(accepted).pluck().get(client)).toBe(stored);
    expected.set(client, stored);
    const last = search(again.db, `${client}第${acknowledged}段`, 5).hits;
    expect(last.map((hit) => hit.blockId)).toContain(`${client}-${acknowledged}`);
    expect(blocks).toHaveLength([...expected.values()].reduce((a, b) => a + b));
    closeLibrary(again);
  }
});
