import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Figure } from '../../shared/model/figure';
import type { Metadata } from '../../shared/model/report';
import type { FoldState } from './folding';
import type { ReportSession } from './session';

const SessionContext = createContext<ReportSession | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The report being edited. Never changes while its screen is open, so reading it renders nothing again. */
export function useSession(): ReportSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no report here.');
  return session;
}

export function useFigure(figureId: string): Figure | undefined {
  const { document } = useSession().editor;
  return useSyncExternalStore(document.subscribe, () => document.figures.get(figureId));
}

export function useFigures(): ReadonlyMap<string, Figure> {
  const { document } = useSession().editor;
  return useSyncExternalStore(document.subscribe, () => document.figures);
}

export function useMetadata(): Metadata {
  const { document } = useSession().editor;
  return useSyncExternalStore(document.subscribe, () => document.metadata);
}

export function useMarker(blockId: string): string {
  const { markers } = useSession();
  const subscribe = useCallback((listener: () => void) => markers.subscribe(blockId, listener), [markers, blockId]);
  return useSyncExternalStore(subscribe, () => markers.get(blockId));
}

export function useFoldState(blockId: string): FoldState {
  const { folding } = useSession();
  const subscribe = useCallback((listener: () => void) => folding.subscribe(blockId, listener), [folding, blockId]);
  return useSyncExternalStore(subscribe, () => folding.stateOf(blockId));
}
