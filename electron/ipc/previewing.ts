import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { app, shell } from 'electron';
import type { Input, Output } from '../../shared/ipc/contract';
import { GangmuError } from '../../shared/ipc/errors';
import { substitutions } from '../export/pdf/substitutions';
import { safeFileName, writeFileSafely } from '../export/write-file';
import { getProfile } from '../store/profiles';
import { getReport } from '../store/reports';
import { getSettings } from '../store/settings';
import { printWindow } from '../windows/printing';
import { makeDocument } from './documents';
import { library } from './library';

/** As it would be exported now, with the profile and the options chosen last. */
export async function previewReport({ id }: Input<'previewReport'>): Promise<Output<'previewReport'>> {
  const db = library();
  const { exportProfile: profile, exportOptions: options } = getSettings(db);
  const pdf = await makeDocument({ report: getReport(db, id), profile, format: 'pdf', ...(options && { options }) });
  return { pdf, fonts: substitutions(getProfile(db, profile)) };
}

export async function printPages({ choice, pages, dialog }: Input<'printPages'>): Promise<Output<'printPages'>> {
  return { printed: await printWindow(choice, pages, dialog) };
}

/** As it would be exported now. The copy may only be read: whoever changes it in Word is asked there where to keep the changes, instead of losing them with it. */
export async function openInWord({ id }: Input<'openInWord'>): Promise<Output<'openInWord'>> {
  const db = library();
  const report = getReport(db, id);
  const name = `${safeFileName(report.title)}.docx`;
  const path = join(await mkdtemp(join(app.getPath('temp'), 'gangmu-')), name);
  const { exportProfile: profile, exportOptions: options } = getSettings(db);
  await writeFileSafely(path, await makeDocument({ report, profile, format: 'docx', ...(options && { options }) }));
  await chmod(path, 0o444);
  const refused = await shell.openPath(path);
  if (refused !== '') throw new GangmuError('noOfficeProgram', { file: name, detail: refused });
  return { name };
}
