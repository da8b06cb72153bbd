import { basename } from 'node:path';
import { termsFromText, termsToCsv } from '../../shared/checks/terms-file';
import { GangmuError } from '../../shared/ipc/errors';
import { translator } from '../../shared/messages/translate';
import { writeFileSafely } from '../export/write-file';
import { readBytes } from '../import/open-file';
import { decodeText } from '../import/readers/text/decode-text';
import { ignoreFinding, listIgnored, restoreFindings } from '../store/ignored-findings';
import { getSettings } from '../store/settings';
import { listTerms, putTerms } from '../store/terms';
import { chooseOneFile, chooseTarget } from '../windows/dialogs';
import { library } from './library';
import type { Handlers } from './serve';

/** No list of words is larger. */
const LARGEST_TERMS_FILE = 5_000_000;

/** Serves shared/ipc/checks-calls. */
export const checking: Pick<
  Handlers,
  'listIgnored' | 'ignoreFinding' | 'restoreFindings' | 'listTerms' | 'putTerms' | 'readTermsFile' | 'writeTermsFile'
> = {
  listIgnored: ({ reportId }) => listIgnored(library(), reportId),
  ignoreFinding: (finding) => ignoreFinding(library(), finding),
  restoreFindings: ({ findings }) => restoreFindings(library(), findings),
  listTerms: () => listTerms(library()),
  putTerms: ({ terms }) => putTerms(library(), terms),
  readTermsFile: async () => {
    const path = await chooseOneFile({ name: words('terms.file'), extensions: ['csv', 'txt', 'tsv'] });
    if (path === null) return null;
    const { name, bytes } = await readBytes(path);
    if (bytes.length > LARGEST_TERMS_FILE) throw new GangmuError('fileTooLarge', { file: name });
    return { name, terms: termsFromText(decodeText(bytes).text) };
  },
  writeTermsFile: async ({ terms }) => {
    const file = { name: words('terms.file'), extension: 'csv' };
    const target = await chooseTarget(`${words('terms.fileName')}.csv`, file);
    if (target === null) return null;
    await writeFileSafely(target, new TextEncoder().encode(termsToCsv(terms)));
    return { name: basename(target) };
  },
};

function words(key: 'terms.file' | 'terms.fileName'): string {
  return translator(getSettings(library()).language)(key);
}
