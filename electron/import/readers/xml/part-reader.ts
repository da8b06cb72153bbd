import type { Attributes } from './attribute-values';

/**
 * What to do at an element; `state` is what the part is read into. `skip` leaves out all it holds. `remember`: where the element before it
 * held the same, word for word, and nothing but elements without a reader or with a `pure` one, `tell` repeats what was `told` then, in
 * place of reading it.
 */
export interface ElementReader<State> {
  open?(state: State, attributes: Attributes, parent: string): void | 'skip' | 'remember';
  close?(state: State): void;
  told?(state: State): unknown;
  tell?(state: State, what: unknown): void;
  /** It adds to what the element around it tells, and does nothing else. */
  pure?: boolean;
}

/** Readers of elements by their canonical names ("w:p"). */
export type ElementTable<State> = Readonly<Record<string, ElementReader<State>>>;

/** How the parts of one kind are read. It is made once and holds nothing of a part: that is in the state. */
export interface PartReader<State> {
  /** By canonical name. The content of an element without a reader is walked all the same. */
  readonly elements: { get(name: string): Required<ElementReader<State>> | undefined };
  /** Character data. */
  readonly text: (state: State, data: string) => void;
  /** Whether an element of that name, for which there is a reader, is skipped at this place; undefined: never. */
  readonly skips: ((state: State, name: string) => boolean) | undefined;
}

export const SKIP: ElementReader<unknown> = { open: () => 'skip' };

const NOTHING: Required<ElementReader<unknown>> = { open() {}, close() {}, told() {}, tell() {}, pure: false };

/** The reader with all that one may have: the walker gets through objects of one shape in less time. */
export const complete = <State>(reader: ElementReader<State>): Required<ElementReader<State>> => ({
  ...NOTHING,
  ...reader,
});

/** A reader of parts from those of their elements. */
export function partReader<State>(
  elements: ElementTable<State>,
  { text = () => {}, skips }: Partial<Pick<PartReader<State>, 'text' | 'skips'>> = {},
): PartReader<State> {
  const completed = Object.entries(elements).map(([name, reader]) => [name, complete(reader)] as const);
  return { elements: new Map(completed), text, skips };
}
