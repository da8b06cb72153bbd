import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { MAIN_PAGE } from './addresses';
import { setupContextMenu } from './context-menu';
import { pagePreferences } from './hardening';
import { keepWindowState, readWindowState } from './window-state';

let current: BrowserWindow | null = null;

export function mainWindow(): BrowserWindow | null {
  return current;
}

/** So often a closing window that still stores, or still asks what to do with what it could not store, is looked at, in ms. */
const CLOSING_PATIENCE = 5000;

/** Opens the one window. `beforeClose` asks the page to store everything and resolves when it has. */
export function openMainWindow(beforeClose: (window: BrowserWindow) => Promise<void>): BrowserWindow {
  const { bounds, maximized } = readWindowState();
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    title: app.getName(),
    backgroundColor: '#f3f4f6',
    webPreferences: pagePreferences(join(import.meta.dirname, 'preload.cjs')),
  });
  current = window;
  keepWindowState(window);
  setupContextMenu(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  let stored = false;
  window.on('close', (event) => {
    if (stored || window.webContents.isCrashed()) return;
    event.preventDefault();
    void untilStored(window, beforeClose(window)).then(() => {
      stored = true;
      if (!window.isDestroyed()) window.close();
    });
  });
  window.on('closed', () => (current = null));
  // A page that died is loaded again: what was saved is in the library, and the page asks for it.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  void window.loadURL(MAIN_PAGE);
  return window;
}

/** Waits for the page to have stored everything, for as long as it answers at all: only a page that hangs is closed unasked. */
async function untilStored(window: BrowserWindow, storing: Promise<void>): Promise<void> {
  const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms));
  const done = storing.then(() => true);
  while (!(await Promise.race([done, after(CLOSING_PATIENCE)]))) {
    const answer = window.webContents.executeJavaScript('true').then(Boolean, () => false);
    if (window.isDestroyed() || !(await Promise.race([answer, after(CLOSING_PATIENCE)]))) return;
  }
}

/** Brings the window to the front, e.g. when the program is started a second time. */
export function focusMainWindow(): void {
  if (!current) return;
  if (current.isMinimized()) current.restore();
  current.focus();
}
