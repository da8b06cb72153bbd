import { isHeadingRole, type Role } from '../model/block';
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
/** Pairs of characters that stand in more blocks than this lead to no candidates. */
const COMMON = 40;
/** So many pairs of blocks are all looked at; of more, so many for each block. */
const FEW = 4000;
const NEAREST = 12;

export function linkBlocks(
  a: readonly Weighed[],
  b: readonly Weighed[],
  known: readonly (readonly [number, number])[],
): Links {
  const links: Links = { forth: new Map(), back: new Map() };
  for (const [i, j] of known) if (!links.back.has(j)) link(links, i, j);
  for (const roles of STAGES) {
    pairUp(a, b, links, roles);
    if (roles !== LEAVES) {
      findParts(a, b, links, roles);
      findParts(b, a, { forth: links.back, back: links.forth }, roles);
    }
  }
  findParts(a, b, links, LEAVES);
  findParts(b, a, { forth: links.back, back: links.forth }, LEAVES);
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
function pairUp(a: readonly Weighed[], b: readonly Weighed[], links: Links, roles: readonly Role[]): void {
  const free = (side: readonly Weighed[], taken: ReadonlyMap<number, unknown>) =>
    side.filter(({ node }) => roles.includes(node.block.role) && node.text.trim() !== '' && !taken.has(node.at));
  const left = free(a, links.forth);
  const right = free(b, links.back);
  const pairs: { i: number; j: number; score: number }[] = [];
  for (const [x, y] of candidates(left, right)) {
    const likeness = score(x, y);
    const near = above(links, a, b, x, y);
    const least = !isHeadingRole(x.node.block.role) && near ? LEAST_LEAF : near ? LEAST_NEAR : LEAST_FAR;
    if (likeness < least) continue;
    const place = 1 - Math.abs(x.node.at / a.length - y.node.at / b.length);
    pairs.push({ i: x.node.at, j: y.node.at, score: likeness + (near ? SAME_PARENT : 0) + SAME_PLACE * place });
  }
  pairs.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  for (const { i, j } of pairs) if (!links.forth.has(i) && !links.back.has(j)) link(links, i, j);
}

/** All pairs of a few; of many, for each block those that share most of what is rare. */
function candidates(left: readonly Weighed[], right: readonly Weighed[]): Iterable<readonly [Weighed, Weighed]> {
  if (left.length * right.length <= FEW) return left.flatMap((x) => right.map((y) => [x, y] as const));
  const places = new Map<number, number[]>();
  right.forEach((y, j) => {
    for (const pair of y.own.weights.keys()) {
      const list = places.get(pair);
      if (list === undefined) places.set(pair, [j]);
      else list.push(j);
    }
  });
  const votes = new Float64Array(right.length);
  return left.flatMap((x) => {
    const near: number[] = [];
    for (const [pair, weight] of x.own.weights) {
      const list = places.get(pair);
      if (list === undefined || list.length > COMMON) continue;
      for (const j of list) {
        if (votes[j] === 0) near.push(j);
        votes[j]! += weight;
      }
    }
    near.sort((i, j) => votes[j]! - votes[i]! || i - j);
    votes.fill(0);
    return near.slice(0, NEAREST).map((j) => [x, right[j]!] as const);
  });
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
function findParts(a: readonly Weighed[], b: readonly Weighed[], links: Links, roles: readonly Role[]): void {
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
  for (const [part, whole] of candidates(left, taken)) {
    const inside = shared(part.whole, whole.whole) / part.whole.total;
    if (inside < PART_BESIDE || inside <= (best.get(part)?.share ?? 0)) continue;
    const others = links.forth.get(whole.node.at)!.map((j) => b[j]!);
    if (inside < PART_IN_WHOLE && !others.some((other) => areNeighbours(b, other, part))) continue;
    if (gain(whole.whole, sum(others.map((other) => other.whole)), part.whole) < OWN_SHARE * whole.whole.total)
      continue;
    best.set(part, { whole, share: inside });
  }
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
