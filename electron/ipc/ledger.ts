import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { GangmuError } from '../../shared/ipc/errors';
import { translator } from '../../shared/messages/translate';
import { readLedger } from '../store/figure-ledger';
import { getSettings } from '../store/settings';
import { chooseOneFile } from '../windows/dialogs';
import { readTableFile } from './documents';
import { library } from './library';
import type { Handlers } from './serve';

/** A table of figures is small; a larger file is something else. */
const LARGEST = 5 * 1024 * 1024;

/** Serves shared/ipc/ledger-calls. */
export const ledger: Pick<Handlers, 'figureLedger' | 'pickTable'> = {
  figureLedger: ({ unit }) => readLedger(library(), unit),
  pickTable: async () => {
    const t = translator(getSettings(library()).language);
    const path = await chooseOneFile({ name: t('ledger.file'), extensions: ['xlsx', 'csv', 'txt'] });
    if (path === null) return null;
    const name = basename(path);
    const { size } = await stat(path).catch(() => {
      throw new GangmuError('fileNotFound', { file: name });
    });
    if (size > LARGEST) throw new GangmuError('fileTooLarge', { file: name });
    if (size === 0) throw new GangmuError('fileEmpty', { file: name });
    try {
      return { name, rows: await readTableFile({ table: await readFile(path) }) };
    } catch (error) {
      if (error instanceof GangmuError) throw new GangmuError(error.code, { ...error.info, file: name });
      throw error;
    }
  },
};
