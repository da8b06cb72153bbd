import { basename } from 'node:path';
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/format/export-choices';
import { profileById } from '../../shared/format/built-in-profiles';
import { prepareReport } from '../../shared/format/variants/prepare';
import { translator } from '../../shared/messages/translate';
import type { Report } from '../../shared/model/report';
import { bestFit } from '../../shared/read-back/best-fit';
import type { DocumentRequest } from '../export/document-process';
import { trackedDocx } from '../export/tracked/tracked-docx';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { findByBlocks, keepExported, listExported, listExportedReports } from '../store/exported';
import { addNotes, deleteNote, listNotes, setNoteDone } from '../store/notes';
import { getProfile } from '../store/profiles';
import { getReport } from '../store/reports';
import { getSettings } from '../store/settings';
import { chooseTarget } from '../windows/dialogs';
import { library } from './library';
import type { Handlers } from './serve';
import { tokenFor } from './tokens';

/** Remembers what a Word file of a whole report says, so that it can be read back. */
export function rememberExport({ report, profile, format, options = DEFAULT_EXPORT_OPTIONS }: DocumentRequest): void {
  if (format !== 'docx' || options.variant !== 'full') return;
  const look = typeof profile === 'string' ? profileById(profile) : profile;
  keepExported(library(), prepareReport(report, look, options));
}

/** Serves shared/ipc/read-back-calls. */
export const readingBack: Pick<
  Handlers,
  'findExported' | 'exportTracked' | 'listNotes' | 'addNotes' | 'setNoteDone' | 'deleteNote'
> = {
  findExported: ({ marked, blocks }) => {
    const db = library();
    const id = findByBlocks(db, marked);
    const candidates = id === null ? listExportedReports(db) : [id];
    const states = candidates.flatMap((candidate) => [
      ...listExported(db, candidate).map(({ report, exportedAt }) => ({
        report,
        exportedAt: exportedAt as number | null,
      })),
      ...(id === null ? [] : [{ report: getReport(db, candidate), exportedAt: null }]),
    ]);
    const best = bestFit(states, blocks, id !== null);
    return best === null
      ? null
      : { ours: getReport(db, best.report.id), base: best.report, exportedAt: best.exportedAt };
  },
  exportTracked: async ({ before, after, author }) => {
    const db = library();
    const [old, fresh] = [before, after].map((side) => (typeof side === 'string' ? getReport(db, side) : side)) as [
      Report,
      Report,
    ];
    const { exportProfile, language } = getSettings(db);
    const t = translator(language);
    const name = `${safeFileName(`${fresh.title.replaceAll('\n', '')} ${t('readBack.tracked')}`)}.docx`;
    const target = await chooseTarget(name, { name: 'Word', extension: 'docx' });
    if (target === null) return null;
    const profile = getProfile(db, exportProfile);
    const bytes = await trackedDocx(old, fresh, profile, { author: author || t('shell.product'), date: new Date() });
    await writeFileSafely(target, bytes);
    return { token: tokenFor(target), name: basename(target), bytes: bytes.length };
  },
  listNotes: ({ reportId }) => listNotes(library(), reportId),
  addNotes: ({ reportId, notes }) => ({ added: addNotes(library(), reportId, notes) }),
  setNoteDone: ({ id, done }) => setNoteDone(library(), id, done ? Date.now() : null),
  deleteNote: ({ id }) => deleteNote(library(), id),
};
