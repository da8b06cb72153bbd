import { basename } from 'node:path';
import { shell } from 'electron';
import type { Input, Output } from '../../shared/ipc/contract';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { getReport } from '../store/reports';
import { getSettings } from '../store/settings';
import { chooseTarget } from '../windows/dialogs';
import { makeDocument } from './documents';
import { library } from './library';
import { pathOf, tokenFor } from './tokens';

const FORMATS = { docx: 'Word', pdf: 'PDF', txt: 'TXT', md: 'Markdown' };

export async function exportReport({ id, format }: Input<'exportReport'>): Promise<Output<'exportReport'>> {
  const db = library();
  const report = getReport(db, id);
  const name = `${safeFileName(report.title)}.${format}`;
  const target = await chooseTarget(name, { name: FORMATS[format], extension: format });
  if (target === null) return null;
  // Read again: the dialog may have stood open while the report was edited.
  const bytes = await makeDocument({ report: getReport(db, id), profile: getSettings(db).exportProfile, format });
  await writeFileSafely(target, bytes);
  return { token: tokenFor(target), name: basename(target), bytes: bytes.length };
}

/** Shows a file that exportReport wrote, in the system's file manager. */
export function revealExport({ token }: Input<'revealExport'>): void {
  shell.showItemInFolder(pathOf(token));
}
