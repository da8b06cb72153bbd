import type { ComponentType } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import { ChecksPane } from './checks/checks-pane';
import { useFindingCount } from './checks/use-finding-count';
import { PlanPane } from '../plan/plan-pane';
import { FiguresPane } from './figures-pane';
import { NotesPane } from './notes/notes-pane';
import { useNoteCount } from './notes/use-notes';
import { PriorPane } from './prior/prior-pane';
import { useStaleCount } from './prior/stale-list';
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
  { id: 'prior', label: 'prior.tab', Pane: PriorPane, useBadge: useStaleCount, badgeTone: 'warn' },
  { id: 'plan', label: 'plan.tab', Pane: PlanPane },
  { id: 'checks', label: 'checks.tab', Pane: ChecksPane, useBadge: useFindingCount, badgeTone: 'warn' },
  { id: 'notes', label: 'notes.tab', Pane: NotesPane, useBadge: useNoteCount, badgeTone: 'plain' },
];
