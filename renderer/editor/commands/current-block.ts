import { Editor, Node, Range } from 'slate';
import { inlineText } from '../../../shared/model/text';
import { isBlockElement, isTableElement, slateToBlock } from '../convert';
import type { BlockElement, ReportEditor } from '../slate-types';

/** The editor's children with their type. */
export function blocksOf(editor: ReportEditor): BlockElement[] {
  return editor.children as BlockElement[];
}

export function blockAt(editor: ReportEditor, at: number): BlockElement | undefined {
  const block = editor.children[at];
  return isBlockElement(block) ? block : undefined;
}

/** The index of the block the cursor is in (of a selection: where it begins); -1 without a selection. */
export function currentIndex(editor: ReportEditor): number {
  return editor.selection ? Range.start(editor.selection).path[0]! : -1;
}

/** First and last index of the selected blocks, or null. */
export function selectedSpan(editor: ReportEditor): [number, number] | null {
  if (!editor.selection) return null;
  const [start, end] = Range.edges(Editor.unhangRange(editor, editor.selection));
  return [start.path[0]!, end.path[0]!];
}

export function indexOfBlock(editor: ReportEditor, id: string): number {
  return editor.children.findIndex((child) => isBlockElement(child) && child.id === id);
}

/** Neither text nor a figure. A table is never empty: it is not to be given up for something else. */
export function isEmptyBlock(block: BlockElement): boolean {
  if (isTableElement(block)) return false;
  return block.children.every((child) => 'text' in child && child.text === '');
}

/** What the block prints, figures included, marker not. */
export function blockText(editor: ReportEditor, block: BlockElement): string {
  return inlineText(slateToBlock(block).content, editor.document.figures);
}

/** The characters typed in the document, figures not counted: what no command may lose silently. */
export function plainText(editor: ReportEditor): string {
  return editor.children.map((child) => Node.string(child)).join('');
}
