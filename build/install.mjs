import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { must } from './run.mjs';
import { say } from './say.mjs';

/** Installs the packages of the lock file where they are missing or of another lock file. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.gangmu-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages (npm ci)');
  await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdoutToStderr: true });
  writeFileSync(stamp, wanted);
}
