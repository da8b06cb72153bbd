import type { EditedReport } from '../../shared/editing/diff';
import type { Figure } from '../../shared/model/figure';
import type { Report } from '../../shared/model/report';
import { figureMap } from '../../shared/model/text';
import { slateToBlock, slateToBlocks } from './convert';
import { followBlocks } from './follow-blocks';
import { factsIn } from './outline';
import type { ReportEditor } from './slate-types';

/** The blocks as they are stored; a block that has not changed is the very same object. */
export const storedBlocks = followBlocks(slateToBlock);

/** The report as it is stored: the editor's blocks, and of its figures those that a block shows (or that none showed from the start). */
export function editedReport(editor: ReportEditor): EditedReport {
  const blocks = storedBlocks(editor);
  return { metadata: editor.document.metadata, blocks, figures: shownFigures(editor) };
}

/** The report as it was opened, in the same form. */
export function openedReport(editor: ReportEditor, report: Report): EditedReport {
  const opened = new Map(report.blocks.map((block) => [block.id, block]));
  // Blocks that came through unchanged are the very same objects in both, so that only what is edited is ever sent.
  const blocks = slateToBlocks(editor.children).filter((block) => opened.has(block.id));
  return { metadata: editor.document.metadata, blocks, figures: figureMap(report.figures) };
}

function shownFigures(editor: ReportEditor): Map<string, Figure> {
  const { figures, loose } = editor.document;
  const result = new Map<string, Figure>();
  for (const { figureIds } of factsIn(editor)) {
    for (const id of figureIds) {
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
