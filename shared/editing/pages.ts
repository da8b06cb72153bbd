import type { Block } from '../model/block';
import { isFigureRun } from '../model/inline';
import { inlineText, type FigureTexts } from '../model/text';

/** GB/T 9704-2012 §5.2.3: a page has 22 lines of 28 characters. */
const LINES = 22;
const COLUMNS = 28;
const INDENT = 2;
/** A title with the empty lines around it. */
const TITLE_LINES = 3;

/**
 * About how many pages the report takes: its paragraphs broken at 28 characters, Latin letters and digits counted as half of one. `widths`: the
 * textWidth of each block, where they are known.
 */
export function estimatePages(
  blocks: readonly Pick<Block, 'content' | 'flow'>[],
  markers: readonly string[],
  figures: FigureTexts,
  widths: readonly (number | null)[] = blocks.map(textWidth),
): number {
  let lines = TITLE_LINES;
  let width = 0;
  const close = () => {
    if (width > 0) lines += Math.ceil((INDENT + width) / COLUMNS);
    width = 0;
  };
  blocks.forEach((block, i) => {
    if (block.flow === 'paragraph') close();
    width += widthOf(markers[i] ?? '') + (widths[i] ?? widthOf(inlineText(block.content, figures)));
  });
  close();
  return Math.max(1, Math.ceil(lines / LINES));
}

/** Of what a block says, in characters of the grid; null where it shows figures. */
export function textWidth({ content }: Pick<Block, 'content'>): number | null {
  return content.some(isFigureRun) ? null : widthOf(inlineText(content, NO_FIGURES));
}
const NO_FIGURES: FigureTexts = new Map();

/** In characters of the grid. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x100 ? 0.5 : 1;
  return width;
}
