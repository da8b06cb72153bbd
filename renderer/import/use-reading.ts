import { useEffect, useRef, type Dispatch } from 'react';
import { asFailure, bridge, call, onEvent } from '../bridge';
import type { SessionAction, SessionState } from './session-state';

/** So many files are read at a time: each takes a process of its own, and an office PC has few cores. */
const AT_ONCE = 2;

/** Reads what waits in the session; a failure does not stop the others. */
export function useReading(state: SessionState, dispatch: Dispatch<SessionAction>): void {
  const running = useRef(new Set<string>());

  useEffect(() => {
    for (const { token, state: how } of state.files) {
      if (running.current.size >= AT_ONCE) break;
      if (how !== 'waiting' || running.current.has(token)) continue;
      running.current.add(token);
      dispatch({ type: 'begin', token });
      call(bridge.readPicked({ token }))
        .then(
          (read) => ({ type: 'read', token, read }) as const,
          (thrown: unknown) => ({ type: 'failed', token, failure: asFailure(thrown) }) as const,
        )
        .then((answer) => {
          running.current.delete(token);
          dispatch(answer);
        }, console.error);
    }
  }, [state.files, dispatch]);

  useEffect(() => onEvent('readProgress', (progress) => dispatch({ type: 'progress', ...progress })), [dispatch]);
}
