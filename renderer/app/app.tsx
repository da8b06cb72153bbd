import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Output, Settings } from '../../shared/ipc/contract';
import { asFailure, bridge, call } from '../bridge';
import { ImportSessionProvider } from '../import/session';
import { ToastProvider } from '../ui/toast';
import { DialogsProvider } from './dialogs';
import { HeaderFrame } from './header';
import { LanguageProvider } from './language';
import { LibraryFailure } from './library-failure';
import { NavigationProvider } from './navigation';
import { DEFAULT_SETTINGS, SettingsContext } from './settings';
import { Shell } from './shell';

type AppInfo = Output<'appInfo'>;

/** Asks main how it stands, and shows the shelf, or why the library is not open. Until then the skeleton's bars stay. */
export function App() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);

  useEffect(() => {
    void Promise.all([bridge.appInfo(), bridge.getSettings()]).then(
      ([about, stored]) => {
        if (stored.ok) setSettings(stored.value);
        const unknown = { version: '', electron: '', libraryFile: '' };
        setInfo(about.ok ? about.value : { ...unknown, failure: about.error });
      },
      (thrown: unknown) => setInfo({ version: '', electron: '', libraryFile: '', failure: asFailure(thrown) }),
    );
  }, []);

  const change = useCallback(
    async (changed: Partial<Settings>) => setSettings(await call(bridge.putSettings(changed))),
    [],
  );
  const access = useMemo(() => ({ settings, change }), [settings, change]);

  if (info === null) {
    return (
      <>
        <div className="skeleton-header">纲目</div>
        <div className="skeleton-toolbar" />
      </>
    );
  }
  return (
    <SettingsContext value={access}>
      <LanguageProvider language={settings.language}>
        {info.failure !== null ? (
          <HeaderFrame>
            <LibraryFailure failure={info.failure} libraryFile={info.libraryFile} />
          </HeaderFrame>
        ) : (
          <ToastProvider>
            <NavigationProvider>
              <ImportSessionProvider>
                <DialogsProvider info={info}>
                  <HeaderFrame>
                    <Shell libraryFile={info.libraryFile} />
                  </HeaderFrame>
                </DialogsProvider>
              </ImportSessionProvider>
            </NavigationProvider>
          </ToastProvider>
        )}
      </LanguageProvider>
    </SettingsContext>
  );
}
