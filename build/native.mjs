import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, root } from './paths.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** better-sqlite3's prebuilt addon is built for this Node-API; on an older one it crashes the process when it is loaded. */
const PREBUILT_NODE_API = 10;

/**
 * The SQLite addon for a runtime of Node-API `napi` (default: this Node's): undefined where the package's own prebuilt file serves,
 * otherwise the path of one compiled once into the cache folder. Hand it on as GANGMU_SQLITE_BINDING. Such a file is for developing on
 * Node 20 and on the fallback Electron; it is never shipped.
 */
export async function sqliteBinding(napi = Number(process.versions.napi)) {
  if (napi >= PREBUILT_NODE_API) return undefined;
  const source = join(root, 'node_modules', 'better-sqlite3');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const done = join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}.node`);
  if (existsSync(done)) return done;
  if (!(await ensureSystem('compiler')))
    throw new Error('a C++ compiler is needed once, to build SQLite for this Node');
  say(`building SQLite for Node ${process.versions.node} (about a minute, once)`);
  const folder = join(cache, 'better-sqlite3-build');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  cpSync(join(root, 'node_modules', 'node-addon-api'), join(folder, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  // The addon asks for Node-API 10 only to be told of finalizers that must not touch the heap; these two defines say the same on older ones.
  const gyp = join(folder, 'binding.gyp');
  writeFileSync(
    gyp,
    readFileSync(gyp, 'utf8').replace(
      "'NAPI_VERSION=10'",
      "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
    ),
  );
  const built = spawnSync(
    process.execPath,
    [nodeGyp(), 'rebuild', '--release', '--force_build=1', `--nodedir=${headers(folder)}`],
    { cwd: folder },
  );
  if (built.status !== 0) throw new Error(`SQLite could not be built:\n${built.stdout}${built.stderr}`);
  renameSync(join(folder, 'build', 'Release', 'better_sqlite3.node'), done);
  rmSync(folder, { recursive: true, force: true });
  return done;
}

function nodeGyp() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), '..'),
    join(beside, '..', 'lib', 'node_modules', 'npm'),
    join(beside, 'node_modules', 'npm'),
    '/usr/share/nodejs/npm',
  ];
  for (const place of places) {
    const found = place && join(place, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    if (found && existsSync(found)) return found;
  }
  throw new Error('npm’s node-gyp was not found beside this Node');
}

/** A folder with include/node/node_api.h: that of this Node, else the registry's headers laid out the same way. */
function headers(folder) {
  for (const place of [join(dirname(process.execPath), '..'), '/usr', '/usr/local']) {
    if (
      existsSync(join(place, 'include', 'node', 'node_api.h')) &&
      existsSync(join(place, 'include', 'node', 'common.gypi'))
    )
      return place;
  }
  const laid = join(folder, 'headers');
  cpSync(join(root, 'node_modules', 'node-api-headers', 'include'), join(laid, 'include', 'node'), { recursive: true });
  writeFileSync(join(laid, 'include', 'node', 'common.gypi'), '{}\n');
  writeFileSync(join(laid, 'include', 'node', 'config.gypi'), '{}\n');
  return laid;
}
