import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { SearchFilter } from '../../shared/ipc/shelf-calls';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

/** ms after the last key. */
const PAUSE = 60;
const LIMIT = 100;

export interface Found extends Output<'search'> {
  query: string;
}

/** Searches the library when the typing pauses; the answer to an older question never replaces that to a newer one. */
export function useSearch(query: string, filter: SearchFilter): Found | null {
  const { fail } = useToasts();
  const [found, setFound] = useState<Found | null>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === '') {
      setFound(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      call(bridge.search({ query: wanted, limit: LIMIT, filter })).then(
        (answer) => current && setFound({ ...answer, query: wanted }),
        (thrown: unknown) => current && fail(thrown),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, filter, fail]);

  return wanted === '' ? null : found;
}
