// npm run bench: prints ratios against baselines measured in the same run; never fails on a slow machine. `npm run bench -- search` runs one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';

const { electron, env, flags } = await prepareApp();
const { bundleForNode } = await import('./bundle.mjs');
const { sqliteBinding } = await import('./native.mjs');
const own = await sqliteBinding();
const display = await ensureDisplay();
Object.assign(process.env, display.env, {
  GANGMU_ELECTRON: electron.path,
  GANGMU_ELECTRON_FLAGS: flags.join(' '),
  GANGMU_ELECTRON_BINDING: env.GANGMU_SQLITE_BINDING ?? '',
  ...(own === undefined ? {} : { GANGMU_SQLITE_BINDING: own }),
});
process.chdir(root);
const asked = process.argv.slice(2);
const names = readdirSync(join(root, 'test/bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace(/\.bench\.ts$/, ''))
  .filter((name) => asked.length === 0 || asked.includes(name));
await bundleForNode(
  'out/bench',
  Object.fromEntries(names.map((name) => [name, join(root, 'test/bench', `${name}.bench.ts`)])),
);
for (const name of names) {
  const { run } = await import(pathToFileURL(join(root, 'out/bench', `${name}.js`)).href);
  for (const { name: what, ratio, baseline, detail } of await run()) {
    console.log(`${what}: ${ratio.toFixed(2)} × ${baseline} (${detail})`);
  }
}
display.close();
