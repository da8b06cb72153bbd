import { basename } from 'node:path';
import { profileFromFile, profileToFile } from '../../shared/format/profile-file';
import type { Input, Output } from '../../shared/ipc/contract';
import { translator } from '../../shared/messages/translate';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { readBytes } from '../import/open-file';
import { deleteProfile, getProfile, listProfiles, putProfile } from '../store/profiles';
import { getSettings } from '../store/settings';
import { chooseOneFile, chooseTarget } from '../windows/dialogs';
import { readTemplate } from './documents';
import { library } from './library';
import { tokenFor } from './tokens';

const words = (): ReturnType<typeof translator> => translator(getSettings(library()).language);

async function pickProfileFile(): Promise<Output<'pickProfileFile'>> {
  const path = await chooseOneFile({ name: words()('formats.file'), extensions: ['json'] });
  if (path === null) return null;
  const { name, bytes } = await readBytes(path);
  return { name, ...profileFromFile(new TextDecoder().decode(bytes)) };
}

async function saveProfileFile({ id }: Input<'saveProfileFile'>): Promise<Output<'saveProfileFile'>> {
  const t = words();
  const profile = getProfile(library(), id);
  const builtIn = profile.id === 'common' ? t('formats.name.common') : t('formats.name.standard');
  const named = profile.name === '' ? { ...profile, name: builtIn } : profile;
  const target = await chooseTarget(`${safeFileName(named.name)}.json`, { name: t('formats.file'), extension: 'json' });
  if (target === null) return null;
  await writeFileSafely(target, new TextEncoder().encode(profileToFile(named)));
  return { token: tokenFor(target), name: basename(target) };
}

async function pickTemplate({ base }: Input<'pickTemplate'>): Promise<Output<'pickTemplate'>> {
  const path = await chooseOneFile({ name: words()('formats.template'), extensions: ['docx', 'dotx', 'docm', 'dotm'] });
  if (path === null) return null;
  const { name, bytes } = await readBytes(path);
  return { name, ...(await readTemplate({ template: bytes, base: getProfile(library(), base) })) };
}

/** Format profiles, as the contract's profile-calls have them. */
export const profiles = {
  listProfiles: (): Output<'listProfiles'> => listProfiles(library()),
  putProfile: ({ profile }: Input<'putProfile'>): void => putProfile(library(), profile),
  deleteProfile: ({ id }: Input<'deleteProfile'>): void => deleteProfile(library(), id),
  pickProfileFile,
  saveProfileFile,
  pickTemplate,
};
