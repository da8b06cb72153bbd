import { isDifference, type Card } from '../../shared/compare/cards';

/** A line of a card, by their places. */
export interface Stop {
  card: number;
  line: number;
}

/** The differences in the order of the screen. What stands in several lines (split, moved to another card) is a stop on each. */
export function stopsOf(cards: readonly Card[]): Stop[] {
  return cards.flatMap((card, at) =>
    // A goal that stands on one side only is one difference, whatever stands under it.
    card.before === '' || card.after === ''
      ? card.lines.slice(0, 1).map(() => ({ card: at, line: 0 }))
      : card.lines.flatMap((line, i) => (isDifference(line) ? [{ card: at, line: i }] : [])),
  );
}

/** Cards and lines without what is the same; a heading stays while something under it differs. */
export function onlyDifferences(cards: readonly Card[]): Card[] {
  return cards
    .filter((card) => card.differs)
    .map((card) => ({ ...card, lines: card.lines.filter((line, i) => i === 0 || isDifference(line)) }));
}

export function stopIndex(stops: readonly Stop[], stop: Stop | null): number {
  return stop === null ? -1 : stops.findIndex(({ card, line }) => card === stop.card && line === stop.line);
}
