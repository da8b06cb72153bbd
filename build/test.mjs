// npm test: installs, builds and runs everything; the last line counts what passed. `npm test -- unit store` runs these lanes alone.
import { readFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

const LANES = ['unit', 'property', 'store', 'office', 'e2e'];
const asked = process.argv.slice(2);
const lanes = asked.length === 0 ? LANES : LANES.filter((lane) => asked.includes(lane));
const count = { passed: 0, failed: 0, skipped: 0 };

/** A check that is one program: it counts as one. */
async function check(name, script, args = []) {
  say(name);
  const code = await run(process.execPath, [join(root, script), ...args]);
  count[code === 0 ? 'passed' : 'failed'] += 1;
}

async function suite(lane, env) {
  say(`tests: ${lane}`);
  const report = join(root, 'out', 'test', `${lane}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    lane,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { env });
  const result = readResult(report);
  count.passed += result.numPassedTests;
  count.skipped += result.numPendingTests;
  count.failed += result.numFailedTests;
  // A suite that could not be loaded, or a run that died, has no failed test of its own to count.
  if (code !== 0 && result.numFailedTests === 0) count.failed += 1;
}

function readResult(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}

try {
  const { electron, env, flags } = await prepareApp();
  const { bundleCommandLine } = await import('./bundle.mjs');
  await bundleCommandLine();
  const { sqliteBinding } = await import('./native.mjs');
  const own = await sqliteBinding();
  await ensureSystem('test');
  const display = await ensureDisplay();
  mkdirSync(join(root, 'out/test'), { recursive: true });
  if (asked.length === 0) {
    await check('lint', 'node_modules/eslint/bin/eslint.js', ['.']);
    await check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
    await check('types', 'build/types.mjs');
  }
  for (const lane of lanes) {
    await suite(lane, {
      ...display.env,
      GANGMU_ELECTRON: electron.path,
      GANGMU_ELECTRON_FLAGS: flags.join(' '),
      GANGMU_ELECTRON_BINDING: env.GANGMU_SQLITE_BINDING ?? '',
      ...(own === undefined ? {} : { GANGMU_SQLITE_BINDING: own }),
    });
  }
  display.close();
} catch (error) {
  say(error.stack ?? String(error));
  count.failed += 1;
}
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
