import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const command = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
let libraries;
const library = (name) =>
  (libraries ??= spawnSync('sh', ['-c', 'ldconfig -p || /sbin/ldconfig -p']).stdout?.toString() ?? '').includes(name);
const chineseFont = () =>
  command('fc-list') && spawnSync('fc-list', [':lang=zh-cn', 'family']).stdout.toString().trim() !== '';

/** What each purpose needs on Debian and Ubuntu: the package, and how to see that it is there. */
const NEEDS = {
  electron: [
    ['libgtk-3-0', () => library('libgtk-3.so.0')],
    ['libnss3', () => library('libnss3.so')],
    ['libasound2', () => library('libasound.so.2')],
    ['libgbm1', () => library('libgbm.so.1')],
    ['libxss1', () => library('libXss.so.1')],
    ['libnotify4', () => library('libnotify.so.4')],
    ['fontconfig', () => command('fc-list')],
    ['fonts-noto-cjk', chineseFont],
  ],
  display: [['xvfb', () => command('Xvfb')]],
  compiler: [
    ['g++', () => command('g++')],
    ['make', () => command('make')],
    ['python3', () => command('python3')],
  ],
  test: [
    ['pandoc', () => command('pandoc')],
    ['libreoffice-writer-nogui', () => command('soffice')],
    ['poppler-utils', () => command('pdftotext')],
    ['strace', () => command('strace')],
    ['python3', () => command('python3')],
  ],
};

/**
 * Sees to the system packages of these purposes (keys of NEEDS): installs what is missing on Debian and Ubuntu as root, names it with
 * the exact command otherwise. Resolves to whether all are there.
 */
export async function ensureSystem(...purposes) {
  if (process.platform !== 'linux') return true;
  const missing = () => [
    ...new Set(
      purposes
        .flatMap((p) => NEEDS[p])
        .filter(([, there]) => !there())
        .map(([name]) => name),
    ),
  ];
  let names = missing();
  if (names.length === 0) return true;
  const debian = existsSync('/etc/debian_version') && command('apt-get');
  if (!debian || process.getuid() !== 0) {
    say(
      `missing on this system: ${names.join(' ')}${debian ? ` — install with: sudo apt-get install -y ${names.join(' ')}` : ''}`,
    );
    return false;
  }
  say(`installing system packages: ${names.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, stdoutToStderr: true });
  // Since the 64-bit time_t transition some libraries are called NAMEt64 (Debian 13, Ubuntu 24.04).
  names = names.map((name) => (spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name));
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, stdoutToStderr: true });
  libraries = undefined;
  const left = missing();
  if (left.length > 0) say(`could not be installed: ${left.join(' ')}`);
  return left.length === 0;
}

/** "Debian GNU/Linux 12 (bookworm)" or the like, for reports. */
export function systemName() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(release)?.[1] ?? process.platform;
}
