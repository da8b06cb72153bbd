import { Editor, Range, Transforms } from 'slate';
import { parentIndex, subtreeEnd } from '../../../shared/editing/tree';
import { newId } from '../../../shared/model/id';
import { headingLength } from '../../../shared/model/text';
import { emptyBlock } from '../normalise';
import type { BlockElement, ReportEditor } from '../slate-types';
import { blockAt, blocksOf, blockText, currentIndex, isEmptyBlock } from './current-block';
import { fittingMarker, styleOf } from './marker-choice';
import { setBlock } from './set-block';

/**
 * Enter and Shift+Enter (接排).
 *
 * 1. In an empty block Enter leaves its level: an outcome becomes a measure after its parent's fashion, a measure a goal, what has no parent
 *    becomes body text; empty body text moves out one level.
 * 2. At the start of a block an empty one comes before it: the text keeps its block.
 * 3. At the end of a block that has others under it, and at the end of a part or goal that is heading only, the new block is the first child.
 * 4. Elsewhere the block is split; the new one takes over role, depth and marker style.
 */
export function withEnter(editor: ReportEditor): ReportEditor {
  editor.insertBreak = () => splitBlock(editor, 'paragraph');
  editor.insertSoftBreak = () => splitBlock(editor, 'joined');
  return editor;
}

function splitBlock(editor: ReportEditor, flow: BlockElement['flow']): void {
  if (!editor.selection) return;
  Editor.withoutNormalizing(editor, () => {
    if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    const at = currentIndex(editor);
    const block = blockAt(editor, at);
    if (!block) return;
    const point = editor.selection!.anchor;
    if (isEmptyBlock(block)) {
      if (flow === 'paragraph' && leaveLevel(editor, at)) return;
      insertEmpty(editor, at + 1, { ...sibling(block), flow });
    } else if (Editor.isStart(editor, point, [at])) {
      insertEmpty(
        editor,
        at,
        { ...sibling(block), ...(block.marker && { marker: block.marker }), flow: block.flow },
        false,
      );
      setBlock(editor, at + 1, { flow, marker: styleOf(block) });
    } else if (Editor.isEnd(editor, point, [at])) {
      insertEmpty(editor, at + 1, { ...(flow === 'joined' ? sibling(block) : following(editor, at)), flow });
    } else {
      Transforms.splitNodes(editor, { at: point, match: (_node, path) => path.length === 1, always: true });
      setBlock(editor, at + 1, { id: newId(), flow, marker: styleOf(block) });
      Transforms.unsetNodes(editor, ['origin', 'prompt'] as never, { at: [at + 1] });
    }
  });
}

type Properties = Omit<BlockElement, 'type' | 'children' | 'id' | 'origin' | 'prompt'>;

function sibling(block: BlockElement): Properties {
  const marker = styleOf(block);
  if (block.role === 'table') return { role: 'text', depth: block.depth, flow: 'paragraph' };
  return { role: block.role, depth: block.depth, flow: 'paragraph', ...(marker && { marker }) };
}

function following(editor: ReportEditor, at: number): Properties {
  const blocks = blocksOf(editor);
  const block = blocks[at]!;
  if (subtreeEnd(blocks, at) > at + 1) return sibling(blocks[at + 1]!);
  const text = blockText(editor, block);
  const bare = headingLength(text) === text.length;
  if (!bare || (block.role !== 'part' && block.role !== 'goal')) return sibling(block);
  const child: BlockElement = {
    ...emptyBlock(),
    role: block.role === 'part' ? 'goal' : 'measure',
    depth: block.depth + 1,
  };
  const marker = fittingMarker([...blocks.slice(0, at + 1), child, ...blocks.slice(at + 1)], at + 1);
  return { role: child.role, depth: child.depth, flow: 'paragraph', ...(marker && { marker }) };
}

function insertEmpty(editor: ReportEditor, at: number, properties: Properties, select = true): void {
  const block: BlockElement = { ...emptyBlock(), ...properties };
  const path = [at];
  Transforms.insertNodes(editor, block, { at: path });
  if (select) Transforms.select(editor, Editor.start(editor, path));
}

/** Rule 1; false where an empty body text stands at the top already. */
function leaveLevel(editor: ReportEditor, at: number): boolean {
  const blocks = blocksOf(editor);
  const block = blocks[at]!;
  if (block.flow === 'joined') {
    setBlock(editor, at, { flow: 'paragraph' });
    return true;
  }
  const parent = blocks[parentIndex(blocks, at)];
  if (block.role !== 'text' && parent && parent.depth < block.depth) {
    setBlock(editor, at, { role: parent.role, depth: parent.depth, marker: styleOf(parent) });
  } else if (block.role !== 'text' || block.marker) {
    setBlock(editor, at, { role: 'text', marker: null });
  } else if (block.depth > 0) {
    setBlock(editor, at, { depth: block.depth - 1 });
  } else {
    return false;
  }
  return true;
}
