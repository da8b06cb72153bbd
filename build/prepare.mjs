import { ensureInstalled } from './install.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Everything the app needs to run from this checkout: packages, bundles, an Electron and its SQLite. Resolves to the Electron and the
 * environment it wants.
 */
export async function prepareApp() {
  await ensureInstalled();
  await ensureSystem('electron');
  const { findElectron } = await import('./electron-runtime.mjs');
  const { sqliteBinding } = await import('./native.mjs');
  const { bundleApp } = await import('./bundle.mjs');
  const electron = await findElectron();
  const binding = await sqliteBinding(electron.napi);
  await bundleApp();
  return {
    electron,
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      ...(binding === undefined ? {} : { GANGMU_SQLITE_BINDING: binding }),
    },
    // Chromium refuses its sandbox to root; for anyone else it stays on.
    flags: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}
