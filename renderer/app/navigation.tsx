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
  /** `version`: the state of `before` that is meant, where it is not the present one (see shared/ipc/version-calls). */
  | { name: 'compare'; before: string; after: string; from?: string; version?: number }
  | { name: 'versions'; id: string; title: string; blockId?: string; version?: number }
  | { name: 'plan'; from?: string }
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
