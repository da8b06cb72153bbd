import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain } from 'electron';
import type { Failure } from '../../shared/ipc/errors';
import { GangmuError } from '../../shared/ipc/errors';
import { IMPORTER_PAGE, IMPORTER_PARTITION } from './addresses';
import { pagePreferences } from './hardening';

/** Limits of one reading (facts: reliability B2). */
const TIME_LIMIT = 8_000;
const MEMORY_LIMIT_KB = 768 * 1024;
const POLL = 100;

/** What the importer page answers; the content of `value` is checked by whoever asked. */
export type ImporterAnswer = { ok: true; value: unknown } | { ok: false; error: Failure };

export interface ImporterJob {
  name: string;
  bytes: Uint8Array;
  /** Of text that was pasted: the page that lay on the clipboard beside it. */
  html?: string | undefined;
  signal: AbortSignal;
  onPhase(phase: 'reading' | 'recognising'): void;
}

/**
 * Reads one foreign file in a hidden, sandboxed window of its own (no Node, no files, no network), which is destroyed afterwards and
 * killed when it passes its time or memory limit. Throws GangmuError fileTimeout, fileTooComplex or cancelled.
 */
export async function readInImporter({ name, bytes, html, signal, onPhase }: ImporterJob): Promise<ImporterAnswer> {
  const window = new BrowserWindow({
    show: false,
    width: 200,
    height: 200,
    skipTaskbar: true,
    webPreferences: {
      ...pagePreferences(join(import.meta.dirname, 'preload-importer.cjs')),
      partition: IMPORTER_PARTITION,
      backgroundThrottling: false,
    },
  });
  const { port1, port2 } = new MessageChannelMain();
  const ends: (() => void)[] = [() => port1.close()];
  try {
    return await new Promise<ImporterAnswer>((resolve, reject) => {
      const stop = (code: 'fileTimeout' | 'fileTooComplex' | 'cancelled' | 'fileDamaged', detail: string): void => {
        reject(new GangmuError(code, { file: name, detail }));
      };
      signal.addEventListener('abort', () => stop('cancelled', 'cancelled by the user'), { once: true });
      if (signal.aborted) stop('cancelled', 'cancelled by the user');
      const clock = setTimeout(() => stop('fileTimeout', `over ${TIME_LIMIT} ms`), TIME_LIMIT);
      const poll = setInterval(() => {
        const pid = window.isDestroyed() ? -1 : window.webContents.getOSProcessId();
        const used = app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0;
        if (used > MEMORY_LIMIT_KB) stop('fileTooComplex', `over ${MEMORY_LIMIT_KB} kB of memory`);
      }, POLL);
      ends.push(
        () => clearTimeout(clock),
        () => clearInterval(poll),
      );
      window.webContents.on('render-process-gone', (_event, details) =>
        stop(details.reason === 'oom' ? 'fileTooComplex' : 'fileDamaged', details.reason),
      );
      port1.on('message', ({ data }: { data: unknown }) => {
        const message = data as { phase?: 'reading' | 'recognising'; answer?: ImporterAnswer };
        if (message.phase === 'reading' || message.phase === 'recognising') onPhase(message.phase);
        if (message.answer) resolve(message.answer);
      });
      port1.start();
      window.webContents.once('did-finish-load', () => {
        window.webContents.postMessage('gangmu:importer-port', null, [port2]);
        port1.postMessage({ name, bytes, html });
      });
      window.loadURL(IMPORTER_PAGE).catch((error: unknown) => stop('fileDamaged', String(error)));
    });
  } finally {
    for (const end of ends) end();
    if (!window.isDestroyed()) {
      if (!window.webContents.isCrashed()) window.webContents.forcefullyCrashRenderer();
      window.destroy();
    }
  }
}
