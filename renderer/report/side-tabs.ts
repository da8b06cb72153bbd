import type { ComponentType } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import { FiguresPane } from './figures-pane';
import { useReportFigures } from './report-figures';

export interface SideTab {
  id: string;
  label: MessageKey;
  /** Mounted while its tab is chosen. */
  Pane: ComponentType;
  /** A hook: how many things wait in the pane; it runs whether the tab is chosen or not, so it must be cheap. */
  useBadge?(): number;
  badgeTone?: 'warn' | 'danger' | 'plain';
}

const useUnfilledCount = (): number => useReportFigures().unfilled.length;

/** The tabs beside the text, in their order. Their number never changes while a window lives: each has a hook. */
export const SIDE_TABS: readonly SideTab[] = [
  { id: 'figures', label: 'editor.figures', Pane: FiguresPane, useBadge: useUnfilledCount, badgeTone: 'warn' },
];
