import { readFileSync, readdirSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const INPUTS = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** A digest of names, sizes and times of everything a bundle is made from. */
function digest() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(path);
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  for (const input of INPUTS) visit(join(root, input));
  return hash.digest('hex');
}

const stampOf = (target) => join(root, 'out', `.${target}.stamp`);

/** Whether a bundle was made from the sources as they are now. */
export function isFresh(target) {
  try {
    return readFileSync(stampOf(target), 'utf8') === digest();
  } catch {
    return false;
  }
}

export function markFresh(target) {
  mkdirSync(dirname(stampOf(target)), { recursive: true });
  writeFileSync(stampOf(target), digest());
}
