import { computeMarkers } from '../../shared/markers/compute';
import { headingLevel, type HeadingLevel } from '../../shared/format/heading-class';
import { isAttachmentMark, isAttachmentTitle } from '../../shared/format/attachments';
import { captionsOf, type CaptionKind } from '../../shared/format/table-captions';
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
  /** It stands above a table: its name, or the unit of its numbers. */
  caption?: CaptionKind;
  blocks: PrintedBlock[];
  text: string;
  /** Set where the paragraph is nothing but a heading. */
  heading: HeadingLevel | null;
  /** mark: 附件2, at the top of a page of its own; title: the line below it. */
  annex?: 'mark' | 'title';
}

/** One table block with a form, or consecutive ones without, a row each; cells are separated by tabs (see printed-table). */
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
 * 3. A table block with a form is a table. Those without that follow each other, each a paragraph of its own, are one table.
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

  const captions = new Map(
    [...captionsOf(report.blocks, figures)].map(([index, kind]) => [report.blocks[index]!.id, kind]),
  );
  const result: Printed[] = [];
  for (const group of groups) {
    const blocks = group.filter((printed) => printed.text !== '');
    const first = blocks[0];
    if (first === undefined) continue;
    const last = result.at(-1);
    const caption = group.length > 1 ? undefined : captions.get(first.block.id);
    if (group.length > 1 || first.block.role !== 'table')
      result.push({ ...paragraphOf(blocks), ...(caption !== undefined && { caption }) });
    else if (last?.type === 'table' && [first, last.rows[0]!].every(({ block }) => block.form === undefined))
      last.rows.push(first);
    else result.push({ type: 'table', rows: [first] });
  }
  return markAnnexes(result);
}

const isPlain = (item: Printed | undefined): item is PrintedParagraph =>
  item?.type === 'paragraph' && item.heading === null && item.blocks.length === 1 && item.blocks[0]!.headingEnd === 0;

/** Tells the first lines of annexes, which stand behind the text, from text. */
function markAnnexes(printed: Printed[]): Printed[] {
  printed.forEach((item, index) => {
    if (index === 0 || !isPlain(item) || !isAttachmentMark(item.text)) return;
    item.annex = 'mark';
    const next = printed[index + 1];
    if (isPlain(next) && isAttachmentTitle(next.text)) next.annex = 'title';
  });
  return printed;
}

/** The text of a report, and its annexes: those stand behind signature and date. */
export function partAnnexes(printed: readonly Printed[]): { text: Printed[]; annexes: Printed[] } {
  const at = printed.findIndex((item) => item.type === 'paragraph' && item.annex === 'mark');
  return at < 0 ? { text: [...printed], annexes: [] } : { text: printed.slice(0, at), annexes: printed.slice(at) };
}

/** The lines of a multi-line field (title, signature …), without empty ones. */
export function fieldLines(field: string): string[] {
  return printable(field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
