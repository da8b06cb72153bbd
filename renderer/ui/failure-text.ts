import type { Failure } from '../../shared/ipc/errors';
import type { Translate } from '../../shared/messages/translate';

/** What an expected failure says to the reader; `file` stands in where the failure names none. */
export function failureText(t: Translate, failure: Failure, file = ''): string {
  return t(`error.${failure.code}`, { file: failure.file ?? file });
}
