import { Editor, type Path, Range, Transforms } from 'slate';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { newId } from '../../shared/model/id';
import { isFigureRun, type Inline } from '../../shared/model/inline';
import { CELL_LINE, tableCells, tableContent, type TableForm } from '../../shared/model/table';
import { inlineText } from '../../shared/model/text';
import { blocksToHtml, wordsToHtml } from './clipboard-html';
import { blockAt, blocksOf, currentIndex, isEmptyBlock } from './commands/current-block';
import { fillCells, insertTableOf, isInTable, widthsFor } from './commands/table';
import {
  blockToSlate,
  cellToSlate,
  contentToSlate,
  isBlockElement,
  isTableElement,
  slateToBlock,
  slateToCells,
} from './convert';
import { putFigure } from './document';
import { fitIn } from './fitting-depth';
import { FRAGMENT_TYPE, fragmentOf, readFragment, type Fragment } from './fragment';
import { markersOf } from './markers';
import { asOneStep } from './one-step';
import { gridOf } from './table-grid';
import { cellAt, selectedCells, selectsCells, tableAt } from './table-place';
import { hasHead, readTabbed, tableIn, writeTabbed } from './table-text';
import type { BlockElement, ReportEditor } from './slate-types';

type ReadText = (text: string) => Fragment | null;

/** Copies text, a page with heading levels for other programs and, for Gangmu itself, blocks. No page of others is read here (see Pasting). */
export function withClipboard(editor: ReportEditor, readText: ReadText): ReportEditor {
  editor.setFragmentData = (data: Pick<DataTransfer, 'getData' | 'setData'>) => {
    if (!editor.selection || Range.isCollapsed(editor.selection)) return;
    const blocks = selectedBlocks(editor);
    const { figures } = editor.document;
    data.setData('text/plain', selectedText(editor));
    data.setData(
      'text/html',
      takesWords(editor)
        ? wordsToHtml(blocks[0]?.content ?? [], figures)
        : blocksToHtml(blocks, selectedMarkers(editor), figures),
    );
    data.setData(FRAGMENT_TYPE, JSON.stringify(fragmentOf(editor, blocks, selectsCells(editor))));
  };
  editor.insertData = (data) => {
    const fragment = readFragment(data.getData(FRAGMENT_TYPE));
    if (fragment) pasteFragment(editor, fragment);
    else pasteText(editor, data.getData('text/plain'), readText);
  };
  return editor;
}

/** Puts whole blocks [from, to) on the clipboard. */
export function setSpanData(
  editor: ReportEditor,
  { from, to }: { from: number; to: number },
  data: Pick<DataTransfer, 'setData'>,
): void {
  const blocks = blocksOf(editor).slice(from, to).map(slateToBlock);
  const markers = markersOf(blocksOf(editor)).slice(from, to);
  data.setData('text/plain', printed(editor, blocks, markers));
  data.setData('text/html', blocksToHtml(blocks, markers, editor.document.figures));
  data.setData(FRAGMENT_TYPE, JSON.stringify(fragmentOf(editor, blocks, true)));
}

/** The selection as printed: markers of blocks that are taken from their start, one line for each paragraph; cells with tabs between. */
export function selectedText(editor: ReportEditor): string {
  return editor.selection ? printed(editor, selectedBlocks(editor), selectedMarkers(editor)) : '';
}

function printed(editor: ReportEditor, blocks: readonly Block[], markers: readonly string[]): string {
  const { figures } = editor.document;
  return blocks
    .map((block, i) => {
      const start = (i > 0 && block.flow === 'paragraph' ? '\n' : '') + markers[i]!;
      if (block.role !== 'table') return start + inlineText(block.content, figures).replaceAll(CELL_LINE, '\n');
      const texts = tableCells(block.content).map((row) =>
        row.map((cell) => inlineText(cell, figures).replaceAll(CELL_LINE, '\n')),
      );
      return start + writeTabbed(texts);
    })
    .join('');
}

/** Some words of one block or cell, without its marker. */
function takesWords(editor: ReportEditor): boolean {
  const { anchor, focus } = editor.selection!;
  return anchor.path[0] === focus.path[0] && !selectsCells(editor);
}

function selectedMarkers(editor: ReportEditor): string[] {
  const [start, end] = Range.edges(editor.selection!);
  const first = start.path[0]!;
  const markers = markersOf(blocksOf(editor)).slice(first, end.path[0]! + 1);
  if (takesWords(editor) || !Editor.isStart(editor, start, [first])) markers[0] = '';
  return markers;
}

