import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Report } from '../../shared/model/report';
import { makeDocument } from '../export/make-document';
import { writeFileSafely } from '../export/write-file';
import type { Target } from './usage';

/**
 * Writes a report to `path`, making its folder.
 * @throws GangmuError target…, pdfUnavailable
 */
export async function writeReport(report: Report, profile: string, to: Target, path: string): Promise<void> {
  const bytes = await makeDocument(report, profile, to);
  // A folder that cannot be made shows when the file is written.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeFileSafely(path, bytes);
}
