import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isBuiltIn, profileById } from '../../shared/format/built-in-profiles';
import type { ExportOptions } from '../../shared/format/export-choices';
import type { FormatProfile } from '../../shared/format/profile';
import { profileFromFile } from '../../shared/format/profile-file';
import type { Report } from '../../shared/model/report';
import { makeDocument } from '../export/make-document';
import { writeFileSafely } from '../export/write-file';
import { readBytes } from '../import/open-file';
import { say } from './terminal';
import { UsageError, type Target } from './usage';

/**
 * The profile that --profile names: a built-in one by its id, or a profile file.
 * @throws UsageError where the file is no profile; GangmuError where it cannot be read
 */
export async function profileOf(named: string): Promise<FormatProfile> {
  if (isBuiltIn(named)) return profileById(named);
  const { bytes } = await readBytes(named);
  const read = profileFromFile(new TextDecoder().decode(bytes));
  if ('profile' in read) return read.profile;
  const { why, field = '' } = read.problem;
  const problem = `${say('formats.problem', { name: basename(named) })}：${say(`formats.problem.${why}`, { field })}`;
  throw new UsageError('cli.badOption', { detail: `--profile ${problem}` });
}

/**
 * Writes a report to `path`, making its folder.
 * @throws GangmuError target…, pdfUnavailable
 */
export async function writeReport(
  report: Report,
  profile: FormatProfile,
  to: Target,
  path: string,
  options: ExportOptions,
): Promise<void> {
  const bytes = await makeDocument(report, profile, to, options);
  // A folder that cannot be made shows when the file is written.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeFileSafely(path, bytes);
}
