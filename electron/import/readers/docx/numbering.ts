import type { StyleSheet } from './styles';

export const LIST_LEVELS = 9;

/** w:lvl (ECMA-376 17.9.6) */
export interface ListLevel {
  start: number;
  format: string;
  /** Example of a format named "custom". */
  customFormat?: string;
  /** "（%1）": %1 is the number of the highest level. */
  text: string;
  /** 0: never; k: when a level up to the k-th (from 1) is used; absent: when any higher level is. */
  restart?: number;
  /** Numbers of higher levels are printed as 1, 2, 3 (w:isLgl). */
  legal: boolean;
  /** The paragraph style that is numbered by this level. */
  style?: string;
}

export interface AbstractList {
  id: number;
  levels: (ListLevel | undefined)[];
  /** The numbering style whose list is meant instead. */
  styleLink?: string;
}

export interface Override {
  start?: number;
  level?: ListLevel;
}

export interface NumberedList {
  abstractId: number;
  overrides: (Override | undefined)[];
}

/** One list as paragraphs refer to it: lists of the same `counterId` go on counting from each other. */
export interface ListDefinition {
  counterId: number;
  levels: readonly (ListLevel | undefined)[];
  /** Numbers at which the levels begin when this list is first used. */
  startOverrides: readonly (number | undefined)[];
}

/** The lists of numbering.xml. */
export class Numbering {
  readonly abstracts = new Map<number, AbstractList>();
  readonly lists = new Map<number, NumberedList>();
  private readonly resolved = new Map<number, ListDefinition | null>();

  constructor(private readonly styles: StyleSheet) {}

  /** null where there is no such list. */
  list(numId: number): ListDefinition | null {
    let list = this.resolved.get(numId);
    if (list === undefined) {
      list = this.build(numId);
      this.resolved.set(numId, list);
    }
    return list;
  }

  private build(numId: number): ListDefinition | null {
    const num = this.lists.get(numId);
    const abstract = num === undefined ? undefined : this.follow(num.abstractId);
    if (num === undefined || abstract === undefined) return null;
    const levels: (ListLevel | undefined)[] = [];
    const startOverrides: (number | undefined)[] = [];
    for (let i = 0; i < LIST_LEVELS; i++) {
      levels.push(num.overrides[i]?.level ?? abstract.levels[i]);
      startOverrides.push(num.overrides[i]?.start);
    }
    return { counterId: abstract.id, levels, startOverrides };
  }

  /** Goes from w:numStyleLink over the numbering style to the list with the levels (17.9.21); a circle ends the search. */
  private follow(abstractId: number): AbstractList | undefined {
    let abstract = this.abstracts.get(abstractId);
    for (let step = 0; step < 8 && abstract?.styleLink !== undefined; step++) {
      const numId = this.styles.resolve(abstract.styleLink).numId;
      const next = numId === undefined ? undefined : this.lists.get(numId);
      if (next === undefined || next.abstractId === abstract.id) break;
      abstract = this.abstracts.get(next.abstractId);
    }
    return abstract;
  }
}
