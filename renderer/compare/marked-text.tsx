import { Fragment } from 'react';
import type { Mark } from '../../shared/compare/marks';
import type { Stretch } from '../../shared/compare/words';
import styles from './compare.module.css';

interface MarkedTextProps {
  marks: readonly Mark[];
  side: 'before' | 'after';
  /** The length of the heading at the start. */
  heading: number;
  /** Sentences to be shown as standing in the other report, too. */
  common: readonly Stretch[];
}

/** The text of a block with what changed, its heading, and the sentences it shares. */
export function MarkedText({ marks, side, heading, common }: MarkedTextProps) {
  const edges = new Set([heading, ...common.flat()]);
  return marks.flatMap((mark) =>
    parts(mark, edges).map(({ start, text }) => {
      const shared = common.some(([from, to]) => start >= from && start < to);
      const Element = mark.changed ? (side === 'before' ? 'del' : 'ins') : Fragment;
      const content = <Element>{text}</Element>;
      const whole = shared ? <mark className={styles.common}>{content}</mark> : content;
      return start < heading ? <strong key={start}>{whole}</strong> : <Fragment key={start}>{whole}</Fragment>;
    }),
  );
}

/** A mark cut where something else begins or ends. */
function parts(mark: Mark, edges: ReadonlySet<number>): { start: number; text: string }[] {
  const end = mark.start + mark.text.length;
  const cuts = [...edges].filter((edge) => edge > mark.start && edge < end).sort((a, b) => a - b);
  return [mark.start, ...cuts].map((start, i) => ({
    start,
    text: mark.text.slice(start - mark.start, (cuts[i] ?? end) - mark.start),
  }));
}
