import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, type Measure } from './measure';

const ROUNDS = 7;

/** Prints when the window first has something to show, and when what it loaded has been painted whole (ms since the epoch). */
const WATCH = `
import { app } from 'electron';
app.on('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => console.log('shown', Date.now()));
  window.webContents.on('page-title-updated', (_updated, title) => {
    // The page names itself when its screen stands; until then it has the title of its file.
    if (!/hello| — /.test(title)) return;
    const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))';
    void window.webContents.executeJavaScript(frames).then(() => console.log('painted', Date.now()));
  });
});
`;

const EMPTY = `
import { BrowserWindow } from 'electron';
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1366, height: 768 });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>-</title><h1>hello</h1><script>requestAnimationFrame(() => { document.title = "hello"; })</script>');
});
`;

function appFolder(main: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-start-'));
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "start-bench", "version": "1.0.0", "type": "module", "main": "main.js" }',
  );
  writeFileSync(join(folder, 'main.js'), WATCH + main);
  return folder;
}

async function start(folder: string): Promise<{ shown: number; painted: number }> {
  // The same data folder each time: a start on a library that exists, as all but the first are.
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const flags = (process.env['GANGMU_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
  const env = {
    ...process.env,
    GANGMU_DATA: data,
    GANGMU_SQLITE_BINDING: process.env['GANGMU_ELECTRON_BINDING'] ?? '',
  };
  if (env.GANGMU_SQLITE_BINDING === '') Reflect.deleteProperty(env, 'GANGMU_SQLITE_BINDING');
  const begun = Date.now();
  const child = spawn(process.env['GANGMU_ELECTRON']!, [...flags, `--user-data-dir=${data}`, folder], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const times = { shown: 0, painted: 0 };
  await new Promise<void>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const [, what, at] of text.matchAll(/(shown|painted) (\d+)/g))
        times[what as keyof typeof times] = Number(at) - begun;
      if (times.shown > 0 && times.painted > 0) resolve();
    });
    child.on('exit', () => reject(new Error('the app ended before it had painted')));
  });
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return times;
}

/** From spawn to the skeleton and to the full window, beside an empty Electron window (facts/performance.md 6). */
export async function run(): Promise<Measure[]> {
  const ours = appFolder(
    `await import(${JSON.stringify(pathToFileURL(join(process.cwd(), 'out/app/main.js')).href)});\n`,
  );
  const empty = appFolder(EMPTY);
  const times = { ours: [] as Awaited<ReturnType<typeof start>>[], empty: [] as Awaited<ReturnType<typeof start>>[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const a = await start(ours);
    const b = await start(empty);
    if (round >= 0) {
      times.ours.push(a);
      times.empty.push(b);
    }
  }
  for (const folder of [ours, empty]) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  return (['shown', 'painted'] as const).map((moment) => {
    const own = median(times.ours.map((t) => t[moment]));
    const base = median(times.empty.map((t) => t[moment]));
    return {
      name: moment === 'shown' ? 'start: skeleton first painted' : 'start: full window painted',
      ratio: own / base,
      baseline: 'an empty Electron window',
      detail: `${own} ms : ${base} ms`,
    };
  });
}
