import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GangmuError } from '../../shared/ipc/errors';
import { LIMITS } from '../import/readers/limits';
import type { ReadingAnswer, ReadingJob } from './reading-thread';

/**
 * Reads foreign files in a thread that can be stopped: the command line's counterpart of the app's importer window. A hostile file can end
 * that thread and nothing else; the next file gets a new one.
 */
export class Reading {
  private thread: Worker | null = null;

  /** @throws GangmuError as readSource; fileTimeout, fileTooComplex where the limits of time and memory are passed */
  async read(job: ReadingJob): Promise<Extract<ReadingAnswer, { ok: true }>> {
    const answer = await this.ask(job);
    if (answer.ok) return answer;
    if ('unexpected' in answer) throw new Error(answer.unexpected);
    const { code, ...info } = answer.error;
    throw new GangmuError(code, info);
  }

  private ask({ name, bytes }: ReadingJob): Promise<ReadingAnswer> {
    const thread = (this.thread ??= this.start());
    return new Promise<ReadingAnswer>((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(clock);
        thread.off('message', onAnswer).off('error', onError);
      };
      const fail = (code: 'fileTimeout' | 'fileTooComplex' | 'fileDamaged', detail: string): void => {
        settle();
        this.drop(thread);
        reject(new GangmuError(code, { file: name, detail }));
      };
      const clock = setTimeout(() => fail('fileTimeout', `over ${LIMITS.time} ms`), LIMITS.time);
      const onAnswer = (answer: ReadingAnswer): void => {
        settle();
        resolve(answer);
      };
      const onError = (error: NodeJS.ErrnoException): void =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'fileTooComplex' : 'fileDamaged', String(error));
      thread.on('message', onAnswer).on('error', onError);
      // A copy: the caller keeps the file's bytes.
      thread.postMessage({ name, bytes });
    });
  }

  private start(): Worker {
    const thread = new Worker(join(import.meta.dirname, 'reading-thread.js'), {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.threadHeap },
    });
    // Also what a library throws behind an answer, when nobody asks.
    thread.on('error', () => this.drop(thread));
    return thread;
  }

  private drop(thread: Worker): void {
    if (this.thread === thread) this.thread = null;
    void thread.terminate();
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}
