import { isBuiltIn, profileById, BUILT_IN_PROFILES } from '../../shared/format/built-in-profiles';
import { formatProfile, type FormatProfile } from '../../shared/format/profile';
import { GangmuError } from '../../shared/ipc/errors';
import { attempt, prepared, transact, type Db } from './database';

/** A profile as it is stored; one that cannot be read any more is left out of lists, not lost. */
function readProfile(json: string): FormatProfile | null {
  try {
    const read = formatProfile.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The built-in profiles, then the unit's own by name. */
export function listProfiles(db: Db): FormatProfile[] {
  const rows = attempt(db, () =>
    prepared<[], { profile: string }>(db, 'SELECT profile FROM format_profile ORDER BY name, id').all(),
  );
  return [...BUILT_IN_PROFILES, ...rows.flatMap(({ profile }) => readProfile(profile) ?? [])];
}

/** The profile of that id; the standard one where there is none. */
export function getProfile(db: Db, id: string): FormatProfile {
  if (isBuiltIn(id)) return profileById(id);
  const row = attempt(db, () =>
    prepared<[string], { profile: string }>(db, 'SELECT profile FROM format_profile WHERE id = ?').get(id),
  );
  return (row === undefined ? null : readProfile(row.profile)) ?? profileById(id);
}

/**
 * Stores a profile, new or changed.
 * @throws GangmuError invalidRequest for a built-in one
 */
export function putProfile(db: Db, profile: FormatProfile): void {
  if (isBuiltIn(profile.id)) throw new GangmuError('invalidRequest', { detail: 'built-in profiles are read-only' });
  transact(db, () => {
    prepared(
      db,
      'INSERT INTO format_profile (id, name, profile) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, profile = excluded.profile',
    ).run(profile.id, profile.name, JSON.stringify(profile));
  });
}

export function deleteProfile(db: Db, id: string): void {
  transact(db, () => {
    prepared(db, 'DELETE FROM format_profile WHERE id = ?').run(id);
  });
}
