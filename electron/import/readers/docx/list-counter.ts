import { formatNumber } from './number-format';
import { LIST_LEVELS, type ListDefinition, type Numbering } from './numbering';

/** Counts the automatically numbered paragraphs of a document, from its first to its last. */
export class ListCounter {
  /** Current number of every level, by counter; undefined: not used yet, or to begin anew. */
  private readonly counters = new Map<number, (number | undefined)[]>();
  /** Lists (and levels) whose start override has been applied. */
  private readonly begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /**
   * Counts one paragraph and gives its number as Word prints it ("（二）"); "" for bullets, for lists that print nothing, and where the list
   * is unknown.
   */
  next(numId: number, levelIndex: number): string {
    const list = this.numbering.list(numId);
    const level = list?.levels[levelIndex];
    if (list === null || level === undefined) return '';
    let counter = this.counters.get(list.counterId);
    if (counter === undefined) {
      counter = new Array<number | undefined>(LIST_LEVELS).fill(undefined);
      this.counters.set(list.counterId, counter);
    }

    const current = counter[levelIndex];
    counter[levelIndex] =
      this.begins(list, numId, levelIndex) || current === undefined ? startOf(list, levelIndex) : current + 1;
    for (let deeper = levelIndex + 1; deeper < LIST_LEVELS; deeper++) {
      const restart = list.levels[deeper]?.restart;
      // 17.9.10: 0 never restarts; k restarts after the k-th level or a higher one.
      if (restart === undefined || levelIndex < restart) counter[deeper] = undefined;
    }
    return level.format === 'bullet' ? '' : print(list, levelIndex, counter);
  }

  /** Whether this paragraph is the first of its list at a level that has a start override (17.9.27). */
  private begins(list: ListDefinition, numId: number, levelIndex: number): boolean {
    if (list.startOverrides[levelIndex] === undefined) return false;
    const key = `${numId}/${levelIndex}`;
    if (this.begun.has(key)) return false;
    this.begun.add(key);
    return true;
  }
}

function startOf(list: ListDefinition, levelIndex: number): number {
  return list.startOverrides[levelIndex] ?? list.levels[levelIndex]?.start ?? 1;
}

function print(list: ListDefinition, levelIndex: number, counter: readonly (number | undefined)[]): string {
  const { text, legal } = list.levels[levelIndex]!;
  return text
    .replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1;
      // A level's text can name higher levels only (17.9.11).
      if (index > levelIndex) return '';
      const named = list.levels[index];
      const number = counter[index] ?? startOf(list, index);
      if (named === undefined || named.format === 'bullet') return '';
      return legal && named.format !== 'none' ? String(number) : formatNumber(number, named.format, named.customFormat);
    })
    .trim();
}
