import { computeMarkers } from '../markers/compute';
import { isHeadingRole, type Block } from '../model/block';
import type { Figure } from '../model/figure';
import { isFigureRun } from '../model/inline';
import type { CheckedBlock, CheckedReport, PlacedFigure } from './finding';

export type CheckableReport = CheckedReport['report'] & {
  blocks: readonly Block[];
  figures: ReadonlyMap<string, Figure>;
};

export function checkedBlock(block: Block, figures: ReadonlyMap<string, Figure>): CheckedBlock {
  let text = '';
  const placed: PlacedFigure[] = [];
  for (const run of block.content) {
    if (!isFigureRun(run)) {
      text += run.text;
      continue;
    }
    const figure = figures.get(run.figureId);
    if (figure === undefined) continue;
    placed.push({ figure, start: text.length, end: text.length + figure.text.length });
    text += figure.text;
  }
  return { block, text, figures: placed };
}

/** The report with its markers and tree, around blocks that are prepared already. Linear. */
export function checkedReport(report: CheckableReport, blocks: readonly CheckedBlock[]): CheckedReport {
  const above = headingsAbove(report.blocks);
  return {
    report,
    blocks,
    markers: computeMarkers(report.blocks),
    above,
    planned: plannedBlocks(report, blocks, above),
  };
}

function headingsAbove(blocks: readonly Block[]): number[][] {
  const open: number[] = [];
  return blocks.map((block, at) => {
    while (open.length > 0) {
      const { depth } = blocks[open.at(-1)!]!;
      if (depth < block.depth || (depth === block.depth && !isHeadingRole(block.role))) break;
      open.pop();
    }
    const headings = [...open];
    if (isHeadingRole(block.role)) open.push(at);
    return headings;
  });
}

/** Words in the heading of what is still to be done (as in the outline pane). */
const TO_BE_DONE = /计划|打算|安排|下一步|下半年工作|下阶段|来年|明年|思路/u;
/** How the plan of a report begins that gives it no heading of its own. */
const LOOKS_AHEAD = /^(?:(?:20\d{2}年|明年|下半年|下一步|下一阶段|新的一年)[^。]{0,60}(?:将|要|拟|继续))/u;

function plannedBlocks(
  { kind, blocks: all }: CheckableReport,
  blocks: readonly CheckedBlock[],
  above: readonly (readonly number[])[],
): boolean[] {
  if (kind === 'plan' || kind === 'key-points') return blocks.map(() => true);
  const heads = (at: number): boolean =>
    all[at]!.role !== 'measure' && TO_BE_DONE.test(blocks[at]!.text.split('。')[0]!.slice(0, 40));
  let ahead = false;
  return blocks.map(({ block, text }, at) => {
    const restarts = at > 0 && block.depth === 0 && isHeadingRole(block.role) && block.marker?.restartAt === 1;
    if (restarts || (at > 0 && block.depth === 0 && !isHeadingRole(block.role) && LOOKS_AHEAD.test(text))) ahead = true;
    return ahead || (isHeadingRole(block.role) && heads(at)) || above[at]!.some(heads);
  });
}

/** The blocks that are printed in one paragraph, as [from, to) indices. */
export function paragraphsOf(blocks: readonly CheckedBlock[]): [number, number][] {
  const paragraphs: [number, number][] = [];
  blocks.forEach(({ block }, at) => {
    const last = paragraphs.at(-1);
    if (last !== undefined && block.flow === 'joined' && block.role !== 'table') last[1] = at + 1;
    else paragraphs.push([at, at + 1]);
  });
  return paragraphs;
}

/** The index behind the last block that stands under the heading at `at`. */
export function subtreeEnd({ blocks }: Pick<CheckedReport, 'blocks'>, at: number): number {
  const { depth } = blocks[at]!.block;
  let end = at + 1;
  while (end < blocks.length) {
    const { block } = blocks[end]!;
    if (block.depth < depth || (block.depth === depth && isHeadingRole(block.role))) break;
    end++;
  }
  return end;
}
