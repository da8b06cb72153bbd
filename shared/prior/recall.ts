import { bigramsOf, containment, likeness, type Bigrams } from '../compare/likeness';
import { nodesOf, type Node } from '../compare/tree';
import { subtreeEnd } from '../editing/tree';
import { isHeadingRole, type Origin, type Role } from '../model/block';
import type { Report } from '../model/report';

/** A report made ready to be searched for what belongs to a block. */
export interface Prior {
  report: Report;
  nodes: readonly Node[];
  /** For each node: its heading, or its whole text where it has none; and all of its text. */
  grams: readonly { heading: Bigrams; text: Bigrams }[];
}

/** What is looked for: the block under the cursor. */
export interface Wanted {
  id: string;
  role: Role;
  heading: string;
  text: string;
  origin?: Origin | undefined;
}

export interface Recalled {
  blockId: string;
  /** lineage: one was made from the other; similar: they read alike. */
  how: 'lineage' | 'similar';
  /** 0 … 1 */
  score: number;
}

/** Below this two headings, or texts, are not of the same matter. */
const LEAST = 0.3;

export function prior(report: Report): Prior {
  const nodes = nodesOf(report);
  const grams = nodes.map(({ text, heading }) => ({
    heading: bigramsOf(heading > 0 ? text.slice(0, heading) : text),
    text: bigramsOf(text),
  }));
  return { report, nodes, grams };
}

/**
 * The block of a prior report that is about the same matter as the wanted one; null where there is none. Lineage goes first: the block it was
 * made from, one made from it, or one made from the same. Otherwise the likest of the same kind (heading for heading, text for text).
 */
export function recall(wanted: Wanted, { report, nodes, grams }: Prior): Recalled | null {
  const related = nodes.find(({ block }) => isKin(wanted, report.id, block.id, block.origin));
  if (related) return { blockId: related.block.id, how: 'lineage', score: 1 };
  const headed = isHeadingRole(wanted.role);
  const heading = bigramsOf(wanted.heading === '' ? wanted.text : wanted.heading);
  const text = bigramsOf(wanted.text);
  let best: Recalled | null = null;
  nodes.forEach(({ block }, i) => {
    if (isHeadingRole(block.role) !== headed || block.role === 'part') return;
    const own = grams[i]!;
    const score = headed
      ? 0.7 * likeness(heading, own.heading) + 0.3 * containment(heading, own.text)
      : Math.max(likeness(text, own.text), 0.8 * containment(text, own.text));
    if (score >= LEAST && (best === null || score > best.score)) best = { blockId: block.id, how: 'similar', score };
  });
  return best;
}

function isKin(wanted: Wanted, reportId: string, blockId: string, origin: Origin | undefined): boolean {
  const same = (a: Origin | undefined, report: string, block: string): boolean =>
    a !== undefined && a.reportId === report && a.blockId === block;
  if (same(wanted.origin, reportId, blockId)) return true;
  if (origin === undefined) return false;
  return (
    origin.blockId === wanted.id ||
    (wanted.origin !== undefined && same(origin, wanted.origin.reportId, wanted.origin.blockId))
  );
}

/** The headings right under a block, in order. */
export function headingsUnder({ nodes, report }: Prior, blockId: string): { blockId: string; heading: string }[] {
  const at = report.blocks.findIndex((block) => block.id === blockId);
  if (at < 0) return [];
  return nodes
    .slice(at + 1, subtreeEnd(report.blocks, at))
    .filter(({ parent, heading, block }) => parent === at && heading > 0 && block.role !== 'part')
    .map(({ block, text, heading }) => ({ blockId: block.id, heading: text.slice(0, heading) }));
}

/** Those of the prior headings that none of this year's is like: dropped, or not written yet. */
export function missing<T extends { heading: string }>(prior: readonly T[], now: readonly string[]): T[] {
  const grams = now.map(bigramsOf);
  return prior.filter(({ heading }) => {
    const own = bigramsOf(heading);
    return grams.every((other) => likeness(own, other) < LEAST && containment(own, other) < 0.6);
  });
}
