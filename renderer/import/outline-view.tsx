import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react';
import type { OutlineRow } from '../../shared/review/order';
import { useTranslate } from '../app/language';
import { OutlineRowView } from './outline-row';
import styles from './outline-view.module.css';
import { handleRowKey } from './review-keys';
import { revealRow } from './reveal-row';
import { RowMenu } from './row-menu';
import { placeInText } from './row-text';
import type { ReviewModel } from './use-review';
import type { Near } from './use-scroll-together';

const ROW_HEIGHT = 37;

/** px from the left edge of a row to a menu that was asked for by key */
const MENU_INDENT = 120;

interface OutlineViewProps {
  model: ReviewModel;
  scroller: RefObject<HTMLDivElement | null>;
  near: Near;
}

/** The outline as it will be stored, with what was set aside between its rows, and a head over each of several reports. */
export function OutlineView({ model, scroller, near }: OutlineViewProps) {
  const t = useTranslate();
  const { rows, selected } = model;
  const [menu, setMenu] = useState<{ row: OutlineRow; place: number | null; at: { x: number; y: number } } | null>(
    null,
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => rows[i]!.key,
    overscan: 10,
  });

  const latest = useRef({ virtualizer, at: model.at });
  useEffect(() => {
    latest.current = { virtualizer, at: model.at };
    near.current = (key) => {
      const place = rows.findIndex((row) => row.key === key);
      if (place >= 0) virtualizer.scrollToIndex(place, { align: 'start' });
    };
  });
  useEffect(() => {
    if (selected === null) return;
    return revealRow(scroller.current!, selected, () =>
      latest.current.virtualizer.scrollToIndex(latest.current.at, { align: 'center' }),
    );
  }, [selected, scroller]);

  function openMenuByKey(event: KeyboardEvent) {
    const row = rows.find(({ key }) => key === selected);
    const box = document.getElementById(`row-${selected}`)?.getBoundingClientRect();
    if (row && box) openMenu(row, event, { x: box.left + MENU_INDENT, y: box.top + ROW_HEIGHT }, null);
  }

  function openMenu(row: OutlineRow, event: SyntheticEvent, at: { x: number; y: number }, place: number | null) {
    event.preventDefault();
    event.stopPropagation();
    model.select(row.key);
    setMenu({ row, place, at });
  }

  if (rows.length === 0) return <p className={styles.empty}>{t('import.outline.empty')}</p>;
  return (
    <>
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        role="tree"
        aria-label={t('import.outline')}
        aria-activedescendant={selected === null ? undefined : `row-${selected}`}
        data-pane="outline"
        onKeyDown={(event) => {
          if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenuByKey(event);
          else handleRowKey(event, model);
        }}
      >
        <div className={styles.sheet} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={virtualizer.measureElement}
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <OutlineRowView
                  model={model}
                  row={row}
                  onMenu={(event) => openMenu(row, event, { x: event.clientX, y: event.clientY }, placeInText(event))}
                  onChip={(event) => {
                    const box = event.currentTarget.getBoundingClientRect();
                    openMenu(row, event, { x: box.left, y: box.bottom + 2 }, null);
                  }}
                />
              </div>
            );
          })}
        </div>
      </div>
      {menu !== null && (
        <RowMenu model={model} row={menu.row} place={menu.place} at={menu.at} onClose={() => setMenu(null)} />
      )}
    </>
  );
}
