import { basename } from 'node:path';
import { shell } from 'electron';
import type { Input, Output } from '../../shared/ipc/contract';
import { DEFAULT_EXPORT_OPTIONS, type ExportFormat } from '../../shared/format/export-choices';
import { translator } from '../../shared/messages/translate';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { getProfile } from '../store/profiles';
import { getReport } from '../store/reports';
import { getSettings } from '../store/settings';
import { chooseTarget } from '../windows/dialogs';
import { makeDocument } from './documents';
import { library } from './library';
import { rememberExport } from './reading-back';
import { pathOf, tokenFor } from './tokens';

const FORMATS: Record<ExportFormat, string> = {
  docx: 'Word',
  pdf: 'PDF',
  txt: 'TXT',
  md: 'Markdown',
  html: 'HTML',
  xlsx: 'Excel',
};

/** Writes a report; without options all of it, in the profile of the settings. */
export async function exportReport({
  id,
  format,
  profile,
  options = DEFAULT_EXPORT_OPTIONS,
}: Input<'exportReport'>): Promise<Output<'exportReport'>> {
  const db = library();
  const report = getReport(db, id);
  const { exportProfile, language } = getSettings(db);
  const variant = options.variant === 'full' ? '' : ` ${translator(language)(`export.variant.${options.variant}`)}`;
  const name = `${safeFileName(`${report.title}${variant}`)}.${format}`;
  const target = await chooseTarget(name, { name: FORMATS[format], extension: format });
  if (target === null) return null;
  // Read again: the dialog may have stood open while the report was edited.
  const request = { report: getReport(db, id), profile: getProfile(db, profile ?? exportProfile), format, options };
  const bytes = await makeDocument(request);
  await writeFileSafely(target, bytes);
  rememberExport(request);
  return { token: tokenFor(target), name: basename(target), bytes: bytes.length };
}

/** Shows a file that exportReport wrote, in the system's file manager. */
export function revealExport({ token }: Input<'revealExport'>): void {
  shell.showItemInFolder(pathOf(token));
}
