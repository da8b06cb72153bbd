import { binReports, editReports, listDuplicates, pinReports } from '../store/shelf';
import { indexSoon } from './indexing';
import { library } from './library';
import type { Handlers } from './serve';

/** Serves shared/ipc/shelf-calls. */
export const shelving: Pick<
  Handlers,
  'pinReports' | 'editReports' | 'deleteReports' | 'restoreReports' | 'listDuplicates'
> = {
  pinReports: ({ ids, pinned }) => pinReports(library(), ids, pinned),
  editReports: ({ changes }) => {
    editReports(library(), changes);
    // The index stands in the order of the years.
    indexSoon();
  },
  deleteReports: ({ ids }) => binReports(library(), ids, true),
  restoreReports: ({ ids }) => binReports(library(), ids, false),
  listDuplicates: () => listDuplicates(library()),
};
