// The command line: prepares itself on a bare clone (words to stderr), then runs in this very process. stdout is the result alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

async function prepared(args) {
  await ensureInstalled();
  const { bundleCommandLine } = await import('./bundle.mjs');
  await bundleCommandLine();
  if (args[0] === 'library') {
    const { sqliteBinding } = await import('./native.mjs');
    const binding = await sqliteBinding();
    if (binding !== undefined) process.env.GANGMU_SQLITE_BINDING = binding;
  }
  return import(pathToFileURL(join(root, 'out/cli/gangmu.js')).href);
}

const args = process.argv.slice(2);
try {
  const { main } = await prepared(args);
  process.exitCode = await main(args);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
