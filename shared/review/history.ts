/** A state with what it was before and what was undone. States share structure, so a long history is cheap. */
export interface History<S> {
  readonly past: readonly S[];
  readonly present: S;
  readonly future: readonly S[];
}

const MOST = 500;

export function beginHistory<S>(present: S): History<S> {
  return { past: [], present, future: [] };
}

/**
 * Makes an edit the present. The same state again changes nothing. `merge` replaces the present without a step of its own, so that the
 * letters typed into one field are undone together.
 */
export function record<S>(history: History<S>, present: S, merge = false): History<S> {
  if (present === history.present) return history;
  const past = merge && history.past.length > 0 ? history.past : [...history.past, history.present].slice(-MOST);
  return { past, present, future: [] };
}

/** Changes the present without a step: what is selected, for instance. */
export function replace<S>(history: History<S>, present: S): History<S> {
  return { ...history, present };
}

export function undo<S>(history: History<S>): History<S> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redo<S>(history: History<S>): History<S> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
}
