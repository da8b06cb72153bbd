import { ipcRenderer } from 'electron';

/** Hands the port that main sends on to the importer page, which sees nothing else of Electron. */
ipcRenderer.once('gangmu:importer-port', (event) => {
  window.postMessage('gangmu:importer-port', '*', [...event.ports]);
});
