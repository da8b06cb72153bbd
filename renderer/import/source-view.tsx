import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type RefObject } from 'react';
import type { SourceLine } from '../../shared/recognition/source';
import { withChanges, type ChangedPassage } from '../../shared/review/changes';
import type { Passage } from '../../shared/review/passages';
import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import { reasonText } from './reason-text';
import { handleRowKey } from './review-keys';
import { revealRow } from './reveal-row';
import styles from './source-view.module.css';
import type { ReviewModel } from './use-review';
import type { Near } from './use-scroll-together';

const LINE_HEIGHT = 28;
const CHARACTERS_PER_LINE = 30;

interface SourceViewProps {
  model: ReviewModel;
  /** Tracked changes and comments are shown in their places. */
  changes: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  near: Near;
}

/** Every line of the source, as it was read: what was set aside struck out, the rest coloured by what it became. */
export function SourceView({ model, changes, scroller, near }: SourceViewProps) {
  const t = useTranslate();
  const { review, passages, selected } = model;
  const { lines } = review;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => LINE_HEIGHT * Math.max(1, Math.ceil((lines[i]?.text.length ?? 0) / CHARACTERS_PER_LINE)),
    overscan: 6,
  });

  const line = model.row?.spans[0]?.line;
  const latest = useRef(virtualizer);
  useEffect(() => {
    latest.current = virtualizer;
    near.current = (key) => {
      const place = model.rows.find((row) => row.key === key)?.spans[0]?.line;
      if (place !== undefined) virtualizer.scrollToIndex(place, { align: 'start' });
    };
  });
  useEffect(() => {
    if (selected === null || line === undefined) return;
    return revealRow(scroller.current!, selected, () => latest.current.scrollToIndex(line, { align: 'center' }));
  }, [selected, line, scroller]);

  function choose(target: EventTarget) {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const key = element?.dataset['row'];
    if (element === null || key === undefined) return null;
    model.select(key);
    return key;
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      role="group"
      aria-label={t('import.source')}
      data-pane="source"
      onKeyDown={(event) => handleRowKey(event, model)}
      onClick={(event) => choose(event.target)}
      onDoubleClick={(event) => {
        const key = choose(event.target);
        const row = model.rows.find((r) => r.key === key);
        if (row?.type === 'furniture') model.bringBack(row.index);
      }}
    >
      <div className={styles.sheet} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.index}
            data-index={item.index}
            ref={virtualizer.measureElement}
            className={styles.slot}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Line
              line={lines[item.index]!}
              passages={passages[item.index]!}
              changes={changes}
              selected={passages[item.index]!.some((p) => p.row === selected) ? selected : null}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  line: SourceLine;
  passages: readonly Passage[];
  changes: boolean;
  /** Only where the chosen row stands in this line. */
  selected: string | null;
}

const Line = memo(
  function Line({ line, passages, changes, selected }: LineProps) {
    const t = useTranslate();
    const pieces: readonly ChangedPassage[] = changes ? withChanges(passages, line) : passages;
    return (
      <p
        className={classNames(styles.line, line.centred === true && styles.centred, line.bold === true && styles.bold)}
      >
        {pieces.map(({ change, ...passage }, i) => (
          <span
            key={i}
            data-row={passage.row ?? undefined}
            data-change={change?.kind}
            className={classNames(
              styles[passage.kind],
              change !== undefined && styles[change.kind],
              passage.row !== null && passage.row === selected && styles.selected,
            )}
            title={
              change !== undefined
                ? t(`import.change.${change.kind}`, { author: change.author })
                : passage.reason === undefined
                  ? undefined
                  : reasonText(t, passage.reason)
            }
          >
            {change?.kind === 'comment' ? passage.text.replace(/\s+/gu, ' ') : passage.text}
          </span>
        ))}
      </p>
    );
  },
  // Passages are made anew with each edit; a line whose passages say the same is not drawn again.
  (a, b) =>
    a.selected === b.selected && a.changes === b.changes && a.line === b.line && samePassages(a.passages, b.passages),
);

function samePassages(a: readonly Passage[], b: readonly Passage[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (p, i) =>
        p.row === b[i]!.row &&
        p.kind === b[i]!.kind &&
        p.report === b[i]!.report &&
        p.text === b[i]!.text &&
        p.reason === b[i]!.reason,
    )
  );
}
