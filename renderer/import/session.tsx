import { createContext, useContext, useEffect, useMemo, useReducer, type Dispatch, type ReactNode } from 'react';
import type { PickedFile, ReadFile } from '../../shared/ipc/contract';
import { asFailure, bridge, call, onEvent } from '../bridge';
import { EMPTY_SESSION, isPending, reduceSession, type SessionAction, type SessionState } from './session-state';

interface ImportSession {
  state: SessionState;
  dispatch: Dispatch<SessionAction>;
  /** Puts files into the queue; they are read one after another. */
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

/** Holds the import while other screens are open, and reads the queue: one file at a time, a failure does not stop the others. */
export function ImportSessionProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduceSession, EMPTY_SESSION);

  const busy = state.files.some((file) => file.state === 'reading');
  const next = busy ? undefined : state.files.find((file) => file.state === 'waiting')?.token;
  useEffect(() => {
    if (next === undefined) return;
    dispatch({ type: 'begin', token: next });
    call(bridge.readPicked({ token: next })).then(
      (read) => dispatch({ type: 'read', token: next, read }),
      (thrown: unknown) => dispatch({ type: 'failed', token: next, failure: asFailure(thrown) }),
    );
  }, [next]);

  useEffect(() => onEvent('readProgress', (progress) => dispatch({ type: 'progress', ...progress })), []);

  const session = useMemo(
    () => ({
      state,
      dispatch,
      add: (files: readonly PickedFile[]) => dispatch({ type: 'add', files }),
      addRead: (read: ReadFile) => dispatch({ type: 'addRead', read }),
      pending: state.files.filter(isPending).length,
    }),
    [state],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
