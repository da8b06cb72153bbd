import { useEffect, useEffectEvent } from 'react';

const listeners = new Set<() => void>();

/** Tells the screen behind the dialog that the notes have changed. */
export function noteStored(): void {
  for (const listener of listeners) listener();
}

export function useNoteStored(listener: () => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => {
    const mine = () => latest();
    listeners.add(mine);
    return () => void listeners.delete(mine);
  }, []);
}
