import type { Descendant } from 'slate';
import type { Block } from '../../shared/model/block';
import { isFigureRun, type Inline, type TextRun } from '../../shared/model/inline';
import { CELL_LINE, tableCells, tableContent } from '../../shared/model/table';
import type { BlockElement, CellElement, FigureElement, InlineNode, RowElement, TextLeaf } from './slate-types';

/**
 * The editor's children for blocks; `slateToBlocks` is its exact inverse for tidy content (no empty runs, no equal neighbours; in a table all rows are
 * equally long and the signs between cells plain).
 */
export function blocksToSlate(blocks: readonly Block[]): BlockElement[] {
  return blocks.map(blockToSlate);
}

export function blockToSlate(block: Block): BlockElement {
  return {
    type: 'block',
    id: block.id,
    role: block.role,
    depth: block.depth,
    ...(block.marker === null ? {} : { marker: block.marker }),
    flow: block.flow,
    ...(block.origin === undefined ? {} : { origin: block.origin }),
    ...(block.prompt === undefined ? {} : { prompt: block.prompt }),
    ...(block.form === undefined ? {} : { form: block.form }),
    ...(block.task === undefined ? {} : { task: block.task }),
    children: block.role === 'table' ? cellsToSlate(tableCells(block.content)) : contentToSlate(block.content),
  };
}

/** The rows of a table, all as long as the longest. */
export function cellsToSlate(rows: readonly (readonly (readonly Inline[])[])[]): RowElement[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => ({
    type: 'row',
    children: Array.from({ length: width }, (_, i) => cellToSlate(row[i] ?? [])),
  }));
}

export function cellToSlate(content: readonly Inline[]): CellElement {
  return { type: 'cell', children: contentToSlate(content.map(withLines)) };
}

function withLines(run: Inline): Inline {
  if (isFigureRun(run)) return run;
  const text = run.text.replaceAll(CELL_LINE, '\n').replace(/\r\n?/gu, '\n').replaceAll('\t', ' ');
  return { ...run, text };
}

/** The runs of every cell of a table, row by row; a new line in them is "\n". */
export function slateToCells(rows: readonly RowElement[]): Inline[][][] {
  return rows.map((row) => row.children.map(runsOf));
}

export function runsOf(cell: CellElement): Inline[] {
  return slateToContent(cell.children);
}

function leafOf({ text, bold, italic, underline, stale }: TextRun): TextLeaf {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(stale && { stale }),
  };
}

/** Void inlines stand between texts, empty ones where need be: Slate's own rule. */
export function contentToSlate(content: readonly Inline[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const run of tidyContent(content)) {
    if (isFigureRun(run)) {
      if (!nodes.length || isFigureElement(nodes.at(-1)!)) nodes.push({ text: '' });
      nodes.push({ type: 'figure', figureId: run.figureId, children: [{ text: '' }] });
    } else {
      nodes.push(leafOf(run));
    }
  }
  if (!nodes.length || isFigureElement(nodes.at(-1)!)) nodes.push({ text: '' });
  return nodes;
}

export function isFigureElement(node: unknown): node is FigureElement {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'figure';
}

export function isBlockElement(node: unknown): node is BlockElement {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'block';
}

export function isRowElement(node: unknown): node is RowElement {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'row';
}

export function isCellElement(node: unknown): node is CellElement {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'cell';
}

export type TableElement = Omit<BlockElement, 'children'> & { children: RowElement[] };

/** Told by what it holds: that a block has rows if and only if its role is table is a rule of normalise.ts. */
export function isTableElement(block: unknown): block is TableElement {
  return isBlockElement(block) && isRowElement(block.children[0]);
}

/** The texts and figures of a block in order, with their paths in it: [i], in a table [row, column, i]. */
export function inlinesOf(block: BlockElement): { node: InlineNode; path: number[] }[] {
  if (!isTableElement(block)) return (block.children as InlineNode[]).map((node, i) => ({ node, path: [i] }));
  return block.children.flatMap((row, r) =>
    row.children.flatMap((cell, c) => cell.children.map((node, i) => ({ node, path: [r, c, i] }))),
  );
}

/** One block for each element; the same element gives the very same block again, so that unchanged blocks are told by identity. */
export function slateToBlocks(children: readonly Descendant[]): Block[] {
  return children.filter(isBlockElement).map(slateToBlock);
}

const converted = new WeakMap<BlockElement, Block>();

export function slateToBlock(element: BlockElement): Block {
  const known = converted.get(element);
  if (known) return known;
  const block: Block = {
    id: element.id,
    role: element.role,
    depth: element.depth,
    marker: element.marker ?? null,
    flow: element.flow,
    content: isTableElement(element)
      ? tableContent(slateToCells(element.children))
      : slateToContent(element.children as InlineNode[]),
    ...(element.origin === undefined ? {} : { origin: element.origin }),
    ...(element.prompt === undefined ? {} : { prompt: element.prompt }),
    ...(element.form === undefined ? {} : { form: element.form }),
    ...(element.task === undefined ? {} : { task: element.task }),
  };
  converted.set(element, block);
  return block;
}

export function slateToContent(nodes: readonly InlineNode[]): Inline[] {
  return tidyContent(nodes.map((node) => (isFigureElement(node) ? { figureId: node.figureId } : leafOf(node))));
}

/** The same content without empty runs and with equal neighbours joined. */
export function tidyContent(content: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const run of content) {
    const last = tidy.at(-1);
    if (isFigureRun(run)) tidy.push(run);
    else if (run.text === '') continue;
    else if (last && !isFigureRun(last) && sameMarks(last, run))
      tidy[tidy.length - 1] = { ...last, text: last.text + run.text };
    else tidy.push(run);
  }
  return tidy;
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.stale === b.stale;
}
