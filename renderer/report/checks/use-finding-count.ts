import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';
import { checksOf } from './report-checks';

/** How many findings wait: the badge of the tab. */
export function useFindingCount(): number {
  return useSignal(checksOf(useSession()).findings).length;
}
