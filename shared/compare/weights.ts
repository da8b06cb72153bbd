import { lettersOf } from './likeness';
import type { Steps } from './steps';
import type { Node } from './tree';

/** What a text says: its pairs of neighbouring characters, each as heavy as it is rare in the reports compared. */
export interface Vector {
  /**
   * Numbers of the pairs, rising: two texts are held against each other in one pass over both. Plain arrays: typed ones cost more to make
   * than such short ones are worth.
   */
  pairs: readonly number[];
  weights: readonly number[];
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

/** Blocks of one step. */
const STEP = 128;

const NOTHING: Vector = { pairs: [], weights: [], total: 0 };

/**
 * Weighs the blocks of two reports together: what many blocks share (在…上下功夫, 进一步加强) tells nothing about which belong together, what
 * stands in one or two does.
 */
export function* weigh(a: readonly Node[], b: readonly Node[]): Steps<[Weighed[], Weighed[]]> {
  const numbers = new PairNumbers();
  const counted: [Counted[], Counted[]] = [[], []];
  for (const [side, nodes] of [a, b].entries())
    for (const [at, { text }] of nodes.entries()) {
      counted[side]!.push(numbers.count(text));
      if (at % STEP === STEP - 1) yield;
    }
  const spread = new Uint32Array(numbers.size);
  for (const { pairs } of counted.flat()) for (const pair of pairs) spread[pair]!++;
  // With one block on each side everything is as common as it can be and still tells them apart from nothing.
  const blocks = a.length + b.length + 2;
  const heavy = Float64Array.from(spread, (count) => Math.log(1 + blocks / Math.max(1, count)));
  /** A heading that was cut off can end with a pair that stands nowhere. */
  const unseen = Math.log(1 + blocks);
  const vector = ({ pairs, counts }: Counted): Vector => {
    const weights: number[] = [];
    let total = 0;
    for (let i = 0; i < pairs.length; i++) {
      const weight = (heavy[pairs[i]!] ?? unseen) * counts[i]!;
      weights.push(weight);
      total += weight;
    }
    return { pairs, weights, total };
  };
  function* side(nodes: readonly Node[], own: readonly Counted[]): Steps<Weighed[]> {
    const vectors = own.map(vector);
    yield;
    const wholes = vectors.map((one) => [one]);
    for (let at = nodes.length - 1; at >= 0; at--) {
      const { parent } = nodes[at]!;
      if (wholes[at]!.length > 1) wholes[at] = [sum(wholes[at]!)];
      if (parent >= 0) wholes[parent]!.push(wholes[at]![0]!);
    }
    yield;
    return nodes.map((node, at) => ({
      node,
      heading: headingVector(node, vectors[at]!, (text) => vector(numbers.count(text))),
      own: vectors[at]!,
      whole: wholes[at]![0]!,
    }));
  }
  const left = yield* side(a, counted[0]);
  return [left, yield* side(b, counted[1])];
}

function headingVector({ heading, text }: Node, own: Vector, of: (text: string) => Vector): Vector {
  if (heading === 0) return NOTHING;
  return heading >= text.length ? own : of(text.slice(0, heading));
}

/** The pairs of a text, rising, and how often each stands there. */
interface Counted {
  pairs: number[];
  counts: number[];
}

/** Numbers the pairs of characters as they are met. */
class PairNumbers {
  private readonly known = new Map<number, number>();
  private found = new Uint32Array(1024);

  get size(): number {
    return this.known.size;
  }

  count(text: string): Counted {
    const letters = lettersOf(withoutNumbers(text));
    const length = Math.max(0, letters.length - 1);
    if (this.found.length < length) this.found = new Uint32Array(2 * length);
    for (let i = 0; i < length; i++) {
      const pair = letters.charCodeAt(i) * 0x10000 + letters.charCodeAt(i + 1);
      let number = this.known.get(pair);
      if (number === undefined) this.known.set(pair, (number = this.known.size));
      this.found[i] = number;
    }
    const pairs: number[] = [];
    const counts: number[] = [];
    for (const pair of this.found.subarray(0, length).sort()) {
      if (pair === pairs.at(-1)) counts[counts.length - 1]!++;
      else {
        pairs.push(pair);
        counts.push(1);
      }
    }
    return { pairs, counts };
  }
}

/** A number tells only that there is one: last year's is another, and rarer, that is heavier, than all words around it. */
function withoutNumbers(text: string): string {
  return text.replace(NUMBER, '0');
}
const NUMBER = /\d[\d,，.．]*|[XxＸ×]{2,}|[_＿○〇*]{2,}/gu;

export function sum(vectors: readonly Vector[]): Vector {
  if (vectors.length === 0) return NOTHING;
  if (vectors.length === 1) return vectors[0]!;
  if (vectors.length === 2) return add(vectors[0]!, vectors[1]!);
  const half = vectors.length >> 1;
  return add(sum(vectors.slice(0, half)), sum(vectors.slice(half)));
}

function add(a: Vector, b: Vector): Vector {
  const pairs: number[] = [];
  const weights: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.pairs.length || j < b.pairs.length) {
    const left = i < a.pairs.length ? a.pairs[i]! : Infinity;
    const right = j < b.pairs.length ? b.pairs[j]! : Infinity;
    pairs.push(Math.min(left, right));
    weights.push((left <= right ? a.weights[i++]! : 0) + (right <= left ? b.weights[j++]! : 0));
  }
  return { pairs, weights, total: a.total + b.total };
}

/** The weight that two texts share. */
export function shared(a: Vector, b: Vector): number {
  const { pairs: left, weights: leftWeights } = a;
  const { pairs: right, weights: rightWeights } = b;
  let found = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const x = left[i]!;
    const y = right[j]!;
    if (x < y) i++;
    else if (y < x) j++;
    else found += Math.min(leftWeights[i++]!, rightWeights[j++]!);
  }
  return found;
}

/** 0: nothing in common, 1: the same. */
export function alike(a: Vector, b: Vector): number {
  return a.total + b.total === 0 ? 0 : (2 * shared(a, b)) / (a.total + b.total);
}
