import { Editor } from 'slate';
import { elderSibling, parentIndex, subtreeEnd } from '../../../shared/editing/tree';
import { isHeadingRole, MAX_DEPTH, type Role } from '../../../shared/model/block';
import type { ReportEditor } from '../slate-types';
import { blockAt, blocksOf, selectedSpan } from './current-block';
import { fittingMarker, styleOf } from './marker-choice';
import { setBlock } from './set-block';

/**
 * Tab / Alt+Shift+→ and Shift+Tab / Alt+Shift+←, each with everything under the block.
 *
 * A heading that changes its level takes role and marker style of its new sibling: demoted, of the elder one there (without one a part becomes a
 * goal, a goal a measure, a measure stays one); promoted, of the parent it leaves. Body text and outcomes keep their role; what is under the block
 * keeps its role too.
 */
export function demote(editor: ReportEditor): void {
  const span = selectedSpan(editor);
  if (span && canDemote(editor, span[0])) forSelectedSubtrees(editor, (at) => demoteAt(editor, at));
}

export function promote(editor: ReportEditor): void {
  forSelectedSubtrees(editor, (at) => promoteAt(editor, at));
}

/** Whether there is a block that it could hang from. Of several selected ones all stay where the first cannot: else the others came to hang from it. */
export function canDemote(editor: ReportEditor, at: number): boolean {
  const block = blockAt(editor, at);
  const elder = blockAt(editor, at - 1);
  return block !== undefined && elder !== undefined && elder.depth >= block.depth;
}

export function demoteAt(editor: ReportEditor, at: number): void {
  if (!canDemote(editor, at)) return;
  const before = blocksOf(editor);
  const end = subtreeEnd(before, at);
  if (before.slice(at, end).some(({ depth }) => depth >= MAX_DEPTH)) return;
  Editor.withoutNormalizing(editor, () => {
    shift(editor, at, end, 1);
    adaptToSiblings(editor, at);
  });
}

export function promoteAt(editor: ReportEditor, at: number): void {
  const before = blocksOf(editor);
  const block = before[at];
  if (!block || block.depth === 0) return;
  const parent = before[parentIndex(before, at)];
  const end = subtreeEnd(before, at);
  Editor.withoutNormalizing(editor, () => {
    shift(editor, at, end, -1);
    if (isHeadingRole(block.role) && parent?.depth === block.depth - 1) {
      setBlock(editor, at, { role: parent.role, marker: styleOf(parent) });
    }
  });
}

/** Adds `by` to the depth of the blocks from `at` to `end`. */
export function shift(editor: ReportEditor, at: number, end: number, by: number): void {
  for (let i = at; i < end; i++) {
    const depth = blockAt(editor, i)!.depth + by;
    setBlock(editor, i, { depth: Math.max(0, Math.min(MAX_DEPTH, depth)) });
  }
}

const LOWER: Partial<Record<Role, Role>> = { part: 'goal', goal: 'measure' };

/** Role and marker of a heading that has come to a new level. */
export function adaptToSiblings(editor: ReportEditor, at: number): void {
  const block = blockAt(editor, at);
  if (!block || !isHeadingRole(block.role)) return;
  const blocks = blocksOf(editor);
  const elder = blocks[elderSibling(blocks, at)];
  if (elder && isHeadingRole(elder.role)) return setBlock(editor, at, { role: elder.role, marker: styleOf(elder) });
  const parent = blocks[parentIndex(blocks, at)];
  const role = (parent && LOWER[parent.role]) ?? (parent ? 'measure' : block.role);
  setBlock(editor, at, { role });
  setBlock(editor, at, { marker: fittingMarker(blocksOf(editor), at) });
}

function forSelectedSubtrees(editor: ReportEditor, act: (at: number) => void): void {
  const span = selectedSpan(editor);
  if (!span) return;
  Editor.withoutNormalizing(editor, () => {
    for (let at = span[0]; at <= span[1];) {
      const end = subtreeEnd(blocksOf(editor), at);
      act(at);
      at = end;
    }
  });
}
