import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../../shared/ipc/read-back-calls';
import { bridge, call } from '../../bridge';
import { useSession } from '../../editor/session-context';

/** Counts up whenever notes were changed, so that the pane and the number on its tab agree. */
let version = 0;
const listeners = new Set<() => void>();

export function notesChanged(): void {
  version++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The notes of the report that is open; null while they are being read. */
export function useNotes(onFail?: (thrown: unknown) => void): readonly Note[] | null {
  const reportId = useSession().report.id;
  const seen = useSyncExternalStore(subscribe, () => version);
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const failed = useCallback((thrown: unknown) => onFail?.(thrown), [onFail]);
  useEffect(() => {
    let left = false;
    call(bridge.listNotes({ reportId })).then((list) => {
      if (!left) setNotes(list);
    }, failed);
    return () => {
      left = true;
    };
  }, [reportId, seen, failed]);
  return notes;
}

/** How many notes are open. */
export function useNoteCount(): number {
  return (useNotes() ?? []).filter(({ doneAt }) => doneAt === null).length;
}