function selectedBlocks(editor: ReportEditor): Block[] {
  const { selection } = editor;
  if (!selection) return [];
  if (selectsCells(editor)) return [cellsAsTable(editor)];
  const place = cellAt(selection.anchor);
  const blocks = Editor.fragment(editor, selection)
    .filter(isBlockElement)
    .map((element) => partOf(editor, element));
  // Words out of a cell are words, no table.
  if (place && takesWords(editor) && blocks[0])
    return [{ ...withoutForm(blocks[0]), role: 'text', content: tableCells(blocks[0].content).flat(2) }];
  return blocks;
}

/** Where only some rows of a table are taken, its layout as a whole no longer fits. */
function partOf(editor: ReportEditor, element: BlockElement): Block {
  const block = slateToBlock(element);
  if (!isTableElement(element)) return block;
  const whole = blocksOf(editor).find(({ id }) => id === element.id);
  const same = isTableElement(whole) && element.children.length === whole.children.length;
  return same ? block : { ...withoutForm(block), form: { headerRows: 0 } };
}

function withoutForm(block: Block): Block {
  const rest = { ...block };
  delete rest.form;
  return rest;
}

/** The selected cells as a table of their own. */
function cellsAsTable(editor: ReportEditor): Block {
  const rect = selectedCells(editor)!;
  const table = tableAt(editor, rect.block)!;
  const grid = gridOf(table);
  const cells = slateToCells(table.children)
    .slice(rect.top, rect.bottom + 1)
    .map((row) => row.slice(rect.left, rect.right + 1));
  const merged = grid.merged
    .filter(({ row, column }) => row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right)
    .map((one) => ({ ...one, row: one.row - rect.top, column: one.column - rect.left }));
  const form: TableForm = {
    headerRows: Math.max(0, Math.min(grid.headerRows - rect.top, cells.length)),
    ...(grid.totalRow && rect.bottom === grid.rows - 1 && cells.length > 1 && { totalRow: true as const }),
    ...(merged.length > 0 && { merged }),
    ...(table.form?.columns && { columns: table.form.columns.slice(rect.left, rect.right + 1) }),
  };
  const { id, depth } = slateToBlock(blockAt(editor, rect.block)!);
  return { id, role: 'table', depth, marker: null, flow: 'paragraph', content: tableContent(cells), form };
}

/** How a text was pasted. */
export type Pasted = 'inline' | 'plain' | 'outline' | 'table';

/** One line goes into the text at the cursor, cells into a table; several lines become blocks, by `readText` or as body text. */
export function pasteText(editor: ReportEditor, text: string, readText: ReadText): Pasted {
  const cells = isInTable(editor) && text.includes('\t') ? readTabbed(text) : tableIn(text);
  if (cells) {
    pasteCells(editor, cells);
    return 'table';
  }
  const plain = trimmed(text);
  const fragment = plain.includes('\n') && !isInTable(editor) ? readText(plain) : null;
  if (!fragment) return pastePlain(editor, text);
  pasteRecognised(editor, fragment);
  return 'outline';
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** Words only: one line into the text, several as body text; in a cell all of them into the cell. */
export function pastePlain(editor: ReportEditor, text: string): Pasted {
  const plain = trimmed(text);
  if (!plain.includes('\n') || isInTable(editor)) {
    if (plain !== '') asOneStep(editor, () => Editor.insertText(editor, plain));
    return 'inline';
  }
  const depth = blocksOf(editor)[currentIndex(editor)]?.depth ?? 0;
  const blocks = plain
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({
      id: newId(),
      role: 'text',
      depth,
      marker: null,
      flow: 'paragraph',
      content: [{ text: line }],
    }));
  if (blocks.length > 0) pasteFragment(editor, { blocks, figures: [], whole: true });
  return 'plain';
}

function pasteCells(editor: ReportEditor, rows: readonly (readonly string[])[]): void {
  const content = tableContent(rows.map((row) => row.map((text): Inline[] => (text === '' ? [] : [{ text }]))));
  pasteTable(editor, { content, form: { headerRows: hasHead(rows) ? 1 : 0, columns: widthsFor(rows) } });
}

