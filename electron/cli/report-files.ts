import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const IMPORTABLE = /\.(?:docx|docm|txt|md|markdown)$/i;

/**
 * The files that a list of files and folders stands for: files as they are, of a folder (and those in it) what looks like a report, in
 * the order of the names. Word's lock files (~$…) and hidden files are left out.
 */
export async function reportFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else await collect(path, files);
  }
  return files;
}

async function collect(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))) {
    if (/^(?:\.|~\$)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // Links are not followed: they can lead in a circle.
    if (entry.isDirectory()) await collect(path, files);
    else if (entry.isFile() && IMPORTABLE.test(entry.name)) files.push(path);
  }
}
