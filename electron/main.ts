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
  // The services load while Chromium starts, and set up while the window's own process does; no page is served before they are there.
  const services = import('./ipc/setup');
  void app.whenReady().then(() => {
    setupHardening(services.then(({ setupIpc }) => setupIpc()));
    openMainWindow(askToStore);
  });
}
