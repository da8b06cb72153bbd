import type { FormatProfile } from '../../shared/format/profile';
import type { Translate } from '../../shared/messages/translate';

/** The name of a profile in the language of the window; built-in ones carry none. */
export function profileName(t: Translate, { id, name }: Pick<FormatProfile, 'id' | 'name'>): string {
  if (name !== '') return name;
  return id === 'common' ? t('formats.name.common') : t('formats.name.standard');
}
