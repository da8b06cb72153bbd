import { Editor, Transforms } from 'slate';
import { skeletonOf } from '../../shared/editing/skeletons';
import type { Kind } from '../../shared/model/report';
import { blocksOf, isEmptyBlock } from './commands/current-block';
import { blocksToSlate } from './convert';
import { asOneStep } from './one-step';
import type { ReportEditor } from './slate-types';

/** One block of body text without a word. */
export function isEmptyReport(editor: ReportEditor): boolean {
  const [block] = blocksOf(editor);
  return editor.children.length === 1 && block?.role === 'text' && block.prompt === undefined && isEmptyBlock(block);
}

export function insertSkeleton(editor: ReportEditor, kind: Kind): void {
  asOneStep(editor, () => {
    Transforms.removeNodes(editor, { at: [0] });
    Transforms.insertNodes(editor, blocksToSlate(skeletonOf(kind)), { at: [0] });
  });
  Transforms.select(editor, Editor.start(editor, [0]));
}
