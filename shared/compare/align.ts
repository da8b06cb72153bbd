import type { Report } from '../model/report';
import { ancestor, linkBlocks, type Links } from './links';
import { finish, type Steps } from './steps';
import { nodesOf, type Node } from './tree';
import { weigh, type Weighed } from './weights';

/**
 * same: word for word where it was; changed: other words; moved: under another heading or past its neighbours, with the same words or
 * others (see `changed`); added, dropped: stands in one report only; split: one block became several; merged: several became one.
 */
export type RowKind = 'same' | 'changed' | 'moved' | 'added' | 'dropped' | 'split' | 'merged';

/** Blocks that belong together. */
export interface Row {
  kind: RowKind;
  /** Ids in order; none for what was added, several for what was merged. */
  before: string[];
  /** Ids in order; none for what was dropped, several for what was split. */
  after: string[];
  /** Whether the words differ (the marker does not count: it follows from the place). */
  changed: boolean;
}

export interface Alignment {
  /** In the order of the later report; what was dropped stands behind what it stood behind. */
  rows: Row[];
}

type Side = Pick<Report, 'id' | 'blocks' | 'figures'>;

/**
 * Which blocks of two reports, or of two versions of one, belong together: by lineage first (the same block, or one carried over from the
 * other), then by likeness of heading, of content with all that stands below, and by place. Every block of either report stands in exactly one row.
 */
export function alignBlocks(a: Side, b: Side): Alignment {
  return finish(alignSteps(a, b));
}

/** The same, step by step: long reports take some 200 ms. */
export function* alignSteps(a: Side, b: Side): Steps<Alignment> {
  const before = nodesOf(a);
  const after = nodesOf(b);
  yield;
  const [left, right] = yield* weigh(before, after);
  const links = yield* linkBlocks(left, right, lineage(a, before, b, after));
  yield;
  return { rows: rowsOf(left, right, links) };
}

/** Pairs of places that are known to belong together: the same id, the origin of one is the other, or both come from the same block. */
function lineage(a: Side, before: readonly Node[], b: Side, after: readonly Node[]): [number, number][] {
  const names = (side: Side, { block }: Node): string[] => [
    block.id,
    `${side.id} ${block.id}`,
    ...(block.origin ? [`${block.origin.reportId} ${block.origin.blockId}`] : []),
  ];
  const places = new Map<string, number>();
  for (const node of before) for (const name of names(a, node)) if (!places.has(name)) places.set(name, node.at);
  const taken = new Set<number>();
  const found = new Set<number>();
  const pairs: [number, number][] = [];
  // A block that was split in the editor hands its origin on to both halves: the first one keeps it, the others are found by their words.
  for (const exact of [true, false]) {
    for (const node of after) {
      if (found.has(node.at)) continue;
      const old = (exact ? [node.block.id] : names(b, node)).map((name) => places.get(name));
      const at = old.find((place) => place !== undefined && !taken.has(place));
      if (at === undefined) continue;
      taken.add(at);
      found.add(node.at);
      pairs.push([at, node.at]);
    }
  }
  return pairs;
}

function rowsOf(left: readonly Weighed[], right: readonly Weighed[], links: Links): Row[] {
  const moved = movedPlaces(left, right, links);
  const dropped = left.filter(({ node }) => !links.forth.has(node.at));
  const rows: Row[] = [];
  /** Where the row of a place in the report before begins. */
  const done = new Set<number>();
  const rowAt = new Map<number, Row>();
  for (const { node } of right) {
    if (done.has(node.at)) continue;
    const before = links.back.get(node.at) ?? [];
    const after = before.length === 1 ? links.forth.get(before[0]!)! : [node.at];
    for (const at of after) done.add(at);
    const row = makeRow(left, right, before, after, moved);
    rows.push(row);
    for (const at of before) rowAt.set(at, row);
  }
  for (const { node } of dropped) {
    const row: Row = { kind: 'dropped', before: [node.block.id], after: [], changed: true };
    const behind = rowAt.get(node.at - 1);
    rows.splice(behind === undefined ? 0 : rows.indexOf(behind) + 1, 0, row);
    rowAt.set(node.at, row);
  }
  return rows;
}

function makeRow(
  left: readonly Weighed[],
  right: readonly Weighed[],
  before: readonly number[],
  after: readonly number[],
  moved: ReadonlySet<number>,
): Row {
  const old = [...before].sort((x, y) => x - y).map((at) => left[at]!.node);
  const fresh = [...after].sort((x, y) => x - y).map((at) => right[at]!.node);
  const words = (nodes: readonly Node[]): string => nodes.map((node) => node.text).join('');
  const changed = words(old) !== words(fresh);
  const kind: RowKind =
    old.length === 0
      ? 'added'
      : old.length > 1
        ? 'merged'
        : fresh.length > 1
          ? 'split'
          : moved.has(fresh[0]!.at)
            ? 'moved'
            : changed
              ? 'changed'
              : 'same';
  const ids = (nodes: readonly Node[]) => nodes.map(({ block }) => block.id);
  return { kind, before: ids(old), after: ids(fresh), changed };
}

/** Places in the later report whose blocks stand under another heading than before, or out of the longest order that was kept. */
function movedPlaces(left: readonly Weighed[], right: readonly Weighed[], links: Links): Set<number> {
  const moved = new Set<number>();
  /** By the heading above them: pairs of places, in the later order. */
  const families = new Map<string, [number, number][]>();
  for (const { node } of right) {
    const before = links.back.get(node.at);
    if (before?.length !== 1 || links.forth.get(before[0]!)!.length !== 1) continue;
    const at = before[0]!;
    const up = ancestor(left, left[at]!.node.parent, links.forth);
    const over = ancestor(right, node.parent, links.back);
    if (up < 0 || over < 0 ? up !== over : !links.forth.get(up)!.includes(over)) moved.add(node.at);
    else {
      // What a heading was split from or merged with is one family.
      const key = over < 0 ? '' : String(links.back.get(over)![0]);
      families.set(key, [...(families.get(key) ?? []), [at, node.at]]);
    }
  }
  for (const family of families.values()) {
    const kept = longestRise(family.map(([at]) => at));
    family.forEach(([, at], i) => {
      if (!kept.has(i)) moved.add(at);
    });
  }
  return moved;
}

/** Indexes of a longest rising subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  /** By length: the index of the least last value. */
  const ends: number[] = [];
  const before = new Map<number, number>();
  values.forEach((value, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before.set(i, ends[low - 1]!);
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = before.get(i)) kept.add(i);
  return kept;
}
