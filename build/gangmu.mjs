// The command line: prepares itself on a bare clone (words to stderr), then runs in this very process. stdout is the result alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';

await ensureInstalled();
const { bundleCommandLine } = await import('./bundle.mjs');
await bundleCommandLine();
const { sqliteBinding } = await import('./native.mjs');
const args = process.argv.slice(2);
if (args[0] === 'library') {
  const binding = await sqliteBinding();
  if (binding !== undefined) process.env.GANGMU_SQLITE_BINDING = binding;
}
const { main } = await import(pathToFileURL(join(root, 'out/cli/gangmu.js')).href);
process.exitCode = await main(args);
