import type { FurnitureReason } from './reasons';
import type { Furniture } from './result';
import { automaticMarker, cut, toSpan, type Stretch } from './stretch';

/** A stretch set aside as furniture. */
export interface Cutting {
  stretch: Stretch;
  reason: FurnitureReason;
}

export function toFurniture({ stretch, reason }: Cutting): Furniture {
  return { text: automaticMarker(stretch) + stretch.text, reason, span: toSpan(stretch) };
}

/** The two sides of a stretch at an offset into its text; a side without print is left out. */
export function halves(stretch: Stretch, at: number): [Stretch | null, Stretch | null] {
  return [cut(stretch, 0, at), cut(stretch, at, stretch.text.length)];
}

/** The pieces of a stretch between offsets into its text, in order; those without print are left out. */
export function partAt(stretch: Stretch, offsets: readonly number[]): Stretch[] {
  const edges = [0, ...offsets, stretch.text.length];
  return edges
    .slice(1)
    .map((to, i) => cut(stretch, edges[i]!, to))
    .filter((piece) => piece !== null);
}

/**
 * The list with the pieces of each of its items in the place of that; the list itself where none is parted, as in most texts: that is found
 * out in less time than flatMap takes.
 */
export function parted<T>(items: readonly T[], partsOf: (item: T, index: number) => readonly T[]): readonly T[] {
  let all: T[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const parts = partsOf(item, i);
    if (all === null && (parts.length !== 1 || parts[0] !== item)) all = items.slice(0, i);
    if (all !== null) for (const part of parts) all.push(part);
  }
  return all ?? items;
}
