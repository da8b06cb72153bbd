import { Editor, Node, Range, Transforms } from 'slate';
import type { ReportEditor } from '../slate-types';
import { blockAt, isEmptyBlock } from './current-block';
import { setBlock } from './set-block';

/**
 * Backspace at the start of a block and Delete at its end.
 *
 * 1. Backspace first takes away what the block is: with a role or a marker it becomes body text.
 * 2. The next one joins it to the block before, which keeps its role; text, emphasis and figures of both stay.
 * 3. Delete at the end joins the next block to this one; an empty block gives way to the next instead.
 */
export function withJoining(editor: ReportEditor): ReportEditor {
  const { deleteBackward, deleteForward } = editor;
  editor.deleteBackward = (unit) => {
    const at = collapsedBlock(editor);
    if (at === null || !Editor.isStart(editor, editor.selection!.anchor, [at])) return deleteBackward(unit);
    const block = blockAt(editor, at)!;
    if (block.role !== 'text' || block.marker) setBlock(editor, at, { role: 'text', marker: null });
    else if (at > 0) mergeIntoPrevious(editor, at);
  };
  editor.deleteForward = (unit) => {
    const at = collapsedBlock(editor);
    if (at === null || !Editor.isEnd(editor, editor.selection!.anchor, [at])) return deleteForward(unit);
    if (!blockAt(editor, at + 1)) return;
    if (!isEmptyBlock(blockAt(editor, at)!)) return mergeIntoPrevious(editor, at + 1);
    Editor.withoutNormalizing(editor, () => {
      Transforms.removeNodes(editor, { at: [at] });
      Transforms.select(editor, Editor.start(editor, [at]));
    });
  };
  return editor;
}

function collapsedBlock(editor: ReportEditor): number | null {
  return editor.selection && Range.isCollapsed(editor.selection) ? editor.selection.anchor.path[0]! : null;
}

/** By the bare operation: Transforms.mergeNodes would let an empty elder go and keep the younger's role. */
function mergeIntoPrevious(editor: ReportEditor, at: number): void {
  const elder = blockAt(editor, at - 1)!;
  const block = blockAt(editor, at)!;
  editor.apply({
    type: 'merge_node',
    path: [at],
    position: elder.children.length,
    properties: Node.extractProps(block),
  });
}
