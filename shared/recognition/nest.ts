import { MAX_DEPTH } from '../model/block';
import { lastIndexWhere } from './last-index';
import { LADDER, type Family } from './marker-grammar';
import { partNestedLists } from './nested-lists';

/** What the nesting looks at: a marked item, a heading without a marker (bare), or a text. */
export interface Nestable {
  family: Family | null;
  ordinal: number;
  bare: boolean;
  /** A bare heading that names a half of the document. */
  namesPart: boolean;
  /** A bare heading that is a sentence: it stands below the marked heading before it. */
  isSentence?: boolean;
  opensParagraph: boolean;
  /** After ： or ；, within a sentence. */
  insideSentence: boolean;
  headingLevel: number | undefined;
  /** Of the list that counts it, where the source tells. */
  listLevel?: number | undefined;
  /** A paragraph that says goodbye (综上, 下一步) after the last heading. */
  closing: boolean;
  /** Heading and nothing more. */
  headingOnly: boolean;
}

/** Where an item came to stand, and what was unusual about it. */
export interface Nested {
  depth: number;
  restart: boolean;
  irregular: boolean;
}

interface Level {
  family: Family;
  ordinal: number;
  headingLevel: number | undefined;
  listLevel: number | undefined;
}

/** Of the levels whose first may be missed: 一、 and （一）. */
const MAX_LOST = 2;

const BARE = 'bare';
const BARE_PART = 'barePart';

/** For each item, the index of the next one that `is` accepts, by key; items.length where there is none. */
function nextByFamily(items: readonly Nestable[]): number[] {
  const next = new Array<number>(items.length).fill(items.length);
  const seen = new Map<Family, number>();
  for (let i = items.length - 1; i >= 0; i--) {
    const family = items[i]!.family;
    if (family === null) continue;
    next[i] = seen.get(family) ?? items.length;
    seen.set(family, i);
  }
  return next;
}

function nextWhere(items: readonly Nestable[], is: (item: Nestable) => boolean): number[] {
  const next = new Array<number>(items.length).fill(items.length);
  for (let i = items.length - 2; i >= 0; i--) next[i] = is(items[i + 1]!) ? i + 1 : next[i + 1]!;
  return next;
}

/** Open families at most: signs that cannot be read are a family each, and a hostile file has a hundred thousand of them. */
const MAX_OPEN = 64;

/** Parts a family's name from the level of its list. */
const AT = '@';

/** Letters and Roman numerals that count (a. b. c.), as the family of signs that the marker grammar makes each of. */
const LETTERED = /^sign:[（(]?[A-Za-z]{1,5}[.．、)）]$/u;

/** Counting letters are brothers, whichever letter it is; the grammar does not look for them in texts, only automatic numbers have them. */
function joinLetters(family: Family): Family {
  return LETTERED.test(family) ? family.replace(/[a-z]+(?=.$)/u, 'a').replace(/[A-Z]+(?=.$)/u, 'A') : family;
}

/**
 * Items of one family at several levels of lists are no brothers: pages number all their lists 1. 2. 3. Each level becomes a family of its
 * own; families that stand at a single level stay as they are.
 */
function partByListLevel(items: readonly Nestable[]): readonly Nestable[] {
  const levels = new Map<Family, Set<number>>();
  for (const { family, listLevel } of items) {
    if (family === null || listLevel === undefined) continue;
    const known = levels.get(family);
    if (known === undefined) levels.set(family, new Set([listLevel]));
    else known.add(listLevel);
  }
  return items.map((item) => {
    const { family, listLevel } = item;
    if (family === null || listLevel === undefined || levels.get(family)!.size < 2) return item;
    return { ...item, family: `${family}${AT}${listLevel}` };
  });
}

/** Where a family stands by nature, whatever the level of its list. */
function rungOf(family: Family): number | undefined {
  return LADDER[family] ?? LADDER[family.split(AT, 1)[0]!];
}

/**
 * 1、……2、……二、下半年计划: the items before 二、 belong to 一、, which was lost with the words above. Where they begin, and the level they are
 * missing; null where none is.
 */
function lostFirst(items: readonly Nestable[]): { at: number; family: Family; ordinal: number } | null {
  const at = items.findIndex((item) => item.bare || item.family !== null);
  const first = items[at]?.family ?? '';
  const rung = rungOf(first) ?? 0;
  if (at < 0 || items[at]!.headingLevel !== undefined) return null;
  let last = items[at]!.ordinal;
  for (let i = at + 1; i < items.length; i++) {
    const { family, ordinal, bare, headingLevel } = items[i]!;
    if (bare || headingLevel !== undefined) return null;
    const own = family === null ? undefined : rungOf(family);
    if (family === first) last = ordinal;
    if (own === undefined || own >= rung) continue;
    // A lone （一） before 二、 is 一、, written in another way.
    return ordinal === 2 && own <= MAX_LOST && last > 1 ? { at, family: family!, ordinal: 1 } : null;
  }
  return null;
}

/**
 * Depths from the order in which the document's own marker styles first nest: a family that is open is come back to, a new one goes
 * one deeper. Where a new family stands above the open one by nature (（一） after an intervening 1.), the open list is
 * left, unless it goes on afterwards or the document has nested them so before. Texts go one below the heading they follow.
 */
