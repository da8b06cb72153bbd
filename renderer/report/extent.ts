import { useDeferredValue, useMemo } from 'react';
import { parentIndex, subtreeEnd } from '../../shared/editing/tree';
import { estimatePages, textWidth } from '../../shared/editing/pages';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { slateToBlock } from '../editor/convert';
import { storedBlocks } from '../editor/edited-report';
import { followBlocks } from '../editor/follow-blocks';
import { factsIn, tallyOf } from '../editor/outline';
import type { ReportSession } from '../editor/session';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';

/** A part or goal. */
interface Section {
  id: string;
  heading: string;
  characters: number;
}

interface Extent {
  /** The part or goal the cursor is in; null outside of any. */
  section: Section | null;
  /** Estimated. */
  pages: number;
}

/** How long the report and the section at the cursor are. Follows the text a moment later. */
export function useExtent(): Extent {
  const session = useSession();
  // The pages of a whole report: after what is seen at once.
  const revision = useDeferredValue(useSignal(session.revision));
  const section = useSection();
  const pages = useMemo(() => {
    void revision;
    return pagesOf(session);
  }, [session, revision]);
  return { section, pages };
}

export function useSection(): Section | null {
  const session = useSession();
  const revision = useSignal(session.revision);
  const current = useSignal(session.current);
  return useMemo(() => {
    void revision;
    return current && sectionOf(session, current.id);
  }, [session, revision, current]);
}

function sectionOf({ editor, outline, markers }: ReportSession, blockId: string): Section | null {
  const blocks = blocksOf(editor);
  let at = indexOfBlock(editor, blockId);
  while (at >= 0 && blocks[at]!.role !== 'goal' && blocks[at]!.role !== 'part') at = parentIndex(blocks, at);
  if (at < 0) return null;
  const { id } = blocks[at]!;
  const heading = markers.get(id) + (outline.get().find((entry) => entry.id === id)?.text ?? '');
  const end = subtreeEnd(blocks, at);
  const { characters } = tallyOf(blocks.slice(at, end), editor.document.figures, factsIn(editor).slice(at, end));
  return { id, heading, characters };
}

const widthsIn = followBlocks((block) => textWidth(slateToBlock(block)));

function pagesOf({ editor, markers }: ReportSession): number {
  return estimatePages(storedBlocks(editor), markers.printed, editor.document.figures, widthsIn(editor));
}
