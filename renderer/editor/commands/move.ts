import { Editor, Transforms } from 'slate';
import { elderSibling, subtreeEnd, youngerSibling } from '../../../shared/editing/tree';
import type { ReportEditor } from '../slate-types';
import { blockAt, blocksOf, currentIndex } from './current-block';
import { adaptToSiblings, shift } from './levels';

/** Alt+Shift+↑: the block and all under it change places with the sibling before. Returns whether it moved. */
export function moveUp(editor: ReportEditor, at = currentIndex(editor)): boolean {
  const blocks = blocksOf(editor);
  const elder = elderSibling(blocks, at);
  if (elder < 0) return false;
  moveBlocks(editor, elder, at, subtreeEnd(blocks, at));
  return true;
}

/** Alt+Shift+↓ */
export function moveDown(editor: ReportEditor, at = currentIndex(editor)): boolean {
  const blocks = blocksOf(editor);
  const younger = youngerSibling(blocks, at);
  if (younger < 0) return false;
  moveBlocks(editor, at, younger, subtreeEnd(blocks, younger));
  return true;
}

/** Drops the subtree of block `from` before block `before` (the number of blocks: at the end), at `depth`. */
export function moveSubtree(editor: ReportEditor, from: number, before: number, depth: number): boolean {
  const blocks = blocksOf(editor);
  const end = subtreeEnd(blocks, from);
  const block = blocks[from];
  if (!block || (before > from && before < end)) return false;
  const changesLevel = depth !== block.depth;
  if (!changesLevel && (before === from || before === end)) return false;
  const to = before > from ? before - (end - from) : before;
  Editor.withoutNormalizing(editor, () => {
    if (before < from) moveBlocks(editor, before, from, end);
    else if (before > end) moveBlocks(editor, from, end, before);
    if (!changesLevel) return;
    shift(editor, to, to + (end - from), depth - block.depth);
    adaptToSiblings(editor, to);
  });
  return true;
}

/** Exchanges the neighbouring stretches [first, second) and [second, end), by moving the shorter. */
export function moveBlocks(editor: ReportEditor, first: number, second: number, end: number): void {
  Editor.withoutNormalizing(editor, () => {
    if (end - second <= second - first) {
      for (let i = 0; i < end - second; i++) Transforms.moveNodes(editor, { at: [second + i], to: [first + i] });
    } else {
      for (let i = 0; i < second - first; i++) Transforms.moveNodes(editor, { at: [first], to: [end - 1] });
    }
    // A block that goes on in the paragraph before cannot come first.
    if (first === 0 && blockAt(editor, 0)?.flow === 'joined')
      Transforms.setNodes(editor, { flow: 'paragraph' }, { at: [0] });
  });
}
