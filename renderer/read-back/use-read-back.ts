import { useEffect, useState } from 'react';
import type { ReadFile } from '../../shared/ipc/contract';
import type { Report } from '../../shared/model/report';
import { readBack, withBlanksOf, type ReadBack } from '../../shared/read-back/read-back';
import { findExported } from './find-exported';

export interface Review extends ReadBack {
  /** The report as it is now. */
  ours: Report;
  /** The report as it was exported; as it is now where that is not kept. */
  base: Report;
  exportedAt: number | null;
}

export type ReviewState = { phase: 'opening' } | { phase: 'gone' } | { review: Review } | { thrown: unknown };

/** What somebody changed in an edited file. */
export function useReadBack(read: ReadFile | undefined): ReviewState {
  const [state, setState] = useState<ReviewState>({ phase: 'opening' });
  useEffect(() => {
    let left = false;
    const show = (next: ReviewState) => {
      if (!left) setState(next);
    };
    async function open() {
      const found = read === undefined ? null : await findExported(read);
      if (read === undefined || found === null) return show({ phase: 'gone' });
      // The words are on the screen before the work begins.
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (left) return;
      const ours = withBlanksOf(found.base, found.ours);
      const result = readBack(found.base, ours, read.recognition.reports[0]!, read.source.lines);
      show({ review: { ...result, ours, base: found.base, exportedAt: found.exportedAt } });
    }
    open().catch((thrown: unknown) => show({ thrown }));
    return () => {
      left = true;
    };
  }, [read]);
  return state;
}
