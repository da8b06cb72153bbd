import { computeMarkers } from '../../shared/markers/compute';
import { headingLevel, type HeadingLevel } from '../../shared/format/heading-class';
import { isHeadingRole, type Block } from '../../shared/model/block';
import { isFigureRun } from '../../shared/model/inline';
import type { Report } from '../../shared/model/report';
import { figureMap, headingLength, type FigureTexts } from '../../shared/model/text';
import { printable } from './printable';

/** Text with its emphasis, figures already printed. */
export interface PrintedRun {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
}

/** One block as it is printed. */
export interface PrintedBlock {
  block: Block;
  /** The printed marker, "" where none. */
  marker: string;
  runs: PrintedRun[];
  /** The marker and the text. */
  text: string;
  /** How much of `text`, marker included, is heading, in UTF-16 units; 0 for none. */
  headingEnd: number;
  level: HeadingLevel;
}

export interface PrintedParagraph {
  type: 'paragraph';
  blocks: PrintedBlock[];
  text: string;
  /** Set where the paragraph is nothing but a heading. */
  heading: HeadingLevel | null;
}

/** Consecutive table blocks, a row each; cells are separated by tabs. */
export interface PrintedTable {
  type: 'table';
  rows: PrintedBlock[];
}

export type Printed = PrintedParagraph | PrintedTable;

function printedRuns(block: Block, figures: FigureTexts): PrintedRun[] {
  return block.content.flatMap((run): PrintedRun[] => {
    if (isFigureRun(run)) return [{ text: printable(figures.get(run.figureId)?.text ?? '') }];
    const { text, bold, italic, underline } = run;
    return [
      { text: printable(text), ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) },
    ];
  });
}

function printBlock(block: Block, marker: string, figures: FigureTexts): PrintedBlock {
  const runs = printedRuns(block, figures);
  const text = runs.map((run) => run.text).join('');
  const heading = isHeadingRole(block.role) ? headingLength(text) : 0;
  const headingEnd = heading === 0 ? 0 : marker.length + heading;
  return { block, marker, runs, text: marker + text, headingEnd, level: headingLevel(block.depth) };
}

function paragraphOf(blocks: PrintedBlock[]): PrintedParagraph {
  const first = blocks[0]!;
  const alone = blocks.length === 1 && first.headingEnd > 0 && first.headingEnd === first.text.length;
  return { type: 'paragraph', blocks, text: blocks.map((b) => b.text).join(''), heading: alone ? first.level : null };
}

/**
 * The blocks of a report as paragraphs and tables, in order: what every export format starts from.
 *
 * 1. A block with flow `joined` goes on in the paragraph of the block before it.
 * 2. A block without text and marker is not printed (a prompt never is); a paragraph of such blocks is no paragraph.
 * 3. Table blocks that follow each other, each a paragraph of its own, are one table.
 */
export function printReport(report: Report): Printed[] {
  const figures = figureMap(report.figures);
  const markers = computeMarkers(report.blocks);
  const groups: PrintedBlock[][] = [];
  report.blocks.forEach((block, index) => {
    const printed = printBlock(block, markers[index] ?? '', figures);
    const open = groups.at(-1);
    if (block.flow === 'joined' && open !== undefined) open.push(printed);
    else groups.push([printed]);
  });

  const result: Printed[] = [];
  for (const group of groups) {
    const blocks = group.filter((printed) => printed.text !== '');
    const first = blocks[0];
    if (first === undefined) continue;
    const last = result.at(-1);
    if (group.length > 1 || first.block.role !== 'table') result.push(paragraphOf(blocks));
    else if (last?.type === 'table') last.rows.push(first);
    else result.push({ type: 'table', rows: [first] });
  }
  return result;
}

/** The lines of a multi-line field (title, signature …), without empty ones. */
export function fieldLines(field: string): string[] {
  return printable(field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
