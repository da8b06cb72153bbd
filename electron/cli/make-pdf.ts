import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { GangmuError } from '../../shared/ipc/errors';

const run = promisify(execFile);

const CANDIDATES = [
  'soffice',
  'libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
/** ms; LibreOffice takes some seconds to start. */
const PATIENCE = 120_000;

/**
 * The PDF of a Word file: without a window only an office program can lay out pages, so LibreOffice does, with a profile of its own.
 * @throws GangmuError pdfUnavailable where there is none, or it fails
 */
export async function makePdf(docx: Uint8Array, file: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-pdf-'));
  try {
    await writeFile(join(folder, 'report.docx'), docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    for (const program of CANDIDATES) {
      try {
        await run(program, [...args, join(folder, 'report.docx')], { timeout: PATIENCE });
        return await readFile(join(folder, 'report.pdf'));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'spawnargs' in error) continue;
        throw new GangmuError('pdfUnavailable', { file, detail: String(error) });
      }
    }
    throw new GangmuError('pdfUnavailable', { file });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
