import { cpSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { isFresh, markFresh } from './fresh.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const quiet = { configFile: false, root, logLevel: 'warn', envDir: false, publicDir: false };

/** The 168 character maps of pdf.js go into one file, which is loaded when a PDF needs one of them. */
const oneFileOfMaps = { codeSplitting: { groups: [{ name: 'character-maps', test: /\.bcmap/ }] } };

/** Code that runs in Node (the main process, its helpers, the command line): one ES module for each entry. */
export const bundleForNode = (outDir, input) =>
  build({
    ...quiet,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core'], target: 'node' },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: join(root, outDir),
      emptyOutDir: false,
      minify: true,
      sourcemap: true,
      rollupOptions: {
        input,
        external: ['electron', 'better-sqlite3', 'playwright-core', ...builtins],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', ...oneFileOfMaps },
      },
    },
  });

/** Stands in for the contract with the names alone: a preload only walks them, and the schemas' library would slow every start. */
async function contractNames() {
  await bundleForNode('out/build', { contract: join(root, 'shared/ipc/contract.ts') });
  const { contract, events } = await import(pathToFileURL(join(root, 'out/build/contract.js')).href);
  const names = (table) => JSON.stringify(Object.fromEntries(Object.keys(table).map((name) => [name, true])));
  const code = `export const contract = ${names(contract)};\nexport const events = ${names(events)};\n`;
  return {
    name: 'contract-names',
    load: (id) => (id.replaceAll('\\', '/').endsWith('shared/ipc/contract.ts') ? code : null),
  };
}

/** A preload script: a sandboxed one must be a single CommonJS file. */
const preload = (name, entry, plugins = []) =>
  build({
    ...quiet,
    plugins,
    build: {
      target: 'chrome130',
      outDir: join(root, 'out/app'),
      emptyOutDir: false,
      minify: true,
      lib: { entry: join(root, entry), formats: ['cjs'], fileName: () => `${name}.cjs` },
      rollupOptions: { external: ['electron'] },
    },
  });

/** A page of a window. */
const page = (folder, outDir) =>
  build({
    ...quiet,
    root: join(root, folder),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: join(root, outDir),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { output: oneFileOfMaps },
      chunkSizeWarningLimit: 2000,
    },
  });

/** Bundles the command line into out/cli. */
export async function bundleCommandLine() {
  if (isFresh('cli')) return;
  say('bundling the command line');
  rmSync(join(root, 'out/cli'), { recursive: true, force: true });
  await bundleForNode('out/cli', {
    gangmu: join(root, 'electron/cli/main.ts'),
    'reading-thread': join(root, 'electron/cli/reading-thread.ts'),
  });
  markFresh('cli');
}

/** Bundles the app into out/app (main process), out/renderer and out/importer (pages). */
export async function bundleApp() {
  if (isFresh('app')) return;
  say('bundling the app');
  rmSync(join(root, 'out/app'), { recursive: true, force: true });
  await bundleForNode('out/app', {
    main: join(root, 'electron/main.ts'),
    'document-process': join(root, 'electron/export/document-process.ts'),
  });
  await preload('preload', 'electron/preloads/window.ts', [await contractNames()]);
  await preload('preload-importer', 'electron/preloads/importer.ts');
  await page('electron/import/page', 'out/importer');
  await page('renderer', 'out/renderer');
  cpSync(join(root, 'build/sample'), join(root, 'out/app/sample'), { recursive: true });
  markFresh('app');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundleApp();
  await bundleCommandLine();
}
