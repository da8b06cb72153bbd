import { useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';

export interface Selection {
  chosen: ReadonlySet<string>;
  /** `through`: with all between it and the one that was chosen last. */
  toggle(id: string, through?: boolean): void;
  all(): void;
  clear(): void;
}

/** Which of the shown reports are chosen; what is not shown any more is not chosen either. */
export function useSelection(shown: readonly ReportSummary[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const chosen = new Set(shown.flatMap(({ id }) => (ids.has(id) ? [id] : [])));

  function toggle(id: string, through = false) {
    const next = new Set(chosen);
    const from = shown.findIndex((report) => report.id === last);
    const to = shown.findIndex((report) => report.id === id);
    if (through && from >= 0) {
      for (const report of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(report.id);
    } else if (!next.delete(id)) next.add(id);
    setIds(next);
    setLast(id);
  }
  return {
    chosen,
    toggle,
    all: () => setIds(new Set(shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
