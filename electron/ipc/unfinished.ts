import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PickedFile } from '../../shared/ipc/contract';
import { z } from '../../shared/model/zod';
import { dataFolder } from '../library-path';
import { pathIfPicked, pick } from './tokens';
import type { Handlers } from './serve';

const paths = z.array(z.string());
const file = (): string => join(dataFolder(), 'unfinished-import.json');

/** Notes are written one after the other, so that the last one stays. */
let writing: Promise<void> = Promise.resolve();

/** The paths of an import that is under way. A convenience: what cannot be written or read is as if nothing had been under way. */
export const unfinished: Pick<Handlers, 'noteUnfinished' | 'takeUnfinished'> = {
  noteUnfinished: ({ tokens }) => {
    // Text that was pasted has no file.
    const waiting = tokens.flatMap((token) => pathIfPicked(token) ?? []);
    writing = writing
      .then(() => (waiting.length === 0 ? rm(file(), { force: true }) : writeFile(file(), JSON.stringify(waiting))))
      .catch(() => undefined);
    return writing;
  },
  takeUnfinished: async (): Promise<PickedFile[]> => {
    const known = await readFile(file(), 'utf8').then(
      (text) => paths.safeParse(parsed(text)),
      () => null,
    );
    await rm(file(), { force: true }).catch(() => undefined);
    return known?.success === true ? Promise.all(known.data.map(pick)) : [];
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
