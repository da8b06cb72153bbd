import { useEffect, useEffectEvent } from 'react';

/** Whether the screen is left for another, or the window closes. */
type Why = 'leave' | 'close';
type Flush = (why: Why) => Promise<void> | void;

const flushes = new Set<Flush>();

/** Stores what is still on its way: awaited before the window closes and before a screen is left. Rejects where it could not. */
export function useBeforeClose(flush: Flush): void {
  const latest = useEffectEvent(flush);
  useEffect(() => {
    const mine: Flush = (why) => latest(why);
    flushes.add(mine);
    return () => void flushes.delete(mine);
  }, []);
}

/** Waits for every registered flush, also where one fails; then rejects with the first failure. */
export async function flushAll(why: Why): Promise<void> {
  const results = await Promise.allSettled([...flushes].map(async (flush) => flush(why)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
