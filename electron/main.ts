import { app } from 'electron';
import { askToStore } from './ipc/closing';
import { stopIndexing } from './ipc/indexing';
import { closeOpenedLibrary } from './ipc/library';
import { applySettings, setupIpc } from './ipc/setup';
import { dataFolder } from './library-path';
import { setupContentsGuards, setupHardening } from './windows/hardening';
import { focusMainWindow, openMainWindow } from './windows/main-window';
import { setupScheme } from './windows/protocol';
import { setupSwitches } from './windows/switches';

app.setName('Gangmu');
app.setPath('userData', dataFolder());
if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  setupSwitches();
  setupScheme();
  setupContentsGuards();
  app.on('second-instance', focusMainWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    stopIndexing();
    closeOpenedLibrary();
  });
  void app.whenReady().then(() => {
    setupHardening();
    setupIpc();
    openMainWindow(askToStore);
    applySettings();
  });
}
