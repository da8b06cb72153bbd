import { catalogue, type MessageKey } from '../../shared/messages/catalogue';
import type { Translate } from '../../shared/messages/translate';

function known(key: string): key is MessageKey {
  return key in catalogue['zh-CN'];
}

/** The words for a reason of the recognition; a reason without words is said to be uncertain, never shown as a key. */
export function reasonText(t: Translate, reason: string): string {
  const key = `import.reason.${reason}`;
  return t(known(key) ? key : 'import.reason.unknown');
}

/** What is worth telling about the reading of a file. */
export function noteText(t: Translate, note: { code: string; count: number }): string {
  const key = `import.note.${note.code}`;
  return known(key) ? t(key, { count: note.count }) : t('import.note.other', note);
}
