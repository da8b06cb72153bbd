import { Transforms, type Editor, type BaseEditor, type Operation } from 'slate';
import { HistoryEditor } from 'slate-history';
import { closedDepths } from '../../shared/editing/tree';
import { newId } from '../../shared/model/id';
import { isBlockElement } from './convert';
import { isDocumentOperation } from './document';
import type { BlockElement } from './slate-types';

/**
 * The rules of a report in the editor. When a test and this list disagree, one of them is wrong.
 *
 * 1. There is at least one block.
 * 2. Every block has an id of its own; of two with the same, the later gets a new one.
 * 3. A block is at most one level deeper than the block it hangs from (see closedDepths).
 * 4. The first block is not joined, nor is a table or what follows one.
 * 5. Texts next to each other have different emphasis, and a figure stands between two texts (Slate's own rules).
 *
 * 1 to 4 are looked at only after an operation that moves, adds or removes blocks or sets their properties: never for a typed character.
 */
export function withNormalisation<E extends BaseEditor>(editor: E): E {
  const { apply, normalizeNode, isVoid, isInline, isSelectable } = editor;
  let structureChanged = false;
  editor.isVoid = (element) => element.type === 'figure' || isVoid(element);
  // The cursor steps over a figure: what is composed inside a void is lost.
  editor.isSelectable = (element) => element.type !== 'figure' && isSelectable(element);
  editor.isInline = (element) => element.type === 'figure' || isInline(element);
  editor.apply = (op) => {
    if (changesStructure(op)) structureChanged = true;
    apply(op);
  };
  editor.normalizeNode = (entry, options) => {
    const path = entry[1];
    // What undo and redo bring back was in order, or was so in the report that was opened.
    const redoing = HistoryEditor.isSaving(editor as unknown as HistoryEditor) === false;
    if (path.length === 0 && structureChanged && !redoing) {
      structureChanged = false;
      if (normaliseBlocks(editor as unknown as Editor)) return;
    }
    normalizeNode(entry, options);
  };
  return editor;
}

/** Whether an operation can change the list of blocks or what they are, not only their text. */
export function changesStructure(op: Operation): boolean {
  if (op.type === 'set_selection' || isDocumentOperation(op)) return false;
  if (op.type === 'insert_text' || op.type === 'remove_text') return false;
  return op.path.length === 1;
}

/** A new empty block of body text. */
export function emptyBlock(): BlockElement {
  return { type: 'block', id: newId(), role: 'text', depth: 0, flow: 'paragraph', children: [{ text: '' }] };
}

/** Returns whether something had to be put right. */
function normaliseBlocks(editor: Editor): boolean {
  const blocks = editor.children.filter(isBlockElement);
  if (blocks.length !== editor.children.length) return false;
  if (blocks.length === 0) {
    Transforms.insertNodes(editor, emptyBlock(), { at: [0] });
    return true;
  }
  const depths = closedDepths(blocks);
  const ids = new Set<string>();
  let changed = false;
  blocks.forEach((block, i) => {
    const right: Partial<BlockElement> = {};
    if (ids.has(block.id)) right.id = newId();
    ids.add(right.id ?? block.id);
    if (block.depth !== depths[i]) right.depth = depths[i]!;
    const aloof = i === 0 || block.role === 'table' || blocks[i - 1]!.role === 'table';
    if (block.flow === 'joined' && aloof) right.flow = 'paragraph';
    if (Object.keys(right).length === 0) return;
    changed = true;
    Transforms.setNodes(editor, right, { at: [i] });
  });
  return changed;
}