export function nest(found: readonly Nestable[]): Nested[] {
  const items = partNestedLists(
    partByListLevel(found.map((item) => (item.family === null ? item : { ...item, family: joinLetters(item.family) }))),
  );
  const stack: (Level & { item: number })[] = [];
  const nestedBefore = new Set<string>();
  const nextSame = nextByFamily(items);
  const nextMarked = nextWhere(items, (item) => item.family !== null);
  const nextHeading = nextWhere(items, (item) => item.family !== null || item.bare);
  const push = (item: Nestable, i: number, family: Family): void => {
    if (stack.length === MAX_OPEN) stack.pop();
    const parent = stack[stack.length - 1];
    if (parent !== undefined) nestedBefore.add(`${parent.family}>${family}`);
    const { ordinal, headingLevel, listLevel } = item;
    stack.push({ family, ordinal, headingLevel, listLevel, item: i });
  };
  const placeMarked = (item: Nestable, i: number, family: Family): Nested => {
    const open = lastIndexWhere(stack, (level) => level.family === family);
    if (open >= 0) {
      const elder = stack[open]!.ordinal;
      stack.length = open;
      push(item, i, family);
      return {
        depth: open,
        restart: item.ordinal === 1 && elder >= 1 && family !== 'sign',
        irregular: item.ordinal !== 1 && item.ordinal !== elder + 1,
      };
    }
    while (stack.length > 0 && leaves(stack[stack.length - 1]!, item, family)) stack.pop();
    push(item, i, family);
    return { depth: stack.length - 1, restart: false, irregular: item.ordinal !== 1 };
  };
  const leaves = (top: Level & { item: number }, item: Nestable, family: Family): boolean => {
    const above = rungOf(family);
    const below = rungOf(top.family);
    if (item.headingLevel !== undefined && top.headingLevel !== undefined) {
      // Of one heading style, but counted in another way: the deepest style that the writer had.
      const oneStyle = top.headingLevel === item.headingLevel && above !== undefined && below !== undefined;
      if (!oneStyle) return top.headingLevel >= item.headingLevel;
    }
    if (item.listLevel !== undefined && top.listLevel !== undefined && family.includes(AT) && top.family.includes(AT))
      return top.listLevel >= item.listLevel;
    if (top.family === BARE || top.family === BARE_PART || nestedBefore.has(`${top.family}>${family}`)) return false;
    if (items[nextSame[top.item]!]?.ordinal === top.ordinal + 1) return false;
    // 二是……举办了2场，分别是：①……；②……
    if (item.insideSentence && item.ordinal === 1 && family === 'circled') return false;
    return above !== undefined && below !== undefined && above < below;
  };
  const placeBare = (item: Nestable, i: number): Nested => {
    const next = items[nextMarked[i]!];
    const open = next === undefined ? -1 : lastIndexWhere(stack, (level) => level.family === next.family);
    const sibling = lastIndexWhere(stack, (level) => level.family === BARE);
    const part = lastIndexWhere(stack, (level) => level.family === BARE_PART);
    const level = item.headingLevel;
    if (level !== undefined && stack.some((l) => l.headingLevel !== undefined)) {
      while (stack.length > 0 && (stack[stack.length - 1]!.headingLevel ?? 10) >= level) stack.pop();
    } else if (open >= 0 && next!.ordinal === stack[open]!.ordinal + 1) stack.length = open + 1;
    else if (item.namesPart) stack.length = 0;
    else if (sibling >= 0 && (level === undefined || stack[sibling]!.headingLevel === undefined))
      stack.length = sibling;
    else if (next === undefined && item.isSentence !== true) stack.length = part + 1;
    else if (open >= 0) stack.length = open;
    push(item, i, item.namesPart ? BARE_PART : BARE);
    return { depth: stack.length - 1, restart: false, irregular: false };
  };
  /** A list of a new kind, after which none of the open ones goes on: 下一步重点抓好三项工作：一是…… */
  const opensLastList = (first: Nestable): boolean =>
    first.ordinal === 1 &&
    first.family !== null &&
    !first.opensParagraph &&
    stack.every((level) => level.family !== first.family && nextSame[level.item] === items.length);
  const placeText = (item: Nestable, i: number): Nested => {
    const after = items[nextHeading[i]!];
    const top = stack[0];
    const beforeRestart =
      top !== undefined &&
      after?.family === top.family &&
      after.ordinal === 1 &&
      top.ordinal > 1 &&
      nextHeading[i] === i + 1 &&
      items[i - 1]?.headingOnly !== true;
    const atEnd = item.closing && (after === undefined || opensLastList(after));
    if (item.opensParagraph && (beforeRestart || atEnd)) stack.length = 0;
    return { depth: stack.length, restart: false, irregular: false };
  };
  const orphan = lostFirst(items);
  return items.map((item, i) => {
    if (i === orphan?.at) stack.push({ ...orphan, headingLevel: undefined, listLevel: undefined, item: i });
    const placed =
      item.family !== null ? placeMarked(item, i, item.family) : item.bare ? placeBare(item, i) : placeText(item, i);
    return { ...placed, depth: Math.min(placed.depth, MAX_DEPTH) };
  });
}
