import { expect, test } from 'vitest';
import { deleteProfile, getProfile, listProfiles, putProfile } from '../../electron/store/profiles';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { GangmuError } from '../../shared/ipc/errors';
import { open } from './library';

test('profiles of the unit stand behind the built-in ones, changed and deleted by id', () => {
  const { db } = open();
  const own = { ...COMMON_PROFILE, id: 'own', name: '本区版式', linePitch: 30 };
  putProfile(db, own);
  putProfile(db, { ...own, linePitch: 29 });
  expect(listProfiles(db)).toEqual([STANDARD_PROFILE, COMMON_PROFILE, { ...own, linePitch: 29 }]);
  expect(getProfile(db, 'own').linePitch).toBe(29);
  deleteProfile(db, 'own');
  expect(listProfiles(db)).toHaveLength(2);
  expect(getProfile(db, 'own')).toEqual(STANDARD_PROFILE);
});

test('a built-in profile is never written, and one that cannot be read does not hide the others', () => {
  const { db } = open();
  expect(() => putProfile(db, COMMON_PROFILE)).toThrow(GangmuError);
  putProfile(db, { ...COMMON_PROFILE, id: 'own', name: '本区版式' });
  db.prepare("INSERT INTO format_profile (id, name, profile) VALUES ('bad', '坏', '{\"id\":1}')").run();
  expect(listProfiles(db).map(({ id }) => id)).toEqual(['standard', 'common', 'own']);
});
