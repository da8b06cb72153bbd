import { createContext, lazy, Suspense, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useCommand } from './commands';

const NewReportDialog = lazy(() =>
  import('../dialogs/new-report-dialog').then((m) => ({ default: m.NewReportDialog })),
);
const CarryOverDialog = lazy(() =>
  import('../dialogs/carry-over-dialog').then((m) => ({ default: m.CarryOverDialog })),
);
const PasteDialog = lazy(() => import('../dialogs/paste-dialog').then((m) => ({ default: m.PasteDialog })));
const SettingsDialog = lazy(() => import('../dialogs/settings-dialog').then((m) => ({ default: m.SettingsDialog })));
const HelpDialog = lazy(() => import('../dialogs/help-dialog').then((m) => ({ default: m.HelpDialog })));
const AboutDialog = lazy(() => import('../dialogs/about-dialog').then((m) => ({ default: m.AboutDialog })));

/** The dialogs that can be opened from every screen. */
type OpenDialog =
  | { name: 'new' }
  | { name: 'carry'; from?: string }
  | { name: 'paste' }
  | { name: 'settings' }
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

  useCommand('newReport', () => open({ name: 'new' }));
  useCommand('carryOver', () => open({ name: 'carry' }));
  useCommand('paste-import', () => open({ name: 'paste' }));
  useCommand('settings', () => open({ name: 'settings' }));
  useCommand('help', () => open({ name: 'help' }));
  useCommand('about', () => open({ name: 'about' }));

  return (
    <DialogsContext value={dialogs}>
      {children}
      <Suspense>
        {dialog?.name === 'new' && <NewReportDialog onClose={close} />}
        {dialog?.name === 'carry' && <CarryOverDialog from={dialog.from} onClose={close} />}
        {dialog?.name === 'paste' && <PasteDialog onClose={close} />}
        {dialog?.name === 'settings' && <SettingsDialog onClose={close} />}
        {dialog?.name === 'help' && <HelpDialog onClose={close} />}
        {dialog?.name === 'about' && <AboutDialog info={info} onClose={close} />}
      </Suspense>
    </DialogsContext>
  );
}
