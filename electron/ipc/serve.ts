import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from '../../shared/model/zod';
import { contract, type Channel, type Input, type Output } from '../../shared/ipc/contract';
import { GangmuError, type Failure, type Result } from '../../shared/ipc/errors';
import { MAIN_PAGE } from '../windows/addresses';
import { mainWindow } from '../windows/main-window';

/** What serves each channel; one that is missing does not compile. */
export type Handlers = { [C in Channel]: (input: Input<C>) => Promise<Output<C>> | Output<C> };

/** Only the top frame of our own window, still on our own page, may call. */
export function isOurPage(
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  window: { webContents: WebContents } | null,
): boolean {
  const frame = event.senderFrame;
  return (
    window !== null &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.url.split('#')[0] === MAIN_PAGE
  );
}

function failureOf(error: unknown): Failure {
  if (error instanceof GangmuError) return { code: error.code, ...error.info };
  return { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function answer(
  event: IpcMainInvokeEvent,
  schema: z.ZodType,
  input: unknown,
  handler: (input: never) => unknown,
): Promise<Result<unknown>> {
  if (!isOurPage(event, mainWindow()))
    return { ok: false, error: { code: 'invalidRequest', detail: 'unknown sender' } };
  const checked = schema.safeParse(input);
  if (!checked.success) return { ok: false, error: { code: 'invalidRequest', detail: z.prettifyError(checked.error) } };
  try {
    return { ok: true, value: await handler(checked.data as never) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'internal') console.error(failure.detail);
    return { ok: false, error: failure };
  }
}

/** Serves the whole contract, and the one call of the preload's own: paths of dropped files to tokens. */
export function serve(handlers: Handlers, adoptDropped: (paths: string[]) => unknown): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(`gangmu:${channel}`, (event, input: unknown) =>
      answer(event, contract[channel].input, input, handlers[channel]),
    );
  }
  const paths = z.array(z.string().min(1).max(32_767)).max(20_000);
  ipcMain.handle('gangmu:adoptDropped', (event, input: unknown) => answer(event, paths, input, adoptDropped));
}
