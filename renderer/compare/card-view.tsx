import type { MouseEvent } from 'react';
import type { Card, CardBlock, Line } from '../../shared/compare/cards';
import { isDifference } from '../../shared/compare/cards';
import type { Mark } from '../../shared/compare/marks';
import type { Stretch } from '../../shared/compare/words';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './compare.module.css';
import { MarkedText } from './marked-text';

export interface CardViewProps {
  card: Card;
  /** The line that is jumped to, -1 for none. */
  current: number;
  /** Last year's report beside this year's: the words may say so. */
  years: boolean;
  marksOf(block: CardBlock, line: Line, side: 'before' | 'after'): readonly Mark[];
  common(block: CardBlock, side: 'before' | 'after'): readonly Stretch[];
  /** Where a moved, split or merged block went or came from. */
  note(line: Line, side: 'before' | 'after'): string | null;
  onPick(line: number): void;
  onOpen(side: 'before' | 'after', blockId: string): void;
  /** Puts a goal that was left out into the later report; null where that is not being written. */
  onWriteUp: ((card: Card) => void) | null;
}

/** Two goals side by side: each side a card, their lines at the same height. */
export function CardView({ card, current, onWriteUp, ...rest }: CardViewProps) {
  const t = useTranslate();
  const { row, before, after, lines } = card;
  const rows = lines.length;
  const goal = lines[0]?.before?.node.block.role === 'goal' || lines[0]?.after?.node.block.role === 'goal';
  const missing = goal
    ? t(rest.years ? 'compare.missing.lastYear' : 'compare.missing.before', { heading: before })
    : t('compare.missing.text');
  const fresh = goal ? t(rest.years ? 'compare.new.lastYear' : 'compare.new.before') : t('compare.new.text');
  const has = { before: lines.some((line) => line.before), after: lines.some((line) => line.after) };
  return (
    <div className={styles.pair} style={{ gridTemplateRows: `repeat(${rows}, auto)` }}>
      {(['before', 'after'] as const).map((side) =>
        has[side] ? (
          <section
            key={side}
            className={classNames(styles.card, side === 'after' && !has.before && styles.added)}
            data-side={side}
            data-kind={row.kind}
            aria-label={side === 'before' ? before : after}
          >
            {lines.map((line, i) => (
              <LineView
                key={i}
                line={line}
                at={i}
                side={side}
                current={i === current}
                alone={!has.before || !has.after}
                {...rest}
              />
            ))}
          </section>
        ) : (
          <section key={side} className={styles.absent} data-side={side} data-kind="absent">
            <span>{side === 'after' ? missing : fresh}</span>
            {side === 'after' && goal && onWriteUp !== null && (
              <Button onClick={() => onWriteUp(card)}>{t('compare.writeUp')}</Button>
            )}
          </section>
        ),
      )}
    </div>
  );
}

type LineViewProps = Omit<CardViewProps, 'card' | 'current' | 'onWriteUp'> & {
  line: Line;
  at: number;
  side: 'before' | 'after';
  current: boolean;
  /** The card has nothing beside it: what is true of all of it is said once. */
  alone: boolean;
};

function LineView({ line, at, side, current, alone, marksOf, common, note, onPick, onOpen }: LineViewProps) {
  const t = useTranslate();
  const block = line[side];
  const { kind } = line.row;
  const differs = isDifference(line);
  const said = note(line, side);
  const badge = differs && kind !== 'changed' && !(alone && at > 0) ? t(`compare.kind.${kind}`) : null;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (block !== null) onOpen(side, block.node.block.id);
  };
  return (
    <p
      className={classNames(styles.line, current && styles.current, block === null && styles.hole)}
      style={{ gridRow: at + 1, paddingInlineStart: `${(block?.level ?? 0) * 1 + 0.75}rem` }}
      data-line={at}
      data-kind={kind}
      data-alone={alone || undefined}
      onClick={() => differs && onPick(at)}
      onDoubleClick={open}
    >
      {block !== null && (
        <>
          {block.marker !== '' && <span className={styles.marker}>{block.marker}</span>}
          {block.node.text === '' ? (
            <span className={styles.nothing}>{t('compare.empty')}</span>
          ) : (
            <MarkedText
              marks={marksOf(block, line, side)}
              side={side}
              heading={block.node.heading}
              common={common(block, side)}
            />
          )}
          {(badge !== null || said !== null) && (
            <span className={styles.badge} data-kind={kind}>
              {said ?? badge}
            </span>
          )}
        </>
      )}
    </p>
  );
}
