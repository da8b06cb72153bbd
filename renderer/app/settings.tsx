import { createContext, useContext } from 'react';
import type { Settings } from '../../shared/ipc/contract';

interface SettingsAccess {
  settings: Settings;
  /** Stores a change and shows it at once; throws FailureError where it could not be stored. */
  change(change: Partial<Settings>): Promise<void>;
}

export const DEFAULT_SETTINGS: Settings = { language: 'zh-CN', unit: '', zoom: 1, exportProfile: 'standard' };

export const SettingsContext = createContext<SettingsAccess>({
  settings: DEFAULT_SETTINGS,
  change: async () => undefined,
});

export function useSettings(): SettingsAccess {
  return useContext(SettingsContext);
}
