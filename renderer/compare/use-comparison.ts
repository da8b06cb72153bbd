import { useEffect, useState } from 'react';
import { compareReports, type Comparison } from '../../shared/compare/cards';
import { compareFigures, type FigurePair } from '../../shared/compare/figures';
import type { Failure } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { asFailure, bridge, call } from '../bridge';

export interface Compared extends Comparison {
  before: Report;
  after: Report;
  figures: FigurePair[];
}

export type ComparisonState =
  { phase: 'opening' } | { phase: 'aligning' } | { failure: Failure } | { compared: Compared };

/**
 * Fetches two reports and aligns them; again, without a blank screen between, where `written` is another one. `version`: the first as it was then
 * (see shared/ipc/version-calls).
 */
export function useComparison(beforeId: string, afterId: string, written: number, version?: number): ComparisonState {
  const [state, setState] = useState<{ key: string; state: ComparisonState } | null>(null);
  const key = `${beforeId} ${version ?? ''} ${afterId}`;

  useEffect(() => {
    let left = false;
    const show = (next: ComparisonState) => {
      if (!left) setState({ key, state: next });
    };
    async function open() {
      const [before, after] = await Promise.all([
        call(version === undefined ? bridge.getReport({ id: beforeId }) : bridge.getVersion({ id: beforeId, version })),
        call(bridge.getReport({ id: afterId })),
      ]);
      if (written === 0) show({ phase: 'aligning' });
      // The words are on the screen before the work begins.
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (left) return;
      const comparison = compareReports(before, after);
      const rows = [...new Set(comparison.cards.flatMap((card) => card.lines.map((line) => line.row)))];
      show({ compared: { ...comparison, before, after, figures: compareFigures(before, after, rows) } });
    }
    open().catch((thrown: unknown) => show({ failure: asFailure(thrown) }));
    return () => {
      left = true;
    };
  }, [beforeId, afterId, written, version, key]);

  return state?.key === key ? state.state : { phase: 'opening' };
}
