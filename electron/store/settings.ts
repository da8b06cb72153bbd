import { settings, type Settings } from '../../shared/ipc/contract';
import { attempt, prepared, transact, type Db } from './database';

export const DEFAULT_SETTINGS: Settings = { language: 'zh-CN', unit: '', zoom: 1, exportProfile: 'common' };

/** The settings; one that is not stored, or not readable any more, is as in DEFAULT_SETTINGS. */
export function getSettings(db: Db): Settings {
  const rows = attempt(db, () =>
    prepared<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting').all(),
  );
  let known = DEFAULT_SETTINGS;
  for (const { key, value } of rows) {
    const changed = settings.safeParse({ ...known, [key]: parse(value) });
    if (changed.success) known = changed.data;
  }
  return known;
}

/** Changes some settings; returns all. */
export function putSettings(db: Db, change: Partial<Settings>): Settings {
  return transact(db, () => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      prepared(
        db,
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      ).run(key, JSON.stringify(value));
    }
    return getSettings(db);
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
