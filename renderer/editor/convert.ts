import type { Descendant } from 'slate';
import type { Block } from '../../shared/model/block';
import { isFigureRun, type Inline, type TextRun } from '../../shared/model/inline';
import type { BlockElement, FigureElement, InlineNode, TextLeaf } from './slate-types';

/** The editor's children for blocks; `slateToBlocks` is its exact inverse for tidy content (no empty runs, no equal neighbours). */
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
    children: contentToSlate(block.content),
  };
}

function leafOf({ text, bold, italic, underline }: TextRun): TextLeaf {
  return { text, ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) };
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
    content: slateToContent(element.children),
    ...(element.origin === undefined ? {} : { origin: element.origin }),
    ...(element.prompt === undefined ? {} : { prompt: element.prompt }),
    ...(element.form === undefined ? {} : { form: element.form }),
    ...(element.task === undefined ? {} : { task: element.task }),
  };
  converted.set(element, block);
  return block;
}

function slateToContent(nodes: readonly InlineNode[]): Inline[] {
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
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
}
