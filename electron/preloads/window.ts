import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { contract, events } from '../../shared/ipc/contract';

/** window.gangmu, built by walking the contract; see GangmuApi in shared/ipc/api.ts for its type. */
const api: Record<string, unknown> = {
  on(event: string, listener: (payload: unknown) => void) {
    if (!(event in events)) throw new RangeError(`no such event: ${event}`);
    const heard = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(`gangmu:${event}`, heard);
    return () => ipcRenderer.removeListener(`gangmu:${event}`, heard);
  },
  adoptDropped: (files: readonly File[]) =>
    ipcRenderer.invoke(
      'gangmu:adoptDropped',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
};
for (const channel of Object.keys(contract)) {
  api[channel] = (input: unknown) => ipcRenderer.invoke(`gangmu:${channel}`, input);
}
contextBridge.exposeInMainWorld('gangmu', api);
