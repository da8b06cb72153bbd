import { createEditor, type BaseEditor } from 'slate';
import { withHistory } from 'slate-history';
import type { Report } from '../../shared/model/report';
import { Batches } from './batches';
import { withEnter } from './commands/enter';
import { withJoining } from './commands/join';
import { withTables } from './commands/table-cells';
import { blocksToSlate } from './convert';
import { ReportDocument, withDocument } from './document';
import { emptyBlock, withNormalisation } from './normalise';
import type { ReportEditor } from './slate-types';

/**
 * An editor that holds `report`. `view` adds what ties it to the page (withReact); without it the same editor runs headless, as in the tests.
 * The report is taken as it is: nothing is changed by opening it, but that an empty one gets its first block.
 */
export function createReportEditor(
  report: Report,
  view: (editor: BaseEditor) => BaseEditor = (editor) => editor,
): { editor: ReportEditor; batches: Batches } {
  const base = withNormalisation(withDocument(view(createEditor()), new ReportDocument(report)));
  const editor = withHistory(withTables(withJoining(withEnter(base as unknown as ReportEditor))));
  const batches = new Batches(editor);
  editor.children = blocksToSlate(report.blocks);
  if (editor.children.length === 0) editor.children = [emptyBlock()];
  editor.history = { undos: [], redos: [] };
  return { editor, batches };
}
