import { useMemo, useState } from 'react';
import type { Role } from '../../shared/model/block';
import { figureMap } from '../../shared/model/text';
import type { Metadata } from '../../shared/model/report';
import type { Span } from '../../shared/recognition/result';
import { joinRow, splitRow } from '../../shared/review/cut-rows';
import { acceptAll, acceptRow, bringBack, setAside, setMetadata, setRole, shiftDepth } from '../../shared/review/edits';
import { matterToRow, rowToMatter, rowToTitle, titleToRow } from '../../shared/review/head-edits';
import { record, redo, replace, undo } from '../../shared/review/history';
import { fileRows, type OutlineRow } from '../../shared/review/order';
import { passagesByLine } from '../../shared/review/passages';
import { damageOf, setRepairs } from '../../shared/review/repairs';
import { mergeReport, splitReport } from '../../shared/review/report-edits';
import { doubtfulParticulars, isDoubtful, type Review } from '../../shared/review/review';
import { useImportSession } from './session';
import type { ReviewedFile, ReviewStep } from './session-state';

export type ReviewModel = ReturnType<typeof useReview>;

/** What the panes of the review show of one file, and everything that can be done to it. */
export function useReview(file: ReviewedFile) {
  const { dispatch } = useImportSession();
  const { token } = file;
  const { review, report, selected } = file.history.present;
  const { recognition, lines } = review;
  /** Where the chosen row is to be split: an offset into its text, while that place is being looked for. */
  const [caret, setCaret] = useState<{ key: string; offset: number } | null>(null);

  const rows = useMemo(() => fileRows(recognition), [recognition]);
  const passages = useMemo(() => passagesByLine(lines, recognition), [lines, recognition]);
  const figures = useMemo(() => recognition.reports.map((r) => figureMap(r.figures)), [recognition]);
  const damage = useMemo(() => damageOf(review), [review]);
  const at = rows.findIndex((row) => row.key === selected);
  const row: OutlineRow | undefined = rows[at];

  function blockOf(target: OutlineRow | undefined) {
    return target?.type === 'block' ? recognition.reports[target.report]?.blocks[target.index] : undefined;
  }

  const doubtful = rows.filter((r) => {
    const block = blockOf(r);
    return block !== undefined && isDoubtful(block);
  });

  /** Records an edit; `then` chooses the row that is chosen after it. */
  function edit(
    change: (review: Review) => Review,
    then?: (after: Review) => string | null,
    field: string | null = null,
  ) {
    setCaret(null);
    dispatch({
      type: 'review',
      token,
      change: (history) => {
        const now = history.present;
        const next = change(now.review);
        if (next === now.review) return history;
        const key = then === undefined ? now.selected : then(next);
        const place = fileRows(next.recognition).find((r) => r.key === key);
        const step: ReviewStep = {
          review: next,
          report: place?.report ?? Math.min(now.report, next.recognition.reports.length - 1),
          selected: place === undefined ? null : key,
          edited: field,
        };
        return record(history, step, field !== null && now.edited === field);
      },
    });
  }

  function select(key: string | null, inReport?: number) {
    if (key !== selected) setCaret(null);
    const place = rows.find((r) => r.key === key);
    dispatch({
      type: 'review',
      token,
      change: (history) =>
        replace(history, {
          ...history.present,
          selected: key,
          report: place?.report ?? inReport ?? history.present.report,
          edited: null,
        }),
    });
  }

  function move(to: number) {
    const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (target !== undefined) select(target.key);
  }

  /** The next (+1) or previous (−1) doubtful row, over all reports of the file, round once. */
  function nextDoubt(by: 1 | -1) {
    const places = doubtful.map((r) => rows.indexOf(r));
    const next =
      by > 0
        ? (places.find((place) => place > at) ?? places[0])
        : (places.filter((place) => at < 0 || place < at).at(-1) ?? places.at(-1));
    if (next !== undefined) move(next);
  }

  /** Brings struck-out text back and chooses the row it became. */
  function restore(index: number) {
    const struck = recognition.furniture[index];
    if (struck === undefined) return;
    edit(
      (r) => bringBack(r, index),
      (after) => keyAt(after, struck.span) ?? selected,
    );
  }

  function aside(target: OutlineRow) {
    if (target.type !== 'block') return;
    const place = rows.indexOf(target);
    const isBlock = (r: OutlineRow): boolean => r.type === 'block';
    const neighbour = rows.slice(place + 1).find(isBlock) ?? rows.slice(0, place).filter(isBlock).at(-1);
    edit(
      (r) => setAside(r, target.report, target.index),
      () => neighbour?.key ?? null,
    );
  }

  return {
    file,
    review,
    report,
    rows,
    figures,
    passages,
    doubts: doubtful.length,
    /** Whether title, kind, year, part or office of any report is doubtful. */
    doubtsAbout: recognition.reports.some(({ about }) => doubtfulParticulars(about).length > 0),
    /** Which of the doubtful rows is chosen, from 1; 0 where none is. */
    doubtAt: row === undefined ? 0 : doubtful.indexOf(row) + 1,
    damage,
    at,
    row,
    selected,
    blockOf,
    select,
    move,
    nextDoubt,
    caret: caret !== null && caret.key === selected ? caret.offset : null,
    setCaret: (target: OutlineRow | undefined, offset: number | null) =>
      setCaret(offset === null || target === undefined ? null : { key: target.key, offset }),
    setRole: (target: OutlineRow | undefined, role: Role) => {
      if (target?.type === 'block') edit((r) => setRole(r, target.report, target.index, role));
    },
    shift: (target: OutlineRow | undefined, by: 1 | -1) => {
      if (target?.type === 'block') edit((r) => shiftDepth(r, target.report, target.index, by));
    },
    split: (target: OutlineRow | undefined, offset: number) => {
      if (target?.type !== 'block') return;
      edit(
        (r) => splitRow(r, target.report, target.index, offset),
        (after) => after.recognition.reports[target.report]?.blocks[target.index + 1]?.block.id ?? target.key,
      );
    },
    join: (target: OutlineRow | undefined) => {
      if (target?.type !== 'block' || target.index === 0) return;
      edit(
        (r) => joinRow(r, target.report, target.index),
        (after) => after.recognition.reports[target.report]?.blocks[target.index - 1]?.block.id ?? null,
      );
    },
    /** A new report begins at the row. */
    beginReport: (target: OutlineRow | undefined) => {
      if (target?.type !== 'block') return;
      edit(
        (r) => splitReport(r, target.report, target.index),
        () => `report:${target.report + 1}`,
      );
    },
    /** The report of the row goes on from the one before it. */
    mergeReport: (target: OutlineRow | undefined) => {
      if (target === undefined || target.report === 0) return;
      const first = target.spans[0] ?? rows.find((r) => r.report === target.report && r.spans.length > 0)?.spans[0];
      edit(
        (r) => mergeReport(r, target.report),
        (after) => (first === undefined ? null : keyAt(after, first)),
      );
    },
    /** T: a row becomes the title (or a further line of it), the title a row. */
    toggleTitle: (target: OutlineRow | undefined) => {
      if (target?.type === 'title')
        edit(
          (r) => titleToRow(r, target.report),
          (after) => keyAt(after, target.spans[0]!),
        );
      if (target?.type === 'block')
        edit(
          (r) => rowToTitle(r, target.report, target.index),
          () => `title:${target.report}`,
        );
    },
    /** M: a row becomes part of what stands around the text, and back. */
    toggleMatter: (target: OutlineRow | undefined) => {
      const span = target?.spans[0];
      if (target === undefined || span === undefined) return;
      if (target.type === 'matter')
        edit(
          (r) => matterToRow(r, target.report, span),
          (after) => keyAt(after, span),
        );
      if (target.type === 'block')
        edit(
          (r) => rowToMatter(r, target.report, target.index),
          () => `matter:${span.line}:${span.start}`,
        );
    },
    /** One key for both: a row is set aside, what was set aside comes back. */
    toggleAside: (target: OutlineRow | undefined) => {
      if (target?.type === 'furniture') restore(target.index);
      else if (target !== undefined) aside(target);
    },
    bringBack: restore,
    /** Enter: accepts a doubtful row, brings struck-out text back. */
    settle: (target: OutlineRow | undefined) => {
      if (target?.type === 'furniture') restore(target.index);
      if (target?.type === 'block') edit((r) => acceptRow(r, target.report, target.index));
    },
    acceptAll: () => edit((r) => r.recognition.reports.reduce((sum, _, index) => acceptAll(sum, index, isDoubtful), r)),
    setMetadata: (change: Partial<Metadata>) =>
      edit((r) => setMetadata(r, report, change), undefined, `${report}:${Object.keys(change).join()}`),
    setRepairs: (keys: ReadonlySet<string>) => edit((r) => setRepairs(r, keys)),
    undo: () => {
      setCaret(null);
      dispatch({ type: 'review', token, change: undo });
    },
    redo: () => {
      setCaret(null);
      dispatch({ type: 'review', token, change: redo });
    },
    canUndo: file.history.past.length > 0,
    canRedo: file.history.future.length > 0,
  };
}

/** The key of the row that stands at a place of the source. */
function keyAt(review: Review, span: Span): string | null {
  const rows = fileRows(review.recognition);
  const place = rows.find((row) => row.spans.some((s) => s.line === span.line && s.start === span.start));
  return place?.key ?? null;
}
