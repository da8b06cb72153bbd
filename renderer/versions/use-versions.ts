import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import type { Version } from '../../shared/ipc/version-calls';
import type { Report } from '../../shared/model/report';
import { asFailure, bridge, call } from '../bridge';

export type History = { failure: Failure } | { versions: Version[]; present: Report };

/** The versions of a report and the report as it is, fetched again whenever `round` is another one; null until they are there. */
export function useHistory(id: string, round: number): History | null {
  const [history, setHistory] = useState<History | null>(null);
  useEffect(() => {
    let left = false;
    Promise.all([call(bridge.listVersions({ id })), call(bridge.getReport({ id }))]).then(
      ([versions, present]) => {
        if (!left) setHistory({ versions, present });
      },
      (thrown: unknown) => {
        if (!left) setHistory({ failure: asFailure(thrown) });
      },
    );
    return () => {
      left = true;
    };
  }, [id, round]);
  return history;
}

export type Fetched = { failure: Failure } | { report: Report };

/** A report as it was at a version; the one shown before, until it is there. */
export function useVersion(id: string, version: number): (Fetched & { version: number }) | null {
  const [fetched, setFetched] = useState<(Fetched & { version: number }) | null>(null);
  useEffect(() => {
    let left = false;
    // Held down, an arrow key passes versions by that nobody reads.
    const timer = setTimeout(() => {
      call(bridge.getVersion({ id, version })).then(
        (report) => {
          if (!left) setFetched({ version, report });
        },
        (thrown: unknown) => {
          if (!left) setFetched({ version, failure: asFailure(thrown) });
        },
      );
    }, 60);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, version]);
  return fetched;
}
