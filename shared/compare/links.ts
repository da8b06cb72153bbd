import { isHeadingRole, type Role } from '../model/block';
import { eachCandidate } from './candidates';
import { kinOf, type Kin } from './kin';
import type { Steps } from './steps';
import { alike, shared, sum, type Vector, type Weighed } from './weights';

/** Which blocks belong together: places in the one report → places in the other; several where one was split or some were merged. */
export interface Links {
  forth: Map<number, number[]>;
  back: Map<number, number[]>;
}

/** From this on two blocks belong together, where those above them do, and where those do not. */
const LEAST_NEAR = 0.24;
const LEAST_FAR = 0.45;
const LEAST_LEAF = 0.2;
/** What standing under the same heading, and at the same place, counts. */
const SAME_PARENT = 0.15;
const SAME_PLACE = 0.1;
/** A heading that also changed its role (a goal that became a measure) has to be more alike. */
const OTHER_ROLE = 0.85;
/** How much of a part must stand in the whole: anywhere, and right beside another part of it. */
const PART_IN_WHOLE = 0.42;
const PART_BESIDE = 0.28;
/** How much of the whole must stand in that part alone. */
const OWN_SHARE = 0.13;
/** How much of what stands under a goal must come from under another, for it to be a part of that. */
const PART_BY_KIN = 0.4;
/** What measures in common count beside likeness. */
const KIN = 0.3;
/** Goals whose headings have nothing in common have to be so much alike in what stands under them. */
const STRANGE_CONTENT = 0.4;
/** Left over between the same neighbours: from this on two headings belong together; where there is one on each side only. */
const LEAST_GAP = 0.16;
const LEAST_ALONE = 0.12;

export function* linkBlocks(
  a: readonly Weighed[],
  b: readonly Weighed[],
  known: readonly (readonly [number, number])[],
): Steps<Links> {
  const links: Links = { forth: new Map(), back: new Map() };
  for (const [i, j] of known) if (!links.back.has(j)) link(links, i, j);
  const kin = yield* kinOf(a, b);
  for (const roles of STAGES) {
    yield* pairUp(a, b, links, roles, kin);
    if (roles !== LEAVES) pairInGaps(a, b, links, roles);
    yield* findParts(a, b, links, roles, kin);
    yield* findParts(b, a, { forth: links.back, back: links.forth }, roles, kin);
  }
  pairLonely(a, b, links);
  return links;
}

const LEAVES: readonly Role[] = ['outcome', 'text', 'table'];
/** From the top down: where a block belongs is told by what stands above it. */
const STAGES: readonly (readonly Role[])[] = [['part'], ['part', 'goal'], ['part', 'goal', 'measure'], LEAVES];

function link({ forth, back }: Links, i: number, j: number): void {
  forth.set(i, [...(forth.get(i) ?? []), j]);
  back.set(j, [...(back.get(j) ?? []), i]);
}

/** Pairs off the blocks of some roles, those most alike first. */
function* pairUp(
  a: readonly Weighed[],
  b: readonly Weighed[],
  links: Links,
  roles: readonly Role[],
  kin: Kin,
): Steps<void> {
  const free = (side: readonly Weighed[], taken: ReadonlyMap<number, unknown>) =>
    side.filter(({ node }) => roles.includes(node.block.role) && node.text.trim() !== '' && !taken.has(node.at));
  const left = free(a, links.forth);
  const right = free(b, links.back);
  const pairs: { i: number; j: number; score: number }[] = [];
  yield* eachCandidate(left, right, (x, y) => {
    const common = kin.shared(x, y);
    const likeness = Math.max(score(x, y), common);
    const near = above(links, a, b, x, y);
    const least = !isHeadingRole(x.node.block.role) && near ? LEAST_LEAF : near ? LEAST_NEAR : LEAST_FAR;
    if (likeness < least || (isStrange(x, y) && common === 0)) return;
    const place = 1 - Math.abs(x.node.at / a.length - y.node.at / b.length);
    pairs.push({
      i: x.node.at,
      j: y.node.at,
      score: likeness + KIN * common + (near ? SAME_PARENT : 0) + SAME_PLACE * place,
    });
  });
  pairs.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  for (const { i, j } of pairs) if (!links.forth.has(i) && !links.back.has(j)) link(links, i, j);
}

function score(x: Weighed, y: Weighed): number {
  const content = alike(x.whole, y.whole);
  const roles = x.node.block.role === y.node.block.role ? 1 : OTHER_ROLE;
  if (!isHeadingRole(x.node.block.role)) return content * (isTable(x) === isTable(y) ? 1 : 0);
  const heading = alike(x.heading, y.heading);
  return roles * Math.max(content, (heading + content) / 2, 0.75 * heading);
}

function isTable({ node }: Weighed): boolean {
  return node.block.role === 'table';
}

/** Whether the nearest headings above two blocks that belong to anything belong together. */
function above(links: Links, a: readonly Weighed[], b: readonly Weighed[], x: Weighed, y: Weighed): boolean {
  const up = ancestor(a, x.node.parent, links.forth);
  const over = ancestor(b, y.node.parent, links.back);
  if (up < 0 || over < 0) return up === over;
  return links.forth.get(up)!.includes(over);
}

/** The nearest linked block from `at` upwards, -1 for none. */
export function ancestor(side: readonly Weighed[], at: number, linked: ReadonlyMap<number, unknown>): number {
  let up = at;
  while (up >= 0 && !linked.has(up)) up = side[up]!.node.parent;
  return up;
}

