import { eachCandidate } from './candidates';
import type { Steps } from './steps';
import { alike, type Weighed } from './weights';

/** From this on two measures are surely the same, wherever they stand. */
const SURE = 0.5;

/**
 * What goals have in common below them: measures that are surely the same. A goal that was renamed keeps its measures, and words that all
 * measures use (全年, 组织开展) make strange goals look alike.
 */
export interface Kin {
  /** How much of what stands under both is shared by them: 0 … 1. */
  shared(x: Weighed, y: Weighed): number;
  /** How much of what stands under `part` came from under `whole`, of either report: 0 … 1. */
  within(part: Weighed, whole: Weighed): number;
}

export function* kinOf(a: readonly Weighed[], b: readonly Weighed[]): Steps<Kin> {
  const partners = yield* surePartners(measuresOf(a), measuresOf(b));
  const below = new Map<Weighed, Weighed[]>();
  for (const side of [a, b])
    for (const measure of measuresOf(side))
      for (let up = measure.node.parent; up >= 0; up = side[up]!.node.parent) {
        const heading = side[up]!;
        if (heading.node.block.role !== 'goal') continue;
        below.set(heading, [...(below.get(heading) ?? []), measure]);
      }
  const total = (list: readonly Weighed[]): number => list.reduce((all, { whole }) => all + whole.total, 0);
  const common = (x: Weighed, y: Weighed): { ofX: number; x: number; ofY: number; y: number } => {
    const under = below.get(x);
    const other = below.get(y);
    if (under === undefined || other === undefined) return NONE;
    const both = under.filter((one) => other.includes(partners.get(one)!));
    return { ofX: total(both), x: total(under), ofY: total(both.map((one) => partners.get(one)!)), y: total(other) };
  };
  return {
    shared: (x, y) => {
      const found = common(x, y);
      return found.x + found.y === 0 ? 0 : (found.ofX + found.ofY) / (found.x + found.y);
    },
    within: (part, whole) => {
      const found = common(part, whole);
      return found.x === 0 ? 0 : found.ofX / found.x;
    },
  };
}

const NONE = { ofX: 0, x: 0, ofY: 0, y: 0 };

const measuresOf = (side: readonly Weighed[]): Weighed[] => side.filter(({ node }) => node.block.role === 'measure');

/** Each with the one most like it, both ways. */
function* surePartners(left: readonly Weighed[], right: readonly Weighed[]): Steps<Map<Weighed, Weighed>> {
  const scored: { x: Weighed; y: Weighed; score: number }[] = [];
  yield* eachCandidate(left, right, (x, y) => {
    const score = alike(x.own, y.own);
    if (score >= SURE) scored.push({ x, y, score });
  });
  scored.sort((p, q) => q.score - p.score || p.x.node.at - q.x.node.at || p.y.node.at - q.y.node.at);
  const partners = new Map<Weighed, Weighed>();
  for (const { x, y } of scored) {
    if (partners.has(x) || partners.has(y)) continue;
    partners.set(x, y);
    partners.set(y, x);
  }
  return partners;
}
