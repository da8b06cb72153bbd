import { isHeadingRole, type Block } from '../model/block';
import { isFigureRun } from '../model/inline';
import type { Report } from '../model/report';
import { figureMap, headingLength, type FigureTexts } from '../model/text';
import type { Stretch } from './words';

/** A block of a report that is compared, and where it stands in the tree. */
export interface Node {
  block: Block;
  /** Place in the report. */
  at: number;
  /** Place of the heading above it, -1 at the top. */
  parent: number;
  /** Its own printed text, without marker. */
  text: string;
  /** Where figures stand in the text. */
  atoms: Stretch[];
  /** Length of the heading at the start of the text; 0 for what has none. */
  heading: number;
}

/** The blocks of a report as a tree (see subtreeEnd in shared/editing/tree: body text may stand at the depth of its heading). */
export function nodesOf(report: Pick<Report, 'blocks' | 'figures'>): Node[] {
  const figures = figureMap(report.figures);
  const open: { at: number; depth: number }[] = [];
  return report.blocks.map((block, at) => {
    const headed = isHeadingRole(block.role);
    while (open.length > 0 && (headed ? open.at(-1)!.depth >= block.depth : open.at(-1)!.depth > block.depth))
      open.pop();
    const parent = open.at(-1)?.at ?? -1;
    if (headed) open.push({ at, depth: block.depth });
    const { text, atoms } = textOf(block, figures);
    return { block, at, parent, text, atoms, heading: headed ? headingLength(text) : 0 };
  });
}

/** The printed text of a block and where its figures stand in it: what diffPhrases wants. */
export function textOf(block: Pick<Block, 'content'>, figures: FigureTexts): { text: string; atoms: Stretch[] } {
  let text = '';
  const atoms: Stretch[] = [];
  for (const run of block.content) {
    const start = text.length;
    text += isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text;
    if (isFigureRun(run) && text.length > start) atoms.push([start, text.length]);
  }
  return { text, atoms };
}
