import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useToasts } from '../ui/toast';
import { flushAll } from './before-close';

/** Where the window is. What the import screen shows is held by the import session, so that leaving it loses nothing. */
export type Screen =
  /** `find`: with what to look for, and where the question came from. */
  | { name: 'shelf'; find?: true | { query: string; from?: { id: string; blockId?: string } } }
  | { name: 'ledger'; reportId?: string; importing?: true }
  | { name: 'import' }
  | { name: 'report'; id: string; blockId?: string }
  | { name: 'formats'; reportId?: string }
  | { name: 'readBack'; token: string }
  /** `version`, `afterVersion`: the states of `before` and `after` that are meant, where not the present ones (see shared/ipc/version-calls). */
  | { name: 'compare'; before: string; after: string; from?: string; version?: number; afterVersion?: number }
  | { name: 'versions'; id: string; title: string; blockId?: string; version?: number }
  /** `plan`: the plan to show, where it does not follow from the report one comes from. */
  | { name: 'plan'; from?: string; plan?: string }
  | { name: 'preview'; id: string; title: string; blockId?: string; printing?: true };

interface Navigation {
  screen: Screen;
  /** Leaves the screen once it has stored what it holds; where it cannot, the window stays and says why. */
  go(screen: Screen): void;
}

const NavigationContext = createContext<Navigation>({ screen: { name: 'shelf' }, go: () => undefined });

export function NavigationProvider({ children }: { children: ReactNode }) {
  const { fail } = useToasts();
  const [screen, setScreen] = useState<Screen>({ name: 'shelf' });
  const go = useCallback(
    (next: Screen) => {
      flushAll('leave').then(() => setScreen(next), fail);
    },
    [fail],
  );
  const navigation = useMemo(() => ({ screen, go }), [screen, go]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
