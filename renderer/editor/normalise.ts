import { Path, Text, Transforms, type Editor, type BaseEditor, type Operation } from 'slate';
import { HistoryEditor } from 'slate-history';
import { closedDepths } from '../../shared/editing/tree';
import { newId } from '../../shared/model/id';
import {
  blockToSlate,
  cellsToSlate,
  isBlockElement,
  isCellElement,
  isRowElement,
  isTableElement,
  slateToBlock,
  slateToContent,
} from './convert';
import type { Inline } from '../../shared/model/inline';
import { isDocumentOperation } from './document';
import type { BlockElement, InlineNode, RowElement } from './slate-types';

/**
 * The rules of a report in the editor. When a test and this list disagree, one of them is wrong.
 *
 * 1. There is at least one block.
 * 2. Every block has an id of its own; of two with the same, the later gets a new one.
 * 3. A block is at most one level deeper than the block it hangs from (see closedDepths).
 * 4. The first block is not joined, nor is a table or what follows one.
 * 5. A table, and only a table, holds rows: one at least, all equally long, of one cell at least.
 * 6. Texts next to each other have different emphasis, and a figure stands between two texts (Slate's own rules).
 * 7. An empty text has no emphasis: what is stored could not tell of it, and after a restart an undo would bring the words back without.
 *
 * 1 to 5 are looked at only after an operation that moves, adds or removes blocks, rows or cells or sets their properties: never for a typed character.
 */
export function withNormalisation<E extends BaseEditor>(editor: E): E {
  const { apply, normalizeNode, isVoid, isInline, isSelectable } = editor;
  let structureChanged = false;
  let tablesChanged = false;
  editor.isVoid = (element) => element.type === 'figure' || isVoid(element);
  // The cursor steps over a figure: what is composed inside a void is lost.
  editor.isSelectable = (element) => element.type !== 'figure' && isSelectable(element);
  editor.isInline = (element) => element.type === 'figure' || isInline(element);
  editor.apply = (op) => {
    if (changesStructure(op)) structureChanged = true;
    if (changesTables(op)) tablesChanged = true;
    apply(op);
  };
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    // What undo and redo bring back was in order, or was so in the report that was opened.
    const redoing = HistoryEditor.isSaving(editor as unknown as HistoryEditor) === false;
    if (Text.isText(node) && node.text === '' && !redoing && MARKS.some((mark) => node[mark])) {
      Transforms.unsetNodes(editor as unknown as Editor, [...MARKS] as never, { at: path });
      return;
    }
    if (path.length === 1 && tablesChanged && !redoing) {
      if (normaliseTable(editor as unknown as Editor, path)) return;
    }
    if (path.length === 0) tablesChanged = false;
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

function changesTables(op: Operation): boolean {
  if (op.type === 'set_selection' || op.type === 'insert_text' || op.type === 'remove_text') return false;
  return op.path.length >= 1 && op.path.length <= 3;
}

const MARKS = ['bold', 'italic', 'underline', 'stale'] as const;

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

/** Rule 5. Returns whether something had to be put right. */
function normaliseTable(editor: Editor, path: Path): boolean {
  const block = editor.children[path[0]!];
  if (!isBlockElement(block)) return false;
  if ((block.role === 'table') !== isTableElement(block)) {
    const { children } = blockToSlate(slateToBlock({ ...block }));
    return replaceChildren(editor, path, block, children);
  }
  if (!isTableElement(block)) return false;
  const width = Math.max(1, ...block.children.map((row) => (isRowElement(row) ? row.children.length : 0)));
  const sound = block.children.every(
    (row) => isRowElement(row) && row.children.length === width && row.children.every(isCellElement),
  );
  if (sound) return false;
  return replaceChildren(editor, path, block, cellsToSlate(block.children.map(cellsOf)));
}

/** The cells of what stands in the place of a row; what is no cell is taken for one. */
function cellsOf(row: RowElement): Inline[][] {
  const nodes: readonly unknown[] = isRowElement(row) ? row.children : [row];
  return nodes.map((node) => slateToContent(isCellElement(node) ? node.children : [node as InlineNode]));
}

function replaceChildren(editor: Editor, path: Path, block: BlockElement, children: BlockElement['children']): true {
  Transforms.insertNodes(editor, { ...block, children }, { at: Path.next(path) });
  Transforms.removeNodes(editor, { at: path });
  return true;
}
