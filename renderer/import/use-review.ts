import { useMemo } from 'react';
import type { Role } from '../../shared/model/block';
import { figureMap } from '../../shared/model/text';
import type { Metadata } from '../../shared/model/report';
import { acceptAll, acceptRow, bringBack, setAside, setMetadata, setRole, shiftDepth } from '../../shared/review/edits';
import { record, redo, replace, undo } from '../../shared/review/history';
import { outlineRows, type OutlineRow } from '../../shared/review/order';
import { passagesByLine } from '../../shared/review/passages';
import { compareSpans, isDoubtful, type Review } from '../../shared/review/review';
import { useImportSession } from './session';
import type { ReviewedFile, ReviewStep } from './session-state';

export type ReviewModel = ReturnType<typeof useReview>;

/** What the panes of the review show of one file, and everything that can be done to it. */
export function useReview(file: ReviewedFile) {
  const { dispatch } = useImportSession();
  const { token } = file;
  const { review, report, selected } = file.history.present;
  const { recognition, lines } = review;
  const blocks = recognition.reports[report]?.blocks ?? [];

  const rows = useMemo(() => outlineRows(recognition, report), [recognition, report]);
  const passages = useMemo(() => passagesByLine(lines, recognition), [lines, recognition]);
  const doubts = useMemo(
    () => recognition.reports.reduce((sum, r) => sum + r.blocks.filter(isDoubtful).length, 0),
    [recognition],
  );
  const figures = useMemo(() => figureMap(recognition.reports[report]?.figures ?? []), [recognition, report]);
  const at = rows.findIndex((row) => row.key === selected);
  const row: OutlineRow | undefined = rows[at];

  /** Records an edit; `then` names the row chosen after it. */
  function edit(change: (review: Review) => Review, then?: string | null, field: string | null = null) {
    dispatch({
      type: 'review',
      token,
      change: (history) => {
        const now = history.present;
        const next = change(now.review);
        if (next === now.review) return then === undefined ? history : replace(history, { ...now, selected: then });
        const step: ReviewStep = {
          ...now,
          review: next,
          selected: then === undefined ? now.selected : then,
          edited: field,
        };
        return record(history, step, field !== null && now.edited === field);
      },
    });
  }

  function select(key: string | null, inReport = report) {
    dispatch({
      type: 'review',
      token,
      change: (history) => replace(history, { ...history.present, selected: key, report: inReport, edited: null }),
    });
  }

  function move(to: number) {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (target !== undefined) select(target.key);
  }

  /** The next (+1) or previous (−1) doubtful row, over all reports of the file, round once. */
  function nextDoubt(by: 1 | -1) {
    const all = recognition.reports.flatMap((r, index) =>
      r.blocks.map((b, i) => ({ report: index, i, key: b.block.id, doubtful: isDoubtful(b) })),
    );
    if (all.length === 0) return;
    const here = all.findIndex((entry) => entry.report === report && entry.key === selected);
    const start = here < 0 ? (by > 0 ? -1 : all.length) : here;
    for (let step = 1; step <= all.length; step++) {
      const entry = all[(start + by * step + all.length * 2) % all.length]!;
      if (entry.doubtful) return select(entry.key, entry.report);
    }
  }

  /** Brings struck-out text back and chooses the row it became. */
  function restore(index: number) {
    const struck = recognition.furniture[index];
    if (struck === undefined) return;
    const next = bringBack(review, index);
    const back = next.recognition.reports
      .flatMap((r) => r.blocks)
      .find((b) => b.spans.some((span) => compareSpans(span, struck.span) === 0));
    edit(() => next, back?.block.id ?? null);
  }

  return {
    file,
    review,
    report,
    rows,
    blocks,
    figures,
    passages,
    doubts,
    at,
    selected,
    select,
    move,
    nextDoubt,
    showReport: (index: number) => select(recognition.reports[index]?.blocks[0]?.block.id ?? null, index),
    setRole: (target: OutlineRow | undefined, role: Role) => {
      if (target?.type === 'block') edit((r) => setRole(r, report, target.index, role), target.key);
    },
    shift: (target: OutlineRow | undefined, by: 1 | -1) => {
      if (target?.type === 'block') edit((r) => shiftDepth(r, report, target.index, by), target.key);
    },
    setAside: (target: OutlineRow | undefined) => {
      if (target?.type !== 'block') return;
      const place = rows.indexOf(target);
      const neighbour =
        rows.slice(place + 1).find((r) => r.type === 'block') ??
        rows
          .slice(0, place)
          .filter((r) => r.type === 'block')
          .at(-1);
      edit((r) => setAside(r, report, target.index), neighbour?.key ?? null);
    },
    bringBack: restore,
    /** Enter: accepts a doubtful row, brings struck-out text back. */
    settle: (target: OutlineRow | undefined) => {
      if (target?.type === 'furniture') restore(target.index);
      if (target?.type === 'block') edit((r) => acceptRow(r, report, target.index), target.key);
    },
    acceptAll: () => edit((r) => r.recognition.reports.reduce((sum, _, index) => acceptAll(sum, index, isDoubtful), r)),
    setMetadata: (change: Partial<Metadata>) =>
      edit((r) => setMetadata(r, report, change), undefined, `${report}:${Object.keys(change).join()}`),
    undo: () => dispatch({ type: 'review', token, change: undo }),
    redo: () => dispatch({ type: 'review', token, change: redo }),
    canUndo: file.history.past.length > 0,
    canRedo: file.history.future.length > 0,
    row,
  };
}
