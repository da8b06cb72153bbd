import { getVersion, listVersions, restoreVersion } from '../store/versions';
import { indexSoon } from './indexing';
import { library } from './library';
import type { Handlers } from './serve';

/** Serves shared/ipc/version-calls. */
export const versions: Pick<Handlers, 'listVersions' | 'getVersion' | 'restoreVersion'> = {
  listVersions: ({ id }) => listVersions(library(), id),
  getVersion: ({ id, version }) => getVersion(library(), id, version),
  restoreVersion: ({ id, version }) => {
    const answer = restoreVersion(library(), id, version);
    indexSoon();
    return answer;
  },
};
