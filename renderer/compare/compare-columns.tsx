import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Card, CardBlock, Line } from '../../shared/compare/cards';
import { commonSentences } from '../../shared/compare/common-sentences';
import { marksOf, type Mark } from '../../shared/compare/marks';
import type { Node } from '../../shared/compare/tree';
import type { Stretch } from '../../shared/compare/words';
import { useTranslate } from '../app/language';
import { CardView } from './card-view';
import styles from './compare.module.css';
import { stopIndex, stopsOf, type Stop } from './stops';
import type { Compared } from './use-comparison';

const NO_STRETCHES: readonly Stretch[] = [];

interface CompareColumnsProps {
  compared: Compared;
  /** What is shown of it. */
  cards: readonly Card[];
  years: boolean;
  markSame: boolean;
  current: Stop | null;
  onCurrent(stop: Stop): void;
  onOpen(side: 'before' | 'after', blockId: string): void;
  onWriteUp: ((card: Card) => void) | null;
}

/** The cards, one pair below the other; only those in view are made. Arrow up and down go from difference to difference. */
export function CompareColumns({
  compared,
  cards,
  years,
  markSame,
  current,
  onCurrent,
  onOpen,
  onWriteUp,
}: CompareColumnsProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 160,
    gap: 10,
    paddingStart: 12,
    paddingEnd: 24,
    overscan: 3,
  });
  const stops = useMemo(() => stopsOf(cards), [cards]);
  const marksFor = useMarks(compared);
  const common = useMemo(
    () => (markSame ? commonSentences(nodesIn(compared, 'before'), nodesIn(compared, 'after')) : null),
    [compared, markSame],
  );
  const note = useNotes(compared);

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => {
    if (current === null) return;
    virtualizer.scrollToIndex(current.card, { align: 'center' });
    // Heights are known only once the cards are there.
    const timer = setTimeout(() => {
      scroller.current
        ?.querySelector(`[data-card="${current.card}"] [data-line="${current.line}"]:not(:empty)`)
        ?.scrollIntoView({ block: 'nearest' });
    }, 60);
    return () => clearTimeout(timer);
  }, [current, virtualizer]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const at = stopIndex(stops, current);
    const go = (to: number) => {
      const stop = stops[to];
      if (stop !== undefined) onCurrent(stop);
    };
    if (event.key === 'ArrowDown') go(Math.min(stops.length - 1, at + 1));
    else if (event.key === 'ArrowUp') go(at < 0 ? stops.length - 1 : Math.max(0, at - 1));
    else if (event.key === 'Enter' && current !== null) {
      const line = cards[current.card]?.lines[current.line];
      const side = line?.after ? 'after' : 'before';
      const block = line?.[side];
      if (block) onOpen(side, block.node.block.id);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={t('compare.columns')}
      tabIndex={0}
      data-testid="compare-columns"
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            data-card={item.index}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <CardView
              card={cards[item.index]!}
              current={current?.card === item.index ? current.line : -1}
              years={years}
              marksOf={marksFor}
              common={(block, side) => common?.[side].get(block.node.block.id) ?? NO_STRETCHES}
              note={note}
              onPick={(line) => onCurrent({ card: item.index, line })}
              onOpen={onOpen}
              onWriteUp={onWriteUp}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function nodesIn(compared: Compared, side: 'before' | 'after'): Node[] {
  return compared.cards.flatMap((card) => card.lines.flatMap((line) => line[side]?.node ?? []));
}

/** The differences of a row, found when its card first comes into view. */
function useMarks(compared: Compared) {
  const nodes = useMemo(() => {
    const byId = (side: 'before' | 'after') => new Map(nodesIn(compared, side).map((node) => [node.block.id, node]));
    return { before: byId('before'), after: byId('after') };
  }, [compared]);
  const known = useMemo(() => new Map<Line['row'], { compared: Compared; marks: ReturnType<typeof marksOf> }>(), []);
  return useCallback(
    (block: CardBlock, { row }: Line, side: 'before' | 'after'): readonly Mark[] => {
      const whole = [{ text: block.node.text, changed: false, start: 0 }];
      if (row.before.length === 0 || row.after.length === 0 || !row.changed) return whole;
      let entry = known.get(row);
      if (entry?.compared !== compared) {
        const of = (which: 'before' | 'after') => row[which].map((id) => nodes[which].get(id)!);
        known.set(row, (entry = { compared, marks: marksOf(of('before'), of('after')) }));
      }
      return entry.marks[side][row[side].indexOf(block.node.block.id)] ?? whole;
    },
    [compared, known, nodes],
  );
}

/** Where what was moved, split or merged went or came from: the heading of the card there. */
function useNotes(compared: Compared) {
  const t = useTranslate();
  const cardOf = useMemo(() => {
    const found = { before: new Map<string, Card>(), after: new Map<string, Card>() };
    for (const card of compared.cards)
      for (const line of card.lines)
        for (const side of ['before', 'after'] as const)
          if (line[side]) found[side].set(line[side].node.block.id, card);
    return found;
  }, [compared]);
  return useCallback(
    (line: Line, side: 'before' | 'after'): string | null => {
      const { row } = line;
      if (!line.elsewhere) return null;
      const other = side === 'before' ? 'after' : 'before';
      const card = row[other].map((id) => cardOf[other].get(id)).find((there) => there !== undefined);
      const own = cardOf[side].get(line[side]?.node.block.id ?? '');
      const heading = card?.[other] ?? '';
      // On the same card the eye finds it.
      if (heading === '' || card === own) return null;
      const key =
        side === 'after'
          ? row.kind === 'split'
            ? 'compare.splitOff'
            : 'compare.movedFrom'
          : row.kind === 'merged'
            ? 'compare.mergedInto'
            : 'compare.movedTo';
      return t(key, { heading });
    },
    [cardOf, t],
  );
}
