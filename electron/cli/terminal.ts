import { GangmuError } from '../../shared/ipc/errors';
import { translator } from '../../shared/messages/translate';

/** The command line speaks Chinese, as its error messages in JSON do. */
export const say = translator('zh-CN');

/** The result, and nothing else, goes to the output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 1));
}

/** Whoever reads the output may stop early (`| head`): what is under way, an import above all, goes on to its end. */
export function outliveReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Progress and words for the person at the terminal. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

export interface PrintedError {
  code: string;
  message: string;
}

/** An error as JSON shows it; what was not expected is told in full on the error stream. */
export function printedError(error: unknown, file: string): PrintedError {
  if (error instanceof GangmuError) {
    return { code: error.code, message: say(`error.${error.code}`, { file: error.info.file ?? file }) };
  }
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { code: 'internal', message: say('error.internal') };
}
