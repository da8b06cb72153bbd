import { createContext, useContext, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import type { PickedFile, ReadFile } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useToasts } from '../ui/toast';
import { ManyFiles, MANY } from './many-files';
import {
  EMPTY_SESSION,
  isPending,
  isUnread,
  reduceSession,
  type SessionAction,
  type SessionState,
} from './session-state';
import { UnconfirmedQuestion } from './unconfirmed-question';
import { useReading } from './use-reading';
import { useUnfinished } from './use-unfinished';

interface ImportSession {
  state: SessionState;
  dispatch(action: SessionAction): void;
  /** Puts files into the queue; very many only after asking. */
  add(files: readonly PickedFile[]): void;
  /** Text that was pasted and is read already. */
  addRead(read: ReadFile): void;
  /** How many files wait to be read or reviewed. */
  pending: number;
}

const SessionContext = createContext<ImportSession>({
  state: EMPTY_SESSION,
  dispatch: () => undefined,
  add: () => undefined,
  addRead: () => undefined,
  pending: 0,
});

export function useImportSession(): ImportSession {
  return useContext(SessionContext);
}

/** Holds the import while other screens are open, and reads its files in the background. */
export function ImportSessionProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduceSession, EMPTY_SESSION);
  const [many, setMany] = useState<readonly PickedFile[] | null>(null);
  useReading(state, dispatch);
  useTellWhenRead(state, dispatch);

  const session = useMemo(
    () => ({
      state,
      dispatch,
      add: (files: readonly PickedFile[]) => (files.length > MANY ? setMany(files) : dispatch({ type: 'add', files })),
      addRead: (read: ReadFile) => dispatch({ type: 'addRead', read }),
      pending: state.files.filter(isPending).length,
    }),
    [state],
  );
  useUnfinished(state, session.add);
  return (
    <SessionContext value={session}>
      {children}
      <UnconfirmedQuestion count={session.pending} />
      {many !== null && (
        <ManyFiles
          count={many.length}
          onAnswer={(take) => {
            setMany(null);
            if (take > 0) dispatch({ type: 'add', files: many.slice(0, take) });
          }}
        />
      )}
    </SessionContext>
  );
}

/** Says when the last of several files has been read, and offers the summary; quietly where that is on the screen. */
function useTellWhenRead(state: SessionState, dispatch: (action: SessionAction) => void): void {
  const t = useTranslate();
  const { show, dismiss } = useToasts();
  const { go } = useNavigation();
  const unread = state.files.filter(isUnread).length;
  const stopped = state.files.filter((file) => file.state === 'cancelled').length;
  const most = useRef(0);
  useEffect(() => {
    if (state.summary) dismiss('allRead');
  }, [state.summary, dismiss]);
  useEffect(() => {
    if (unread > 0) {
      most.current = Math.max(most.current, unread);
      return;
    }
    const read = most.current;
    most.current = 0;
    if (read < 2 || state.summary) return;
    const run = () => {
      dispatch({ type: 'showSummary' });
      go({ name: 'import' });
    };
    show({
      tone: 'info',
      text: t(stopped === 0 ? 'import.allRead' : 'import.stopped', { count: state.files.length - stopped, stopped }),
      topic: 'allRead',
      lifetime: 10_000,
      actions: [{ label: t('import.summary'), run }],
    });
  }, [unread, stopped, state.files.length, state.summary, dispatch, go, show, t]);
}
