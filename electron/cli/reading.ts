import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GangmuError } from '../../shared/ipc/errors';
import { LIMITS } from '../import/readers/limits';
import type { ReadingAnswer, ReadingJob } from './reading-thread';

interface Waiting {
  job: ReadingJob;
  resolve(answer: ReadingAnswer): void;
  reject(error: GangmuError): void;
}

/**
 * Reads foreign files in a thread that can be stopped: the command line's counterpart of the app's importer window. A hostile file can end
 * that thread and nothing else; the next file gets a new one. Files may be handed over ahead; they are read one after another.
 */
export class Reading {
  private thread: Worker | null = null;
  /** What was handed over and is not answered yet; the first is being read. */
  private readonly waiting: Waiting[] = [];
  private clock: NodeJS.Timeout | undefined;

  /** @throws GangmuError as readSource; fileTimeout, fileTooComplex where the limits of time and memory are passed */
  async read(job: ReadingJob): Promise<Extract<ReadingAnswer, { ok: true }>> {
    const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      if (this.thread === null) this.start();
      else this.thread.postMessage(job);
      if (this.waiting.length === 1) this.watch();
    });
    if (answer.ok) return answer;
    if ('unexpected' in answer) throw new Error(answer.unexpected);
    const { code, ...info } = answer.error;
    throw new GangmuError(code, info);
  }

  /** Starts a thread, and hands all that waits over to it. */
  private start(): void {
    const thread = new Worker(join(import.meta.dirname, 'reading-thread.js'), {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.threadHeap },
    });
    this.thread = thread;
    thread.on('message', (answer: ReadingAnswer) => {
      if (this.thread !== thread) return;
      this.waiting.shift()?.resolve(answer);
      this.watch();
    });
    // Also what a library throws behind an answer, when nobody asks.
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (this.thread !== thread) return;
      this.giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'fileTooComplex' : 'fileDamaged', String(error));
    });
    // Copies: the caller keeps the files' bytes.
    for (const { job } of this.waiting) thread.postMessage(job);
  }

  /** Winds the clock for the file that is read from now on. */
  private watch(): void {
    clearTimeout(this.clock);
    const [first] = this.waiting;
    if (first === undefined) return;
    this.clock = setTimeout(() => {
      // This thread may have been busy itself: an answer that is there already comes before this.
      setImmediate(() => {
        if (this.waiting[0] === first) this.giveUp('fileTimeout', `over ${LIMITS.time} ms`);
      });
    }, LIMITS.time);
  }

  /** Gives the file up that is being read, and its thread; those behind it get a new one. */
  private giveUp(code: 'fileTimeout' | 'fileTooComplex' | 'fileDamaged', detail: string): void {
    void this.thread?.terminate();
    this.thread = null;
    const failed = this.waiting.shift();
    failed?.reject(new GangmuError(code, { file: failed.job.name, detail }));
    if (this.waiting.length > 0) this.start();
    this.watch();
  }

  /** Ends the thread; what still waits is not answered. */
  async close(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    this.waiting.length = 0;
    clearTimeout(this.clock);
    await thread?.terminate();
  }
}
