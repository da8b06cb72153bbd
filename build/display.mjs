import { spawn } from 'node:child_process';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Sees to a display on Linux: where there is none, starts a virtual one (Xvfb) and says so. Resolves to the environment to add and a
 * function that ends the virtual display.
 */
export async function ensureDisplay({ size = '1366x768' } = {}) {
  const none = { env: {}, virtual: false, close: () => {} };
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return none;
  if (!(await ensureSystem('display'))) throw new Error('there is no display, and Xvfb is not installed');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', reject).on('exit', () => reject(new Error('Xvfb did not start')));
  });
  server.unref();
  server.stdio[3].unref();
  say(`no display here: using a virtual one (:${number})`);
  const close = () => server.kill();
  process.on('exit', close);
  return { env: { DISPLAY: `:${number}` }, virtual: true, close };
}
