import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..');

/** What is fetched or compiled once for this machine, outside node_modules so that `npm ci` does not throw it away. */
export const cache =
  process.env.GANGMU_CACHE ??
  (process.platform === 'win32'
    ? join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'gangmu', 'build')
    : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gangmu'));
