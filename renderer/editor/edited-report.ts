import type { EditedReport } from '../../shared/editing/diff';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { isFigureRun } from '../../shared/model/inline';
import type { Report } from '../../shared/model/report';
import { figureMap } from '../../shared/model/text';
import { slateToBlocks } from './convert';
import type { ReportEditor } from './slate-types';

/** The report as it is stored: the editor's blocks, and of its figures those that a block shows (or that none showed from the start). */
export function editedReport(editor: ReportEditor): EditedReport {
  const blocks = slateToBlocks(editor.children);
  return { metadata: editor.document.metadata, blocks, figures: shownFigures(editor, blocks) };
}

/** The report as it was opened, in the same form. */
export function openedReport(editor: ReportEditor, report: Report): EditedReport {
  const opened = new Map(report.blocks.map((block) => [block.id, block]));
  // Blocks that came through unchanged are the very same objects in both, so that only what is edited is ever sent.
  const blocks = slateToBlocks(editor.children).filter((block) => opened.has(block.id));
  return { metadata: editor.document.metadata, blocks, figures: figureMap(report.figures) };
}

const shown = new WeakMap<Block, readonly string[]>();

function figureIds(block: Block): readonly string[] {
  let ids = shown.get(block);
  if (!ids) {
    ids = block.content.flatMap((run) => (isFigureRun(run) ? [run.figureId] : []));
    shown.set(block, ids);
  }
  return ids;
}

function shownFigures(editor: ReportEditor, blocks: readonly Block[]): Map<string, Figure> {
  const { figures, loose } = editor.document;
  const result = new Map<string, Figure>();
  for (const block of blocks) {
    for (const id of figureIds(block)) {
      const figure = figures.get(id);
      if (figure) result.set(id, figure);
    }
  }
  for (const id of loose) {
    const figure = figures.get(id);
    if (figure) result.set(id, figure);
  }
  return result;
}
