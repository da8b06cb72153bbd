import { bigramsOf } from './likeness';
import type { Node } from './tree';

/** What a text says: its pairs of neighbouring characters, each as heavy as it is rare in the reports compared. */
export interface Vector {
  weights: ReadonlyMap<number, number>;
  total: number;
}

export interface Weighed {
  node: Node;
  /** Of the heading; empty for what has none. */
  heading: Vector;
  /** Of the block itself. */
  own: Vector;
  /** Of the block and all under it. */
  whole: Vector;
}

const NOTHING: Vector = { weights: new Map(), total: 0 };

/**
 * Weighs the blocks of two reports together: what many blocks share (在…上下功夫, 进一步加强) tells nothing about which belong together, what
 * stands in one or two does.
 */
export function weigh(a: readonly Node[], b: readonly Node[]): [Weighed[], Weighed[]] {
  const spread = new Map<number, number>();
  const grams = [a, b].map((nodes) =>
    nodes.map((node) => {
      const { counts } = bigramsOf(node.text);
      for (const pair of counts.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1);
      return counts;
    }),
  );
  // With one block on each side everything is as common as it can be and still tells them apart from nothing.
  const blocks = a.length + b.length + 2;
  const weight = (pair: number): number => Math.log(1 + blocks / (spread.get(pair) ?? 1));
  const vector = (counts: ReadonlyMap<number, number>): Vector => {
    const weights = new Map<number, number>();
    let total = 0;
    for (const [pair, count] of counts) {
      weights.set(pair, weight(pair) * count);
      total += weight(pair) * count;
    }
    return { weights, total };
  };
  const side = (nodes: readonly Node[], own: readonly ReadonlyMap<number, number>[]): Weighed[] => {
    const wholes = nodes.map(() => [] as number[]);
    nodes.forEach((_, at) => {
      for (let up = at; up >= 0; up = nodes[up]!.parent) wholes[up]!.push(at);
    });
    const vectors = own.map(vector);
    return nodes.map((node, at) => ({
      node,
      heading: node.heading === 0 ? NOTHING : vector(bigramsOf(node.text.slice(0, node.heading)).counts),
      own: vectors[at]!,
      whole: wholes[at]!.length === 1 ? vectors[at]! : sum(wholes[at]!.map((inside) => vectors[inside]!)),
    }));
  };
  return [side(a, grams[0]!), side(b, grams[1]!)];
}

export function sum(vectors: readonly Vector[]): Vector {
  const weights = new Map<number, number>();
  let total = 0;
  for (const vector of vectors) {
    for (const [pair, weight] of vector.weights) weights.set(pair, (weights.get(pair) ?? 0) + weight);
    total += vector.total;
  }
  return { weights, total };
}

/** The weight that two texts share. */
export function shared(a: Vector, b: Vector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let found = 0;
  for (const [pair, weight] of few.weights) found += Math.min(weight, many.weights.get(pair) ?? 0);
  return found;
}

/** 0: nothing in common, 1: the same. */
export function alike(a: Vector, b: Vector): number {
  return a.total + b.total === 0 ? 0 : (2 * shared(a, b)) / (a.total + b.total);
}