/** A table: in another one it fills the cells from the cursor on. */
export function pasteTable(
  editor: ReportEditor,
  { content, form = { headerRows: 0 } }: Pick<Block, 'content' | 'form'>,
): void {
  const cells = tableCells(content);
  asOneStep(editor, () => {
    if (!isInTable(editor) && Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    if (isInTable(editor)) fillCells(editor, cells, form.merged);
    else insertTableOf(editor, cells, form, 'end');
  });
}

/** What recognition made of a text, at the level that fits. */
export function pasteRecognised(editor: ReportEditor, fragment: Fragment): void {
  const blocks = fitIn(fragment.blocks, blocksOf(editor), currentIndex(editor));
  pasteFragment(editor, { ...fragment, blocks, whole: true });
}

/** Blocks get new ids; a figure this report has already stays the same figure, one it does not know becomes a new one. */
export function pasteFragment(editor: ReportEditor, fragment: Fragment): void {
  if (!editor.selection) return;
  asOneStep(editor, () => {
    const renamed = adoptFigures(editor, fragment.figures);
    const blocks = fragment.blocks.map((block) => ({
      ...block,
      content: block.content.flatMap((run): Inline[] => {
        if (!isFigureRun(run)) return [run];
        const figureId = renamed.get(run.figureId) ?? run.figureId;
        return editor.document.figures.has(figureId) ? [{ figureId }] : [];
      }),
    }));
    const [only] = blocks;
    if (isInTable(editor)) return pasteIntoTable(editor, { ...fragment, blocks });
    if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
    if (isInTable(editor)) return pasteIntoTable(editor, { ...fragment, blocks });
    if (blocks.length === 1 && only!.role !== 'table' && fragment.whole !== true) {
      const words = only!.content.map((run) =>
        isFigureRun(run) ? run : { ...run, text: run.text.replaceAll(CELL_LINE, ' ') },
      );
      Transforms.insertNodes(editor, contentToSlate(words), { select: true });
      return;
    }
    insertBlocks(
      editor,
      // Where a block was carried over from is a thing of its own report.
      blocks.map((block) => {
        const copy = { ...block, id: newId() };
        delete copy.origin;
        return blockToSlate(copy);
      }),
    );
  });
}

/** A table fills cells from the cursor on; anything else goes into the cell, a line for each paragraph. */
function pasteIntoTable(editor: ReportEditor, fragment: Fragment): void {
  const [only] = fragment.blocks;
  if (fragment.blocks.length === 1 && only!.role === 'table') return pasteTable(editor, only!);
  if (Range.isExpanded(editor.selection!)) Transforms.delete(editor);
  if (fragment.blocks.length === 1) {
    Transforms.insertNodes(editor, cellToSlate(only!.content).children, { select: true });
    return;
  }
  const markers = markersOf(fragment.blocks.map(blockToSlate));
  const content = fragment.blocks.flatMap((block, i): Inline[] => [
    { text: (i > 0 && block.flow === 'paragraph' ? '\n' : '') + markers[i]! },
    ...block.content,
  ]);
  Transforms.insertNodes(editor, cellToSlate(content).children, { select: true });
}

function adoptFigures(editor: ReportEditor, figures: readonly Figure[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const figure of figures) {
    if (editor.document.figures.has(figure.id)) continue;
    const { label, unit, text } = figure;
    const id = newId();
    renamed.set(figure.id, id);
    putFigure(editor, { id, label, unit, text });
  }
  return renamed;
}

/** Inserts whole blocks at the cursor: in place of an empty block, beside the block at its edges, otherwise between its two halves. */
function insertBlocks(editor: ReportEditor, nodes: BlockElement[]): void {
  const at = currentIndex(editor);
  const point = editor.selection!.anchor;
  let place = at + 1;
  if (isEmptyBlock(blocksOf(editor)[at]!)) {
    Transforms.removeNodes(editor, { at: [at] });
    place = at;
  } else if (Editor.isStart(editor, point, [at])) {
    place = at;
  } else if (!Editor.isEnd(editor, point, [at])) {
    Transforms.splitNodes(editor, { at: point, match: (_node, path: Path) => path.length === 1, always: true });
    Transforms.setNodes(editor, { id: newId(), flow: 'paragraph' }, { at: [at + 1] });
    Transforms.unsetNodes(editor, ['origin', 'prompt', 'marker', 'task'] as never, { at: [at + 1] });
    Transforms.setNodes(editor, { role: 'text' }, { at: [at + 1] });
  }
  Transforms.insertNodes(editor, nodes, { at: [place] });
  Transforms.select(editor, Editor.end(editor, [place + nodes.length - 1]));
}
