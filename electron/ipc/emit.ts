import type { Events } from '../../shared/ipc/contract';
import { mainWindow } from '../windows/main-window';

/** Tells the window something; silently dropped where there is none. */
export function emit<E extends keyof Events>(event: E, payload: Events[E]): void {
  mainWindow()?.webContents.send(`gangmu:${event}`, payload);
}
