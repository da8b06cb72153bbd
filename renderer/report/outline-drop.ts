import type { DragEvent } from 'react';
import { subtreeEnd } from '../../shared/editing/tree';
import type { OutlineEntry } from '../editor/outline';
import type { BlockElement } from '../editor/slate-types';

/** Where a dragged heading would go: before which block, how deep, and where the line is drawn. */
export interface DropPlace {
  before: number;
  depth: number;
  row: number;
  edge: 'top' | 'bottom';
  level: number;
}

/** px that the pointer must be to the right of a row's beginning to mean "under this heading" */
const UNDER = 64;

/**
 * The upper half of a row means before it; the lower half after it and all under it, or, when rows of its own follow below it or the pointer is
 * well to the right, as its first child. Null where that is inside what is dragged.
 */
export function dropPlace(
  event: DragEvent,
  rows: readonly OutlineEntry[],
  index: number,
  blocks: readonly BlockElement[],
  dragged: string,
): DropPlace | null {
  const row = rows[index]!;
  const box = event.currentTarget.getBoundingClientRect();
  const from = blocks.findIndex((block) => block.id === dragged);
  const at = blocks.findIndex((block) => block.id === row.id);
  if (from < 0 || at < 0) return null;
  const below = rows[index + 1];
  const place = ((): DropPlace => {
    if (event.clientY < box.top + box.height / 2)
      return { before: at, depth: row.depth, row: index, edge: 'top', level: row.level };
    if (below && below.level > row.level)
      return { before: below.at, depth: below.depth, row: index, edge: 'bottom', level: below.level };
    const under = row.role !== 'measure' && event.clientX > box.left + row.level * 16 + UNDER + 48;
    if (under) return { before: at + 1, depth: row.depth + 1, row: index, edge: 'bottom', level: row.level + 1 };
    return { before: subtreeEnd(blocks, at), depth: row.depth, row: index, edge: 'bottom', level: row.level };
  })();
  const end = subtreeEnd(blocks, from);
  return place.before > from && place.before < end ? null : place;
}
