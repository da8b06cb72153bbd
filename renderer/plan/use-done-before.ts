import { useEffect, useState } from 'react';
import type { Report } from '../../shared/model/report';
import { originsOf } from '../../shared/plan/choose';
import { bridge, call } from '../bridge';

/** Reports looked at: a plan goes on from one, or a few. */
const MOST = 4;

/** The blocks of a plan that were taken over from an earlier one and are marked as done there; empty until they are known. */
export function useDoneBefore(plan: Report): ReadonlySet<string> {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let left = false;
    const origins = originsOf(plan).slice(0, MOST);
    // An earlier plan that is gone tells nothing.
    Promise.all(origins.map((id) => call(bridge.getReport({ id })).catch(() => null))).then(
      (found) => {
        const finished = new Set(
          found.flatMap((report) =>
            report === null
              ? []
              : report.blocks.filter(({ task }) => task?.state === 'done').map(({ id }) => `${report.id} ${id}`),
          ),
        );
        const blocks = plan.blocks.filter(
          ({ origin }) => origin !== undefined && finished.has(`${origin.reportId} ${origin.blockId}`),
        );
        if (!left) setDone(new Set(blocks.map(({ id }) => id)));
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [plan]);
  return done;
}
