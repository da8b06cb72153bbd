import type { Block } from '../model/block';
import { isFigureRun, type Inline } from '../model/inline';
import { inlineText, type FigureTexts } from '../model/text';

/** GB/T 9704-2012 §5.2.3: a page has 22 lines of 28 characters. */
const LINES = 22;
const COLUMNS = 28;
const INDENT = 2;
/** A title with the empty lines around it. */
const TITLE_LINES = 3;

/** About how many pages the report takes: its paragraphs broken at 28 characters, Latin letters and digits counted as half of one. */
export function estimatePages(
  blocks: readonly Pick<Block, 'content' | 'flow'>[],
  markers: readonly string[],
  figures: FigureTexts,
): number {
  let lines = TITLE_LINES;
  let width = 0;
  const close = () => {
    if (width > 0) lines += Math.ceil((INDENT + width) / COLUMNS);
    width = 0;
  };
  blocks.forEach((block, i) => {
    if (block.flow === 'paragraph') close();
    width += widthOf(markers[i] ?? '') + contentWidth(block.content, figures);
  });
  close();
  return Math.max(1, Math.ceil(lines / LINES));
}

const measured = new WeakMap<readonly Inline[], number>();

/** Content is never changed in place: what has no figure is measured once. */
function contentWidth(content: readonly Inline[], figures: FigureTexts): number {
  let width = measured.get(content);
  if (width === undefined) {
    width = widthOf(inlineText(content, figures));
    if (!content.some(isFigureRun)) measured.set(content, width);
  }
  return width;
}

/** In characters of the grid. */
function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x100 ? 0.5 : 1;
  return width;
}
