import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a program with its output on ours (all of it on stderr with `stdoutToStderr`), resolves to its exit code. */
export function run(command, args, { cwd = root, env = {}, stdoutToStderr = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdoutToStderr ? 2 : 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** As run, but a failure throws. */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (exit ${code})`);
}
