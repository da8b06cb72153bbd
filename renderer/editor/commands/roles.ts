import { Editor } from 'slate';
import { parentIndex, subtreeEnd } from '../../../shared/editing/tree';
import { isHeadingRole, type Marker, type Role } from '../../../shared/model/block';
import type { BlockElement, ReportEditor } from '../slate-types';
import { blockAt, blocksOf, currentIndex, selectedSpan } from './current-block';
import { shift } from './levels';
import { fittingMarker, styleOf } from './marker-choice';
import { setBlock } from './set-block';

/**
 * Makes the selected blocks parts, goals, measures, outcomes or body text. The block goes to the depth of the nearest one of that role before it,
 * as far as its place in the tree allows, and takes its marker style; a heading that becomes another heading takes along what is under it.
 */
export function setRole(editor: ReportEditor, role: Role): void {
  const span = selectedSpan(editor);
  if (!span) return;
  Editor.withoutNormalizing(editor, () => {
    for (let at = span[0]; at <= span[1]; at++) setRoleAt(editor, at, role);
  });
}

export function setRoleAt(editor: ReportEditor, at: number, role: Role): void {
  const blocks = blocksOf(editor);
  const block = blocks[at];
  // A table stays one: there is no other form of its cells.
  if (!block || block.role === role || block.role === 'table' || role === 'table') return;
  const depth = fittingDepth(blocks, at, role);
  Editor.withoutNormalizing(editor, () => {
    const end = isHeadingRole(block.role) && isHeadingRole(role) ? subtreeEnd(blocks, at) : at + 1;
    setBlock(editor, at, { role });
    shift(editor, at, end, depth - block.depth);
    setBlock(editor, at, {
      marker: isHeadingRole(role) ? fittingMarker(blocksOf(editor), at) : elderMarker(blocksOf(editor), at),
    });
  });
}

function fittingDepth(blocks: readonly BlockElement[], at: number, role: Role): number {
  if (role === 'part') return 0;
  const block = blocks[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const elder = blocks[i]!;
    if (elder.role === role) return elder.depth;
    if (role === 'goal' ? elder.role === 'part' : isHeadingRole(elder.role) && elder.role !== 'measure')
      return elder.depth + 1;
    if (role !== 'goal' && role !== 'measure' && elder.role === 'measure')
      return role === 'text' ? block.depth : elder.depth + 1;
  }
  return role === 'goal' ? 0 : Math.min(block.depth, role === 'measure' ? 1 : block.depth);
}

/** Outcomes and body text are numbered only where the one before is. */
function elderMarker(blocks: readonly BlockElement[], at: number): Marker | null {
  const block = blocks[at]!;
  for (let i = at - 1; i >= 0 && blocks[i]!.depth >= block.depth && !isHeadingRole(blocks[i]!.role); i--) {
    if (blocks[i]!.role === block.role && blocks[i]!.depth === block.depth) return styleOf(blocks[i]!);
  }
  return null;
}

/** Gives the current block and its siblings of the same role another numbering, or none. */
export function setMarkerStyle(editor: ReportEditor, style: string | null, at = currentIndex(editor)): void {
  const block = blockAt(editor, at);
  if (!block || block.role === 'table') return;
  const blocks = blocksOf(editor);
  const parent = parentIndex(blocks, at);
  const end = parent < 0 ? blocks.length : subtreeEnd(blocks, parent);
  Editor.withoutNormalizing(editor, () => {
    for (let i = parent + 1; i < end; i++) {
      const other = blocks[i]!;
      if (other.role !== block.role || other.depth !== block.depth || parentIndex(blocks, i) !== parent) continue;
      // Body text among numbered items: only what is numbered, and the block itself.
      if (!isHeadingRole(other.role) && i !== at && !other.marker) continue;
      const restartAt = other.marker?.restartAt;
      setBlock(editor, i, { marker: style === null ? null : { style, ...(restartAt !== undefined && { restartAt }) } });
    }
  });
}
