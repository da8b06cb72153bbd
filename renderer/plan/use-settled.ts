import { useEffect, useState } from 'react';

/** A value as it is once it has not changed for a while (ms): what is costly to work out does not wait upon every key. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
