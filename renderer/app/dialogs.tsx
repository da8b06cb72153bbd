import { createContext, lazy, Suspense, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useCommand } from './commands';
import { useNavigation } from './navigation';

const NewReportDialog = lazy(() =>
  import('../dialogs/new-report-dialog').then((m) => ({ default: m.NewReportDialog })),
);
const CarryOverDialog = lazy(() =>
  import('../dialogs/carry-over-dialog').then((m) => ({ default: m.CarryOverDialog })),
);
const CompareDialog = lazy(() => import('../compare/compare-dialog').then((m) => ({ default: m.CompareDialog })));
const QuickNoteDialog = lazy(() => import('../plan/quick-note-dialog').then((m) => ({ default: m.QuickNoteDialog })));
const MixDialog = lazy(() => import('../dialogs/mix-dialog').then((m) => ({ default: m.MixDialog })));
const PasteDialog = lazy(() => import('../dialogs/paste-dialog').then((m) => ({ default: m.PasteDialog })));
const SettingsDialog = lazy(() => import('../dialogs/settings-dialog').then((m) => ({ default: m.SettingsDialog })));
const HelpDialog = lazy(() => import('../dialogs/help-dialog').then((m) => ({ default: m.HelpDialog })));
const TermsDialog = lazy(() => import('../report/checks/terms-dialog').then((m) => ({ default: m.TermsDialog })));
const AboutDialog = lazy(() => import('../dialogs/about-dialog').then((m) => ({ default: m.AboutDialog })));

/** The dialogs that can be opened from every screen. */
type OpenDialog =
  | { name: 'new' }
  | { name: 'carry'; from?: string }
  | { name: 'compare'; before?: string; after?: string; version?: number; afterVersion?: number }
  | { name: 'mix' }
  | { name: 'note' }
  | { name: 'paste' }
  | { name: 'settings' }
  | { name: 'terms' }
  | { name: 'help' }
  | { name: 'about' };

interface Dialogs {
  open(dialog: OpenDialog): void;
}

const DialogsContext = createContext<Dialogs>({ open: () => undefined });

export function useDialogs(): Dialogs {
  return useContext(DialogsContext);
}

/** Shows one dialog at a time over the screen, and answers the menu commands that open them. */
export function DialogsProvider({ info, children }: { info: Output<'appInfo'>; children: ReactNode }) {
  const [dialog, open] = useState<OpenDialog | null>(null);
  const dialogs = useMemo(() => ({ open }), []);
  const close = useCallback(() => open(null), []);
  const { screen } = useNavigation();

  useCommand('newReport', () => open({ name: 'new' }));
  useCommand('carryOver', () => open({ name: 'carry' }));
  useCommand('compare', () => {
    if (screen.name === 'compare' && screen.version === undefined)
      open({ name: 'compare', before: screen.before, after: screen.after });
    else
      open({ name: 'compare', ...((screen.name === 'report' || screen.name === 'versions') && { after: screen.id }) });
  });
  useCommand('mixReports', () => open({ name: 'mix' }));
  useCommand('quickNote', () => open({ name: 'note' }));
  useCommand('paste-import', () => open({ name: 'paste' }));
  useCommand('settings', () => open({ name: 'settings' }));
  useCommand('editTerms', () => open({ name: 'terms' }));
  useCommand('help', () => open({ name: 'help' }));
  useCommand('about', () => open({ name: 'about' }));

  return (
    <DialogsContext value={dialogs}>
      {children}
      <Suspense>
        {dialog?.name === 'new' && <NewReportDialog onClose={close} />}
        {dialog?.name === 'carry' && <CarryOverDialog from={dialog.from} onClose={close} />}
        {dialog?.name === 'compare' && (
          <CompareDialog
            before={dialog.before}
            after={dialog.after}
            version={dialog.version}
            afterVersion={dialog.afterVersion}
            onClose={close}
          />
        )}
        {dialog?.name === 'mix' && <MixDialog onClose={close} />}
        {dialog?.name === 'note' && <QuickNoteDialog onClose={close} />}
        {dialog?.name === 'paste' && <PasteDialog onClose={close} />}
        {dialog?.name === 'settings' && <SettingsDialog onClose={close} />}
        {dialog?.name === 'terms' && <TermsDialog onClose={close} />}
        {dialog?.name === 'help' && <HelpDialog onClose={close} />}
        {dialog?.name === 'about' && <AboutDialog info={info} onClose={close} />}
      </Suspense>
    </DialogsContext>
  );
}