/** Blocks of `b` left over that are parts of a block of `a` which has its counterpart already: it was split. Backwards: it was merged. */
function* findParts(
  a: readonly Weighed[],
  b: readonly Weighed[],
  links: Links,
  roles: readonly Role[],
  kin: Kin,
): Steps<void> {
  const left = b.filter(
    ({ node, whole }) => roles.includes(node.block.role) && !links.back.has(node.at) && whole.total > 0,
  );
  if (left.length === 0) return;
  const taken = a.filter(({ node }) => {
    const others = links.forth.get(node.at);
    // One of several that were merged is not split as well: nobody could follow that.
    return (
      roles.includes(node.block.role) && others !== undefined && others.every((j) => links.back.get(j)!.length === 1)
    );
  });
  const best = new Map<Weighed, { whole: Weighed; share: number }>();
  yield* eachCandidate(left, taken, (part, whole) => {
    const inherited = kin.within(part, whole);
    const inside = Math.max(shared(part.whole, whole.whole) / part.whole.total, inherited);
    if (inside < PART_BESIDE || inside <= (best.get(part)?.share ?? 0)) return;
    const others = links.forth.get(whole.node.at)!.map((j) => b[j]!);
    if (inherited >= PART_BY_KIN) {
      best.set(part, { whole, share: inside });
      return;
    }
    if (inside < PART_IN_WHOLE && !others.some((other) => areNeighbours(b, other, part))) return;
    if (gain(whole.whole, sum(others.map((other) => other.whole)), part.whole) < OWN_SHARE * whole.whole.total) return;
    best.set(part, { whole, share: inside });
  });
  for (const [part, { whole }] of best) link(links, whole.node.at, part.node.at);
}

/** Whether two blocks of one role stand under the same heading with no other of that role between them. */
function areNeighbours(side: readonly Weighed[], x: Weighed, y: Weighed): boolean {
  const { parent, block } = x.node;
  if (parent !== y.node.parent || block.role !== y.node.block.role) return false;
  const [first, last] = x.node.at < y.node.at ? [x.node.at, y.node.at] : [y.node.at, x.node.at];
  for (let at = first + 1; at < last; at++) {
    const { node } = side[at]!;
    if (node.parent === parent && node.block.role === block.role) return false;
  }
  return true;
}

/** The weight of `whole` that stands in `part` and not in `others`. */
function gain(whole: Vector, others: Vector, part: Vector): number {
  return shared(whole, sum([others, part])) - shared(whole, others);
}

/** Goals without a word of their headings in common: what stands under them has to speak for them. */
function isStrange(x: Weighed, y: Weighed): boolean {
  const goals = x.node.block.role === 'goal' && y.node.block.role === 'goal';
  return goals && alike(x.heading, y.heading) < 0.1 && alike(x.whole, y.whole) < STRANGE_CONTENT;
}

/**
 * Headings that were rewritten nearly from end to end: under headings that belong together, between neighbours that do, the ones left over
 * on both sides, those most alike first.
 */
function pairInGaps(a: readonly Weighed[], b: readonly Weighed[], links: Links, roles: readonly Role[]): void {
  const pairs: { i: number; j: number; score: number }[] = [];
  const gaps = gapsOf(b, links.back, (at) => at);
  for (const [key, left] of gapsOf(a, links.forth, (at) => links.forth.get(at)?.[0])) {
    const right = gaps.get(key) ?? [];
    for (const x of left)
      for (const y of right) {
        if (x.node.block.role !== y.node.block.role || !roles.includes(x.node.block.role)) continue;
        const likeness = score(x, y);
        if (likeness >= (left.length === 1 && right.length === 1 ? LEAST_ALONE : LEAST_GAP) && !isStrange(x, y))
          pairs.push({ i: x.node.at, j: y.node.at, score: likeness });
      }
  }
  pairs.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  for (const { i, j } of pairs) if (!links.forth.has(i) && !links.back.has(j)) link(links, i, j);
}

/**
 * The headings of a report that belong to nothing yet, by the place they stand in: the heading above and the neighbour before, as `name`
 * calls them; none where that heading belongs to nothing.
 */
function gapsOf(
  side: readonly Weighed[],
  linked: ReadonlyMap<number, readonly number[]>,
  name: (at: number) => number | undefined,
): Map<string, Weighed[]> {
  const gaps = new Map<string, Weighed[]>();
  /** By heading: the neighbour before. */
  const last = new Map<number, number | undefined>();
  for (const one of side) {
    const { at, parent, block } = one.node;
    if (!isHeadingRole(block.role) || (parent >= 0 && !linked.has(parent))) continue;
    if (linked.has(at)) last.set(parent, name(at));
    else {
      const key = `${parent < 0 ? -1 : name(parent)} ${last.get(parent) ?? ''}`;
      gaps.set(key, [...(gaps.get(key) ?? []), one]);
    }
  }
  return gaps;
}

/** The only text or outcome left under two headings that belong together was rewritten. */
function pairLonely(a: readonly Weighed[], b: readonly Weighed[], links: Links): void {
  const lonely = (side: readonly Weighed[], linked: ReadonlyMap<number, unknown>) => {
    const found = new Map<string, Weighed | null>();
    for (const child of side) {
      const { role } = child.node.block;
      if (isHeadingRole(role) || linked.has(child.node.at)) continue;
      const key = `${child.node.parent} ${role}`;
      found.set(key, found.has(key) ? null : child);
    }
    return found;
  };
  const rest = lonely(b, links.back);
  for (const [key, child] of lonely(a, links.forth)) {
    if (child === null || child.node.parent < 0) continue;
    const others = links.forth.get(child.node.parent);
    if (others?.length !== 1) continue;
    const other = rest.get(`${others[0]!} ${key.split(' ')[1]!}`);
    if (other) link(links, child.node.at, other.node.at);
  }
}
