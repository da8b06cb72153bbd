// npm run pack: an unpacked package for this machine in dist/, from the Electron that was found, and a start of it to see that it runs.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDisplay } from './display.mjs';
import { cache, root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { must } from './run.mjs';
import { say } from './say.mjs';

const PATIENCE = 15_000;

const { electron, env, flags } = await prepareApp();
// electron-builder wants a runtime without an app of its own in it.
const runtime = join(cache, 'pack-runtime');
rmSync(runtime, { recursive: true, force: true });
cpSync(electron.folder, runtime, { recursive: true });
rmSync(join(runtime, 'resources'), { recursive: true, force: true });
mkdirSync(join(runtime, 'resources'));
await must(
  'npx',
  ['electron-builder', '--dir', '-c.electronDist=' + runtime, '-c.electronVersion=' + electron.version],
  { stdoutToStderr: true },
);

const folder = readdirSync(join(root, 'dist')).find((name) => name.endsWith('-unpacked'));
const program = join(root, 'dist', folder, process.platform === 'win32' ? 'Gangmu.exe' : 'gangmu');
const display = await ensureDisplay();
const data = mkdtempSync(join(tmpdir(), 'gangmu-pack-'));
const app = spawn(program, flags, {
  env: { ...process.env, ...env, ...display.env, GANGMU_DATA: data },
  stdio: 'ignore',
});
const opened = await new Promise((resolve) => {
  const look = setInterval(() => existsSync(join(data, 'library.gangmu')) && done(true), 200);
  const clock = setTimeout(() => done(false), PATIENCE);
  app.once('exit', () => done(false));
  const done = (result) => {
    clearInterval(look);
    clearTimeout(clock);
    resolve(result);
  };
});
app.kill();
display.close();
say(opened ? `packed and seen to start: dist/${folder}` : `dist/${folder} did not start`);
process.exitCode = opened ? 0 : 1;
