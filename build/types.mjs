// Type-checks every room by its own tsconfig: what a room may not touch does not resolve there.
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

export const ROOMS = [
  'shared',
  'electron',
  'electron/preloads',
  'electron/import/readers',
  'electron/import/page',
  'renderer',
  'test',
];

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
let failed = 0;
for (const room of ROOMS) failed += (await run(process.execPath, [tsc, '-p', room])) === 0 ? 0 : 1;
process.exitCode = failed === 0 ? 0 : 1;
