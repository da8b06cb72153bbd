import { app } from 'electron';
import { askToStore } from './ipc/closing';
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
  void app.whenReady().then(() => {
    setupHardening(() => import('./ipc/setup').then(({ setupIpc }) => setupIpc()));
    openMainWindow(askToStore);
  });
}
