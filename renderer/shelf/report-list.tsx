import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useLanguage, useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { isComposingKey } from '../ui/composing';
import styles from './report-list.module.css';
import type { Alike } from './duplicates';
import { describeTime } from './time';
import type { Selection } from './use-selection';

const ROW_HEIGHT = 59;

interface ReportListProps {
  reports: readonly ReportSummary[];
  alike: ReadonlyMap<string, Alike>;
  selection: Selection;
  scroller: RefObject<HTMLElement | null>;
  onOpen(report: ReportSummary): void;
  onDelete?(report: ReportSummary): void;
  onRestore?(report: ReportSummary): void;
  onMenu?(report: ReportSummary, event: MouseEvent): void;
}

/**
 * Reports one below the other: a click or Enter opens, the box, the space bar and a click with Ctrl or Shift choose, Ctrl+A chooses all,
 * Delete moves to the recycle bin, the right button has more.
 */
export function ReportList({
  reports,
  alike,
  selection,
  scroller,
  onOpen,
  onDelete,
  onRestore,
  onMenu,
}: ReportListProps) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const virtualizer = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => reports[i]!.id,
    scrollMargin: margin,
    overscan: 8,
  });

  // The list begins below what stands above it in the same scroller, which may grow and shrink.
  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current!.getBoundingClientRect().top - scroller.current!.getBoundingClientRect().top;
      setMargin(top + scroller.current!.scrollTop);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(list.current!.parentElement!);
    measure();
    return () => observer.disconnect();
  }, [scroller]);

  function focusRow(index: number) {
    if (index < 0 || index >= reports.length) return;
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus());
  }

  function onKeyDown(event: KeyboardEvent, report: ReportSummary, index: number) {
    if (isComposingKey(event)) return;
    if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(reports.length - 1);
    else if (event.key === ' ') selection.toggle(report.id, event.shiftKey);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.all();
    else if (event.key === 'Escape' && selection.chosen.size > 0) selection.clear();
    else if (event.key === 'Delete' && onDelete !== undefined) {
      onDelete(report);
      focusRow(Math.min(index + 1, reports.length - 1));
    } else return;
    event.preventDefault();
  }

  return (
    <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label={t('shelf.list')}>
      {virtualizer.getVirtualItems().map((item) => {
        const report = reports[item.index]!;
        const title = report.title.replaceAll('\n', ' ');
        return (
          <li
            key={item.key}
            data-index={item.index}
            className={styles.item}
            data-chosen={selection.chosen.has(report.id) ? '' : undefined}
            style={{ transform: `translateY(${item.start - margin}px)` }}
            onContextMenu={(event) => onMenu?.(report, event)}
          >
            <input
              type="checkbox"
              className={styles.box}
              tabIndex={-1}
              aria-label={t('shelf.selection.choose', { title })}
              checked={selection.chosen.has(report.id)}
              onChange={(event) =>
                selection.toggle(report.id, (event.nativeEvent as MouseEvent['nativeEvent']).shiftKey)
              }
            />
            <button
              type="button"
              className={styles.open}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) selection.toggle(report.id, event.shiftKey);
                else onOpen(report);
              }}
              onKeyDown={(event) => onKeyDown(event, report, item.index)}
            >
              <span className={styles.title}>{title}</span>
              <ReportFacts report={report} alike={alike.get(report.id)} />
            </button>
            {onRestore !== undefined && (
              <Button icon="restore" onClick={() => onRestore(report)}>
                {t('shelf.menu.restore')}
              </Button>
            )}
            {onMenu !== undefined && (
              <Button
                look="quiet"
                icon="more"
                aria-haspopup="menu"
                aria-label={t('shelf.row.more', { title })}
                onClick={(event) => {
                  const box = event.currentTarget.getBoundingClientRect();
                  onMenu(report, {
                    ...event,
                    clientX: box.left,
                    clientY: box.bottom,
                    preventDefault: () => event.preventDefault(),
                  });
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ReportFacts({ report, alike }: { report: ReportSummary; alike: Alike | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  const period =
    report.year === null ? null : t('shelf.yearAndPart', { year: report.year, part: t(`part.${report.part}`) });
  const facts = [
    t(`kind.${report.kind}`),
    ...(period === null ? [] : [period]),
    ...(report.unit === '' ? [] : [report.unit]),
    t('shelf.row.characters', { count: new Intl.NumberFormat(language).format(report.characters) }),
    t('shelf.row.updated', { time: describeTime(t, language, report.updatedAt, Date.now()) }),
  ];
  return (
    <span className={styles.facts}>
      {report.pinnedAt !== null && <span className={styles.status}>{t('shelf.pinned')}</span>}
      <span className={classNames(styles.status, styles[report.status])}>{t(`status.${report.status}`)}</span>
      <span className={styles.meta} title={facts.join(' · ')}>
        {facts.join(' · ')}
      </span>
      {report.unfilled > 0 && (
        <span className={report.status === 'draft' ? styles.unfilled : styles.meta}>
          {t('shelf.row.unfilled', { count: report.unfilled })}
        </span>
      )}
      {alike !== undefined && (
        <span
          className={styles.unfilled}
          title={alike.others.map(({ title }) => title.replaceAll('\n', ' ')).join('\n')}
        >
          {t(`shelf.alike.${alike.by}`, { count: alike.others.length })}
        </span>
      )}
    </span>
  );
}
