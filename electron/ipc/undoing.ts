import { applyPatchWithUndo, getUndo } from '../store/undo-steps';
import { indexSoon } from './indexing';
import { library } from './library';
import type { Handlers } from './serve';

/** Serves shared/ipc/undo-calls. */
export const undoing: Pick<Handlers, 'applyPatchWithUndo' | 'getUndo'> = {
  applyPatchWithUndo: ({ patch, undo }) => {
    const answer = applyPatchWithUndo(library(), patch, undo);
    indexSoon();
    return answer;
  },
  getUndo: ({ id }) => getUndo(library(), id),
};
