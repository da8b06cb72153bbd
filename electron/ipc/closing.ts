import { emit } from './emit';

let answered: (() => void) | null = null;

/** Asks the page to store everything; resolves when it says that it has. */
export function askToStore(): Promise<void> {
  return new Promise((resolve) => {
    answered = resolve;
    emit('closing', {});
  });
}

export function readyToClose(): void {
  answered?.();
  answered = null;
}
