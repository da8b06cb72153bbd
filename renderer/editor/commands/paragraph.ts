import { Editor, Range, Transforms } from 'slate';
import { subtreeEnd } from '../../../shared/editing/tree';
import { newId } from '../../../shared/model/id';
import { emptyBlock } from '../normalise';
import { asOneStep } from '../one-step';
import type { BlockElement, ReportEditor } from '../slate-types';
import { blockAt, blocksOf, currentIndex, selectedSpan } from './current-block';
import { styleOf } from './marker-choice';
import { setBlock } from './set-block';
import { leaveTable } from './table-cells';

/**
 * Ctrl+Enter: the text after the cursor becomes a sibling, a paragraph of its own with the same role and marker style. At the end of a block the
 * sibling is empty and comes after all that stands under it; at the start an empty one comes before.
 */
export function splitSibling(editor: ReportEditor): void {
  if (!editor.selection) return;
  if (blockAt(editor, editor.selection.focus.path[0]!)?.role === 'table') return leaveTable(editor);
  asOneStep(editor, () => {
    if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    const at = currentIndex(editor);
    const block = blockAt(editor, at);
    if (!block) return;
    const point = editor.selection!.anchor;
    const marker = styleOf(block);
    const alike: BlockElement = {
      ...emptyBlock(),
      role: block.role,
      depth: block.depth,
      ...(marker && { marker }),
    };
    if (Editor.isEnd(editor, point, [at])) {
      const path = [subtreeEnd(blocksOf(editor), at)];
      Transforms.insertNodes(editor, alike, { at: path });
      Transforms.select(editor, Editor.start(editor, path));
    } else if (Editor.isStart(editor, point, [at])) {
      Transforms.insertNodes(
        editor,
        { ...alike, flow: block.flow, ...(block.marker && { marker: block.marker }) },
        { at: [at] },
      );
      setBlock(editor, at + 1, { flow: 'paragraph', marker });
    } else {
      Transforms.splitNodes(editor, { at: point, match: (_node, path) => path.length === 1, always: true });
      setBlock(editor, at + 1, { id: newId(), flow: 'paragraph', marker });
      Transforms.unsetNodes(editor, ['origin', 'prompt'] as never, { at: [at + 1] });
    }
  });
}

/** 接排 or 另起: the selected blocks go on in the paragraph before, or, where all of them do already, stand on their own. */
export function toggleJoined(editor: ReportEditor): void {
  const span = selectedSpan(editor);
  if (!span) return;
  const blocks = blocksOf(editor);
  const able: number[] = [];
  for (let at = Math.max(1, span[0]); at <= span[1]; at++) {
    if (blocks[at]!.role !== 'table' && blocks[at - 1]!.role !== 'table') able.push(at);
  }
  const flow = able.every((at) => blocks[at]!.flow === 'joined') ? 'paragraph' : 'joined';
  asOneStep(editor, () => {
    for (const at of able) setBlock(editor, at, { flow });
  });
}
