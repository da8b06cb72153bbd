import { useEffect, useEffectEvent } from 'react';

type Flush = () => Promise<void> | void;

const flushes = new Set<Flush>();

/** Stores what is still on its way: awaited before the window closes and before a screen is left. Rejects where it could not. */
export function useBeforeClose(flush: Flush): void {
  const latest = useEffectEvent(flush);
  useEffect(() => {
    const mine: Flush = () => latest();
    flushes.add(mine);
    return () => void flushes.delete(mine);
  }, []);
}

/** Waits for every registered flush, also where one fails; then rejects with the first failure. */
export async function flushAll(): Promise<void> {
  const results = await Promise.allSettled([...flushes].map(async (flush) => flush()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
