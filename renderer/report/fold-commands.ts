import { Editor, Transforms } from 'slate';
import { parentIndex, subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole } from '../../shared/model/block';
import { blocksOf, currentIndex, indexOfBlock } from '../editor/commands/current-block';
import type { ReportSession } from '../editor/session';

/** Folds or unfolds the heading that the cursor is in or under. */
export function toggleFold(session: ReportSession): void {
  const { editor, folding } = session;
  const at = headingAt(session, currentIndex(editor));
  const block = blocksOf(editor)[at];
  if (block) setFolded(session, block.id, !folding.folded.get().has(block.id));
}

/** A cursor in what is folded away goes to the end of its heading. */
export function setFolded(session: ReportSession, id: string, close: boolean): void {
  const { editor, folding } = session;
  const at = indexOfBlock(editor, id);
  if (close && editor.selection) {
    const end = subtreeEnd(blocksOf(editor), at);
    const touched = [editor.selection.anchor, editor.selection.focus].some(
      ({ path }) => path[0]! > at && path[0]! < end,
    );
    if (touched) Transforms.select(editor, Editor.end(editor, [at]));
  }
  folding.fold(id, close);
}

/** Shows the goal (or other heading) the cursor is in alone, or the whole text again. */
export function toggleHoist(session: ReportSession): void {
  const { editor, folding } = session;
  if (folding.hoisted.get() !== null) return folding.hoist(null);
  const blocks = blocksOf(editor);
  let at = headingAt(session, currentIndex(editor));
  // A measure is looked at with its goal.
  while (at >= 0 && blocks[at]!.role === 'measure' && parentIndex(blocks, at) >= 0) at = parentIndex(blocks, at);
  hoistAt(session, at);
}

export function hoistAt(session: ReportSession, at: number): void {
  const { editor, folding } = session;
  const block = blocksOf(editor)[at];
  if (!block) return;
  const end = subtreeEnd(blocksOf(editor), at);
  const inside =
    editor.selection &&
    [editor.selection.anchor, editor.selection.focus].every(({ path }) => path[0]! >= at && path[0]! < end);
  if (!inside) Transforms.select(editor, Editor.end(editor, [at]));
  folding.hoist(block.id);
}

function headingAt({ editor }: ReportSession, at: number): number {
  const blocks = blocksOf(editor);
  const block = blocks[at];
  if (!block) return -1;
  return isHeadingRole(block.role) ? at : parentIndex(blocks, at);
}
