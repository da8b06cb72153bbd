import { GangmuError } from '../../../../shared/ipc/errors';

/** What `read` gives, or `otherwise` where that is damaged: a part that only adds looks or numbers, or leads to others. */
export function orElse<T>(read: () => T, otherwise: T, tell?: () => void): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GangmuError) || error.code !== 'fileDamaged') throw error;
    tell?.();
    return otherwise;
  }
}
