import { useMemo } from 'react';
import { parentIndex, subtreeEnd } from '../../shared/editing/tree';
import { estimatePages } from '../../shared/editing/pages';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { slateToBlock } from '../editor/convert';
import { tallyOf } from '../editor/outline';
import type { ReportSession } from '../editor/session';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';

interface Extent {
  /** Characters of the part or goal the cursor is in; null outside of any. */
  section: number | null;
  /** Estimated. */
  pages: number;
}

/** How long the report and the section at the cursor are. Follows the text a moment later. */
export function useExtent(): Extent {
  const session = useSession();
  const revision = useSignal(session.revision);
  const current = useSignal(session.current);
  return useMemo(() => {
    void revision;
    return { section: current && sectionLength(session, current.id), pages: pagesOf(session) };
  }, [session, revision, current]);
}

function sectionLength({ editor }: ReportSession, blockId: string): number | null {
  const blocks = blocksOf(editor);
  let at = indexOfBlock(editor, blockId);
  while (at >= 0 && blocks[at]!.role !== 'goal' && blocks[at]!.role !== 'part') at = parentIndex(blocks, at);
  if (at < 0) return null;
  return tallyOf(blocks.slice(at, subtreeEnd(blocks, at)), editor.document.figures).characters;
}

function pagesOf({ editor, markers }: ReportSession): number {
  const blocks = blocksOf(editor).map(slateToBlock);
  return estimatePages(
    blocks,
    blocks.map(({ id }) => markers.get(id)),
    editor.document.figures,
  );
}
