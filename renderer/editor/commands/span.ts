import { Editor, Transforms } from 'slate';
import { elderSibling, subtreeEnd, youngerSibling } from '../../../shared/editing/tree';
import { MAX_DEPTH, type Role } from '../../../shared/model/block';
import { asOneStep } from '../one-step';
import type { ReportEditor } from '../slate-types';
import { blocksOf, selectedSpan } from './current-block';
import { canDemote, demoteAt, promoteAt } from './levels';
import { moveBlocks } from './move';
import { setRoleAt } from './roles';

/** Neighbouring blocks, [from, to). */
export interface Span {
  from: number;
  to: number;
}

/** The selected blocks with all under them; null without a selection. */
export function selectedSubtrees(editor: ReportEditor): Span | null {
  const selected = selectedSpan(editor);
  if (!selected) return null;
  const roots = rootsOf(editor, { from: selected[0], to: selected[1] + 1 });
  return { from: selected[0], to: subtreeEnd(blocksOf(editor), roots.at(-1)!) };
}

/** The blocks of a span that hang from no other of it. */
export function rootsOf(editor: ReportEditor, { from, to }: Span): number[] {
  const blocks = blocksOf(editor);
  const roots: number[] = [];
  for (let at = from; at < to; at = subtreeEnd(blocks, at)) roots.push(at);
  return roots;
}

/** The span and its sibling before or after change places. Returns whether they did: not where the span reaches into another parent. */
export function moveSpan(editor: ReportEditor, span: Span, direction: 'up' | 'down'): boolean {
  const blocks = blocksOf(editor);
  const roots = rootsOf(editor, span);
  const [first] = roots;
  if (first === undefined || roots.some((at) => blocks[at]!.depth < blocks[first]!.depth)) return false;
  const last = roots.at(-1)!;
  const end = subtreeEnd(blocks, last);
  const sibling = direction === 'up' ? elderSibling(blocks, first) : youngerSibling(blocks, last);
  if (sibling < 0) return false;
  asOneStep(editor, () => {
    if (direction === 'up') moveBlocks(editor, sibling, first, end);
    else moveBlocks(editor, first, sibling, subtreeEnd(blocks, sibling));
  });
  return true;
}

export function shiftSpan(editor: ReportEditor, span: Span, by: 1 | -1): void {
  const blocks = blocksOf(editor);
  if (by === 1 && blocks.slice(span.from, span.to).some(({ depth }) => depth >= MAX_DEPTH)) return;
  const roots = rootsOf(editor, span);
  if (by === 1 && !canDemote(editor, span.from)) return;
  asOneStep(editor, () => {
    for (const at of roots) {
      if (by === 1) demoteAt(editor, at);
      else promoteAt(editor, at);
    }
  });
}

export function setRoles(editor: ReportEditor, indices: readonly number[], role: Role): void {
  asOneStep(editor, () => {
    for (const at of indices) setRoleAt(editor, at, role);
  });
}

/** Removes the blocks of a span with their text; the cursor goes to what follows. Returns how many there were. */
export function deleteSpan(editor: ReportEditor, { from, to }: Span): number {
  const count = Math.min(to, editor.children.length) - from;
  if (count <= 0) return 0;
  asOneStep(editor, () => {
    for (let i = 0; i < count; i++) Transforms.removeNodes(editor, { at: [from] });
  });
  const at = Math.min(from, editor.children.length - 1);
  Transforms.select(editor, Editor.start(editor, [at]));
  return count;
}
