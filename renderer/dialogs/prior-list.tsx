import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { fold } from '../../shared/search/fold';
import { useTranslate } from '../app/language';
import { isComposingKey } from '../ui/composing';
import { TextField } from '../ui/text-field';
import styles from './dialogs.module.css';

/** px; and how many rows the list shows, for the page keys. */
const ROW_HEIGHT = 51;
const PAGE = 3;

interface PriorListProps {
  /** What is chosen; the report to carry over where absent. */
  label?: string;
  reports: readonly ReportSummary[];
  chosen: ReportSummary | null;
  onChoose(report: ReportSummary | null): void;
}

/**
 * Chooses one report: a filter, and under it a list moved through from either with the arrow and page keys (from the list, with Home and End
 * too). What is typed in the list goes on in the filter.
 */
export function PriorList({ label, reports, chosen, onChoose }: PriorListProps) {
  const t = useTranslate();
  const name = label ?? t('carry.from');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');

  const texts = useMemo(
    () =>
      reports.map(({ title, unit, year, kind, part, status }) =>
        fold(
          [
            title.replaceAll('\n', ''),
            unit,
            year ?? '',
            t(`kind.${kind}`),
            t(`part.${part}`),
            t(`status.${status}`),
          ].join(' '),
        ),
      ),
    [reports, t],
  );
  const shown = useMemo(() => {
    const words = fold(filter).trim().split(/\s+/u);
    return reports.filter((_, at) => words.every((word) => texts[at]!.includes(word)));
  }, [reports, texts, filter]);
  const at = shown.findIndex(({ id: one }) => one === chosen?.id);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => shown[i]!.id,
    overscan: 6,
  });

  const reveal = useEffectEvent(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  });
  useEffect(() => reveal(), [chosen?.id, shown]);

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.currentTarget === scroller.current;
    const last = shown.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? last : at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      ...(inList && { Home: 0, End: last }),
    };
    const to = moves[event.key];
    if (to === undefined) {
      // The letter itself arrives in the field: it has the focus before the key goes on.
      if (inList && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ')
        box.current?.querySelector('input')?.focus();
      return;
    }
    event.preventDefault();
    const next = shown[Math.max(0, Math.min(last, to))];
    if (next !== undefined) onChoose(next);
  }

  /** The one chosen stays so while it is among those shown; the first of them where it is not. */
  function onFilter(typed: string) {
    setFilter(typed);
    const words = fold(typed).trim().split(/\s+/u);
    const left = reports.filter((_, i) => words.every((word) => texts[i]!.includes(word)));
    if (left.length > 0 && !left.some((report) => report.id === chosen?.id)) onChoose(left[0]!);
  }

  return (
    <div ref={box}>
      <TextField
        label={name}
        value={filter}
        placeholder={t('carry.filter.placeholder')}
        autoFocus
        onChange={onFilter}
        onKeyDown={onKeyDown}
      />
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={name}
        aria-activedescendant={at < 0 ? undefined : `${id}-${chosen!.id}`}
        className={styles.priors}
        onKeyDown={onKeyDown}
      >
        <div className={styles.allPriors} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <Prior
              key={key}
              id={`${id}-${key as string}`}
              report={shown[index]!}
              chosen={index === at}
              place={{ index, of: shown.length, start }}
              onChoose={onChoose}
            />
          ))}
        </div>
        {shown.length === 0 && <p className={styles.noPrior}>{t('carry.noMatch')}</p>}
      </div>
    </div>
  );
}

interface PriorProps {
  id: string;
  report: ReportSummary;
  chosen: boolean;
  place: { index: number; of: number; start: number };
  onChoose(report: ReportSummary): void;
}

function Prior({ id, report, chosen, place, onChoose }: PriorProps) {
  const t = useTranslate();
  const title = report.title.replaceAll('\n', ' ');
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-posinset={place.index + 1}
      aria-setsize={place.of}
      className={styles.prior}
      style={{ transform: `translateY(${place.start}px)`, height: ROW_HEIGHT }}
      onClick={() => onChoose(report)}
    >
      <strong title={title}>{title}</strong>
      <span>
        {[
          t(`status.${report.status}`),
          t(`kind.${report.kind}`),
          ...(report.year === null
            ? []
            : [t('shelf.yearAndPart', { year: report.year, part: t(`part.${report.part}`) })]),
          ...(report.unit === '' ? [] : [report.unit]),
        ].join(' · ')}
      </span>
    </div>
  );
}
