import { numberFormatName } from '../doc/number-codes';
import type { StyleSheet } from './styles';
import { integer, isOn, walkXml, type ElementReader, type XmlPart } from './walk-xml';

/** No program lets one write on here (characters); a longer text would be repeated at every paragraph. */
const MAX_LEVEL_TEXT = 100;

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

interface AbstractList {
  id: number;
  levels: (ListLevel | undefined)[];
  /** The numbering style whose list is meant instead. */
  styleLink?: string;
}

interface Override {
  start?: number;
  level?: ListLevel;
}

interface NumberedList {
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

const isLevel = (n: number | undefined): n is number => n !== undefined && n >= 0 && n < LIST_LEVELS;

/** Reads numbering.xml (ECMA-376 17.9). */
export function readNumbering(part: XmlPart | null, styles: StyleSheet): Numbering {
  const numbering = new Numbering(styles);
  if (part === null) return numbering;
  let abstract: AbstractList | null = null;
  let list: NumberedList | null = null;
  let override: Override | null = null;
  let level: ListLevel | null = null;
  let sawChoice = false;
  const abstractReader = (idName: string): ElementReader => ({
    open(a) {
      const id = integer(a.get(idName));
      if (id === undefined) return 'skip';
      abstract = { id, levels: [] };
      numbering.abstracts.set(id, abstract);
      return undefined;
    },
    close() {
      abstract = null;
    },
  });
  const listReader = (idName: string): ElementReader => ({
    open(a) {
      const id = integer(a.get(idName));
      if (id === undefined) return 'skip';
      list = { abstractId: -1, overrides: [] };
      numbering.lists.set(id, list);
      return undefined;
    },
    close() {
      list = null;
    },
  });
  const abstractId: ElementReader = {
    open(a) {
      if (list !== null) list.abstractId = integer(a.get('val')) ?? -1;
    },
  };
  walkXml(part, {
    'w:abstractNum': abstractReader('abstractNumId'),
    'w:num': listReader('numId'),
    'w:abstractNumId': abstractId,
    // Word 2003 XML
    'w:listDef': abstractReader('listDefId'),
    'w:list': listReader('ilfo'),
    'w:ilst': abstractId,
    'w:nfc': {
      open(a) {
        if (level !== null) level.format = numberFormatName(integer(a.get('val')) ?? 0);
      },
    },
    'w:numStyleLink': {
      open(a) {
        const style = a.get('val');
        if (abstract !== null && style !== undefined) abstract.styleLink = style;
      },
    },
    'w:lvlOverride': {
      open(a) {
        const index = integer(a.get('ilvl'));
        if (list === null || !isLevel(index)) return 'skip';
        override = {};
        list.overrides[index] = override;
      },
      close() {
        override = null;
      },
    },
    'w:startOverride': {
      open(a) {
        const start = integer(a.get('val'));
        if (override !== null && start !== undefined) override.start = start;
      },
    },
    'w:lvl': {
      open(a) {
        const index = integer(a.get('ilvl'));
        if (!isLevel(index)) return 'skip';
        // An omitted w:start is zero (17.9.25), an omitted w:numFmt decimal (17.9.17).
        level = { start: 0, format: 'decimal', text: '', legal: false };
        if (override !== null) override.level = level;
        else if (abstract !== null) abstract.levels[index] = level;
      },
      close() {
        level = null;
      },
    },
    'w:start': {
      open(a) {
        if (level !== null) level.start = integer(a.get('val')) ?? 0;
      },
    },
    // Word 2010 writes number formats of its own in a Choice, with the nearest old one as Fallback.
    'mc:AlternateContent': {
      open() {
        sawChoice = false;
      },
    },
    'mc:Choice': {
      open() {
        sawChoice = true;
      },
    },
    'mc:Fallback': { open: () => (sawChoice ? 'skip' : undefined) },
    'w:numFmt': {
      open(a) {
        if (level === null) return;
        level.format = a.get('val') ?? 'decimal';
        const custom = a.get('format');
        if (custom !== undefined) level.customFormat = custom;
      },
    },
    'w:lvlText': {
      open(a) {
        if (level !== null) level.text = (a.get('val') ?? '').slice(0, MAX_LEVEL_TEXT);
      },
    },
    'w:lvlRestart': {
      open(a) {
        const restart = integer(a.get('val'));
        if (level !== null && restart !== undefined) level.restart = restart;
      },
    },
    'w:isLgl': {
      open(a) {
        if (level !== null) level.legal = isOn(a);
      },
    },
    'w:pStyle': {
      open(a) {
        const style = a.get('val');
        if (level !== null && style !== undefined) level.style = style;
      },
    },
  });
  return numbering;
}
