import { parentIndex, subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole } from '../../shared/model/block';
import { blocksOf, currentIndex } from '../editor/commands/current-block';
import { renamable } from '../editor/commands/rename';
import type { ReportSession } from '../editor/session';

export interface SiblingHeading {
  id: string;
  marker: string;
  /** null: the first sentence is too long to be a heading. */
  heading: string | null;
}

/** The heading the cursor is in or under, with its siblings of the same role, in order. */
export function siblingHeadings({ editor, markers }: ReportSession): SiblingHeading[] {
  const blocks = blocksOf(editor);
  let at = currentIndex(editor);
  while (at >= 0 && !isHeadingRole(blocks[at]!.role)) at = parentIndex(blocks, at);
  const block = blocks[at];
  if (!block) return [];
  const parent = parentIndex(blocks, at);
  const end = parent < 0 ? blocks.length : subtreeEnd(blocks, parent);
  const siblings: SiblingHeading[] = [];
  for (let i = parent + 1; i < end; i++) {
    const { id, role, depth } = blocks[i]!;
    if (role !== block.role || depth !== block.depth || parentIndex(blocks, i) !== parent) continue;
    siblings.push({ id, marker: markers.get(id), heading: renamable(editor, i) });
  }
  return siblings;
}

/** A heading by clauses, each with the mark that ends it. */
export function clausesOf(heading: string): string[] {
  return heading.match(/[^，、；：,;:]*[，、；：,;:]|[^，、；：,;:]+$/gu) ?? [''];
}

/** Characters of a clause without its mark. */
export function clauseLength(clause: string): number {
  return [...clause.replace(/[，、；：。,;:]$/u, '')].length;
}

/** The length that most have; 0 where there is no such. */
export function usualLength(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] > 1 && best[1] > (second?.[1] ?? 0) ? best[0] : 0;
}
