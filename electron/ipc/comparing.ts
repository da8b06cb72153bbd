import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { translator } from '../../shared/messages/translate';
import type { Report } from '../../shared/model/report';
import { comparisonToXlsx } from '../export/comparison-to-xlsx';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { getReport } from '../store/reports';
import { findSameness } from '../store/sameness';
import { getSettings } from '../store/settings';
import { chooseTarget } from '../windows/dialogs';
import { library } from './library';
import type { Handlers } from './serve';
import { tokenFor } from './tokens';

/** So long (ms) the main process may be busy at a time, so that typing is stored and painted meanwhile. */
const SLICE = 8;

/** Serves shared/ipc/compare-calls. */
export const comparing: Pick<Handlers, 'findSameness' | 'exportComparison'> = {
  findSameness: async ({ id }) => {
    const work = findSameness(library(), id);
    for (;;) {
      const until = performance.now() + SLICE;
      do {
        const step = work.next();
        if (step.done === true) return step.value;
      } while (performance.now() < until);
      await setImmediate();
    }
  },
  exportComparison: async ({ before, after }) => {
    const db = library();
    const [old, fresh] = [before, after].map((side) => (typeof side === 'string' ? getReport(db, side) : side)) as [
      Report,
      Report,
    ];
    const t = translator(getSettings(db).language);
    const name = `${safeFileName(`${t('compare.toolbar')} ${old.title} ${fresh.title}`)}.xlsx`;
    const target = await chooseTarget(name, { name: 'Excel', extension: 'xlsx' });
    if (target === null) return null;
    const bytes = await comparisonToXlsx(old, fresh, t);
    await writeFileSafely(target, bytes);
    return { token: tokenFor(target), name: basename(target), bytes: bytes.length };
  },
};
