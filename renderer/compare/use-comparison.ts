import { useEffect, useState } from 'react';
import { compareSteps, type Comparison } from '../../shared/compare/cards';
import { compareFigures, type FigurePair } from '../../shared/compare/figures';
import type { Failure } from '../../shared/ipc/errors';
import type { Report } from '../../shared/model/report';
import { asFailure, bridge, call } from '../bridge';
import { inSlices } from './in-slices';

export interface Compared extends Comparison {
  before: Report;
  after: Report;
  /** When the two were so (ms since the epoch), where they are not as they are now. */
  beforeAt: number | null;
  afterAt: number | null;
  figures: FigurePair[];
}

export type ComparisonState =
  { phase: 'opening' } | { phase: 'aligning' } | { failure: Failure } | { compared: Compared };

/** A report as it is now, or at a version (see shared/ipc/version-calls). */
async function fetched(id: string, version: number | undefined): Promise<{ report: Report; at: number | null }> {
  if (version === undefined) return { report: await call(bridge.getReport({ id })), at: null };
  const [report, versions] = await Promise.all([
    call(bridge.getVersion({ id, version })),
    call(bridge.listVersions({ id })),
  ]);
  return { report, at: versions.find((one) => one.id === version)?.at ?? null };
}

interface Wanted {
  before: string;
  after: string;
  version: number | undefined;
  afterVersion: number | undefined;
}

/** Fetches two reports, or versions of them, and aligns them; again, without a blank screen between, where `written` is another one. */
export function useComparison(wanted: Wanted, written: number): ComparisonState {
  const { before: beforeId, after: afterId, version, afterVersion } = wanted;
  const [state, setState] = useState<{ key: string; state: ComparisonState } | null>(null);
  const key = `${beforeId} ${version ?? ''} ${afterId} ${afterVersion ?? ''}`;

  useEffect(() => {
    let left = false;
    const show = (next: ComparisonState) => {
      if (!left) setState({ key, state: next });
    };
    async function open() {
      const [{ report: before, at: beforeAt }, { report: after, at: afterAt }] = await Promise.all([
        fetched(beforeId, version),
        fetched(afterId, afterVersion),
      ]);
      if (written === 0) show({ phase: 'aligning' });
      // The words are on the screen before the work begins.
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (left) return;
      const comparison = await inSlices(compareSteps(before, after), () => left);
      if (comparison === null) return;
      const rows = [...new Set(comparison.cards.flatMap((card) => card.lines.map((line) => line.row)))];
      const figures = compareFigures(before, after, rows);
      show({ compared: { ...comparison, before, after, beforeAt, afterAt, figures } });
    }
    open().catch((thrown: unknown) => show({ failure: asFailure(thrown) }));
    return () => {
      left = true;
    };
  }, [beforeId, afterId, written, version, afterVersion, key]);

  return state?.key === key ? state.state : { phase: 'opening' };
}
