import { useEffect, useMemo, useState } from 'react';
import type { Recalled } from '../../../shared/ipc/prior-calls';
import { parentIndex, subtreeEnd } from '../../../shared/editing/tree';
import { isHeadingRole } from '../../../shared/model/block';
import { headingLength } from '../../../shared/model/text';
import { bridge, call } from '../../bridge';
import { blockAt, blocksOf, blockText, indexOfBlock } from '../../editor/commands/current-block';
import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';

/** ms that the cursor rests, or the text, before anything is looked up. */
const REST = 400;

export interface Recall {
  /** The goal or measure that is looked up; null where the cursor is in none. */
  id: string | null;
  heading: string;
  /** null: still looking. */
  places: readonly Recalled[] | null;
}

/** What earlier reports say to the goal or measure the cursor is in. */
export function useRecall(): Recall {
  const session = useSession();
  const { editor } = session;
  const current = useSignal(session.current);
  const revision = useSignal(session.revision);
  const [places, setPlaces] = useState<{ id: string; list: readonly Recalled[] } | null>(null);

  const wanted = useMemo(() => {
    // Read again after each change of the text.
    void revision;
    const at = current === null ? -1 : indexOfBlock(editor, current.id);
    const top = at >= 0 && !isHeadingRole(blockAt(editor, at)!.role) ? parentIndex(blocksOf(editor), at) : at;
    const block = blockAt(editor, top);
    if (!block || block.role === 'part') return null;
    const text = blockText(editor, block);
    const under = blocksOf(editor)
      .slice(top + 1, subtreeEnd(blocksOf(editor), top))
      .filter(({ role }) => isHeadingRole(role))
      .map((other) => blockText(editor, other))
      .map((other) => other.slice(0, headingLength(other)))
      .slice(0, 500);
    const heading = text.slice(0, headingLength(text));
    return { id: block.id, role: block.role, heading, text: text.slice(0, 20_000), origin: block.origin, under };
  }, [editor, current, revision]);
  const key = wanted === null ? null : JSON.stringify(wanted);

  useEffect(() => {
    if (key === null) return;
    const { under, ...block } = JSON.parse(key) as NonNullable<typeof wanted>;
    let left = false;
    const timer = setTimeout(() => {
      call(bridge.recall({ reportId: session.report.id, block, under })).then(
        (list) => left || setPlaces({ id: block.id, list }),
        () => left || setPlaces({ id: block.id, list: [] }),
      );
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [key, session]);

  const id = wanted?.id ?? null;
  return { id, heading: wanted?.heading || (wanted?.text ?? ''), places: places?.id === id ? places.list : null };
}
