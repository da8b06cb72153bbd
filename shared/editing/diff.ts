import type { Block } from '../model/block';
import type { Figure } from '../model/figure';
import type { Op } from '../model/patch';
import type { Metadata } from '../model/report';

/** A report as the editor holds it. Blocks and figures are immutable values: unchanged means the very same object. */
export interface EditedReport {
  metadata: Metadata;
  blocks: readonly Block[];
  figures: ReadonlyMap<string, Figure>;
}

/**
 * The ops that turn `before` into `after` (see apply-ops), few and in an order that may be cut anywhere: new figures come before the blocks that
 * show them, figures are deleted last. A block that only stays where it was while others moved around it costs nothing.
 */
export function diffReports(before: EditedReport, after: EditedReport): Op[] {
  const ops: Op[] = [];
  if (before.metadata !== after.metadata) {
    const metadata = changedFields(before.metadata, after.metadata);
    if (metadata !== null) ops.push({ type: 'putMetadata', metadata });
  }
  if (before.figures !== after.figures) {
    for (const [id, figure] of after.figures)
      if (before.figures.get(id) !== figure) ops.push({ type: 'putFigure', figure });
  }
  ops.push(...diffBlocks(before.blocks, after.blocks));
  if (before.figures !== after.figures) {
    for (const id of before.figures.keys()) if (!after.figures.has(id)) ops.push({ type: 'deleteFigure', id });
  }
  return ops;
}

function changedFields(before: Metadata, after: Metadata): Partial<Metadata> | null {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof Metadata] !== value);
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<Metadata>);
}

function diffBlocks(before: readonly Block[], after: readonly Block[]): Op[] {
  // Most saves find one block changed among thousands: what is the same on both sides of it is not looked at again.
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return diffStretch(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    after[head - 1]?.id ?? null,
  );
}

/** `elder`: the block before the stretch. */
function diffStretch(before: readonly Block[], after: readonly Block[], elder: string | null): Op[] {
  const ops: Op[] = [];
  const wanted = new Set(after.map((block) => block.id));
  const old = new Map<string, { block: Block; place: number }>();
  before.forEach((block, place) => {
    if (wanted.has(block.id)) old.set(block.id, { block, place });
    else ops.push({ type: 'deleteBlock', id: block.id });
  });
  const places = after.map((block) => old.get(block.id)?.place ?? -1);
  const staying = longestRise(places);
  after.forEach((block, i) => {
    const was = old.get(block.id);
    if (!staying.has(i)) ops.push({ type: 'putBlock', block, after: after[i - 1]?.id ?? elder });
    else if (was?.block !== block) ops.push({ type: 'putBlock', block });
  });
  return ops;
}

/** Indices of a longest rising run of places (-1: not to be counted): the blocks that need not move. Patience sorting, O(n log n). */
export function longestRise(places: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  places.forEach((place, i) => {
    if (place < 0) return;
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if (places[tails[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    previous.set(i, tails[low - 1]);
    tails[low] = i;
  });
  const rise = new Set<number>();
  for (let i = tails.at(-1); i !== undefined; i = previous.get(i)) rise.add(i);
  return rise;
}
