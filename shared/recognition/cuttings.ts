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
